import postgres from "postgres";
import { env } from "@/lib/env";

const FIRST = ["anna", "bertrand", "corvin", "dmitri", "elodie", "farida", "giuseppe", "hanna", "ingrid", "johann"];
const BEGIN = [
  "kowal",
  "schwarz",
  "linden",
  "hald",
  "castel",
  "okora",
  "papado",
  "ander",
  "fernan",
  "yama",
  "petro",
  "mac",
];
const MIDDLE = ["en", "ing", "ar", "o", "is", "ul", "av", "er", "in", "at", "om", "el"];
const END = ["czyk", "berg", "qvist", "vik", "lan", "vel", "poulos", "sson", "dez", "moto", "va", "donald"];

const pick = (of: readonly string[], at: number) => of[at % of.length] ?? "";

/** One of 1,728 surnames, which some sixty of 100,000 people bear each. */
const surname = (n: number) =>
  pick(BEGIN, n) + pick(MIDDLE, Math.floor(n / BEGIN.length)) + pick(END, Math.floor(n / 144));

/** The same with a letter left out, as somebody types who is in a hurry. */
export function slipOf(n: number): string {
  const name = surname(n);
  const at = 2 + (n % (name.length - 3));
  return name.slice(0, at) + name.slice(at + 1);
}

/** Gives the people of a workspace names that are like names, and scores that have nothing to do with their age. */
export async function makeLifelike(workspaceId: string): Promise<void> {
  const sql = postgres(env().DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const surnames = Array.from({ length: 1_728 }, (_, n) => surname(n));
  await sql`update profiles p set sort_name = (${FIRST}::text[])[1 + n % ${FIRST.length}] || ' ' || (${surnames}::text[])[1 + n % 1728]
    from (select id, ('x' || substr(md5(id::text), 1, 7))::bit(28)::int as n from profiles where workspace_id = ${workspaceId}) numbered
    where p.id = numbered.id`;
  await sql`update latest_scores
    set overall_thousandths = ('x' || substr(md5(profile_id::text), 1, 7))::bit(28)::int % 10001
    where workspace_id = ${workspaceId} and overall_thousandths is not null`;
  await sql`update latest_scores
    set criteria = jsonb_build_object('strategy', 5000, 'security', ('x' || substr(md5(profile_id::text), 9, 7))::bit(28)::int % 10001)
    where workspace_id = ${workspaceId}`;
  await sql`vacuum analyze profiles, latest_scores`;
  await sql.end();
}
