import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import type { Transaction } from "../client";
import * as schema from "../schema";

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}

interface Planned {
  statement: string;
  plan: PlanNode;
}

/** In whose role, and as which workspace, queries are planned. */
export type Seat = { role: "assay_system" } | { role: "assay_app"; workspaceId: string };

/** Runs queries as the application does, undoes what they wrote, and gives the plan of every statement that they sent. */
export async function plansOf(seat: Seat, work: (tx: Transaction) => Promise<unknown>): Promise<Planned[]> {
  const client = connection();
  const sent: { query: string; params: unknown[] }[] = [];
  // The driver tells what it sends, also of statements that another session of drizzle's prepared.
  client.options.debug = (_connection, query, params) => {
    // A copy: the driver writes over them as it sends, and "t" sent again as a boolean would be false.
    if (!/^(begin|rollback|savepoint|release)/.test(query)) sent.push({ query, params: [...params] });
  };
  const db = drizzle(client, { schema });
  const workspaceId = "workspaceId" in seat ? seat.workspaceId : "";
  await undone(async (stop) => {
    await db.transaction(async (tx) => {
      await tx.execute(takeSeat(seat.role, workspaceId));
      sent.length = 0;
      await work(tx);
      stop();
    });
  });
  client.options.debug = false;
  return await client.begin(async (tx) => {
    await tx`select set_config('role', ${seat.role}, true), set_config('app.workspace_id', ${workspaceId}, true)`;
    const planned: Planned[] = [];
    for (const { query, params } of sent) {
      // What the queries after it are planned by.
      if (query.startsWith("select set_config")) {
        await tx.unsafe(query, params as never[]);
        continue;
      }
      const [row] = await tx.unsafe(`explain (format json) ${query}`, params as never[]);
      planned.push({ statement: query, plan: row?.["QUERY PLAN"][0].Plan });
    }
    return planned;
  });
}

let shared: postgres.Sql | undefined;

/** Closes itself when nobody plans. */
function connection(): postgres.Sql {
  shared ??= postgres(env().DATABASE_URL ?? "", { max: 1, idle_timeout: 1, onnotice: () => {} });
  return shared;
}

const takeSeat = (role: string, workspaceId: string) =>
  sql`select set_config('role', ${role}, true), set_config('app.workspace_id', ${workspaceId}, true)`;

/** Lets a transaction end by an error of our own: it is rolled back, and nobody hears of it. */
async function undone(work: (stop: () => never) => Promise<void>): Promise<void> {
  const stopped = new Error("stopped");
  const stop = () => {
    throw stopped;
  };
  await work(stop).catch((error: unknown) => (error === stopped ? undefined : Promise.reject(error)));
}

/** The tables that a plan reads from end to end. */
export function scannedWhole(plan: PlanNode): string[] {
  const own = plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? "?"] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scannedWhole)];
}
