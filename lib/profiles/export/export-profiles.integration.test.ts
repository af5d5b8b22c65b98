import { parse } from "csv-parse/sync";
import { eq, sql } from "drizzle-orm";
import { readSheet } from "read-excel-file/node";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { profiles } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import type { Principal } from "@/lib/domain/access";
import { listProfiles, type ProfileQuery } from "../list-profiles";
import { type ExportFormat, exportProfiles } from "./export-profiles";

afterAll(closeDatabase);

type Query = Omit<ProfileQuery, "limit" | "cursor">;
const BY_NAME: Query = { sort: "name", order: "asc" };

async function exported(principal: Principal, format: ExportFormat, query: Query = BY_NAME): Promise<Buffer> {
  const toValue = (row: object) => row;
  const parts: Uint8Array[] = [];
  for await (const piece of await exportProfiles({ principal, format, query, sandbox: true, toValue }))
    parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

const csvRows = (file: Buffer) => parse<Record<string, string>>(file, { bom: true, columns: true });

const WRITTEN = [
  "=1+1",
  "+1",
  "-1",
  "@A1",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "－1",
  "＠A",
  "Ada;=1",
  '"quoted", and\r\na second line',
  "Ünïcode 漢字",
];

/** In the columns themselves: a profile that comes by the API has no blanks at the ends of its texts. */
async function storeWritten(workspaceId: string) {
  for (const [at, headline] of WRITTEN.entries()) {
    const id = await aProfile(workspaceId, { full_name: `P${String(at).padStart(2, "0")}` });
    await asSystem((tx) => tx.update(profiles).set({ headline }).where(eq(profiles.id, id)));
  }
}

test("CSV gives back what was written, and nothing that a spreadsheet runs", async () => {
  const principal = await aWorkspace();
  await storeWritten(principal.workspaceId);
  const file = await exported(principal, "csv");
  const headlines = csvRows(file).map(({ headline }) => headline ?? "");
  const unmarked = headlines.map((text) => text.replace(/^'/, "").replace(/(?<=[\t\r\n;])'/g, ""));
  expect(unmarked).toEqual(WRITTEN);
  expect(headlines.filter((text) => text.startsWith("'"))).toHaveLength(10);
  expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test("XLSX holds the same rows, as text, numbers and times", async () => {
  const principal = await aWorkspace();
  await storeWritten(principal.workspaceId);
  const profileId = await aProfile(principal.workspaceId, { full_name: "Scored" });
  const completedAt = new Date("2026-03-01T09:30:00.000Z");
  const job = { profileId, overallThousandths: 7_250, coverageThousandths: 900, completedAt };
  await aStoredJob(principal.workspaceId, job);
  const [heading = [], ...rows] = await readSheet(await exported(principal, "xlsx"));
  const column = (name: string) => rows.map((row) => row[heading.indexOf(name)]);
  const texts = column("headline").slice(0, WRITTEN.length).map(String);
  // XML knows one kind of line break.
  const lines = (text: string) => text.replace(/\r\n?/g, "\n");
  expect(texts.map((text) => lines(text.replace(/^'/, "")))).toEqual(WRITTEN.map(lines));
  expect(texts.filter((text) => text.startsWith("'"))).toHaveLength(10);
  expect(column("overall_score").at(-1)).toBe(7.25);
  // A sheet counts days, in fractions.
  expect(Number(column("scored_at").at(-1)) / 1_000).toBeCloseTo(completedAt.getTime() / 1_000, 1);
  expect(column("score_kind").at(-1)).toBe("sandbox");
});

test("a file has the rows of the list, in its order, all pages of it", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  await asSystem((tx) =>
    tx.execute(sql`insert into profiles (workspace_id, document, full_name, sort_name, search_words, title_words, location_words)
      select ${workspaceId}::uuid, '{}', 'P' || g, md5(g::text), array_to_tsvector(array['p', 'third' || g % 3]), '', ''
      from generate_series(1, 1700) g`),
  );
  for (const query of [BY_NAME, { q: "third1", sort: "created_at", order: "desc" }] as const) {
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listProfiles({ principal, query: { ...query, limit: 200, cursor }, sandbox: true });
      listed.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(csvRows(await exported(principal, "csv", query)).map((row) => row.profile_id)).toEqual(listed);
    const lines = (await exported(principal, "jsonl", query)).toString().trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(listed);
    expect(listed.length).toBeGreaterThan(500);
  }
});

test("nobody's rows are a file with headings alone; lines of nobody are none", async () => {
  const principal = await aWorkspace();
  const csv = (await exported(principal, "csv")).toString();
  expect(csv).toMatch(/^\ufeffname,headline,.*,job_id\r\n$/);
  expect((await exported(principal, "jsonl")).toString()).toBe("");
  expect(await readSheet(await exported(principal, "xlsx"))).toHaveLength(1);
});

test("more than a workbook takes is refused before anything is sent; CSV takes it", async () => {
  const principal = await aWorkspace();
  await asSystem((tx) =>
    tx.execute(sql`insert into profiles (workspace_id, document, full_name, sort_name, search_words, title_words, location_words)
      select ${principal.workspaceId}::uuid, '{}', 'P', 'p', '', '', '' from generate_series(1, 10001)`),
  );
  await expect(exported(principal, "xlsx")).rejects.toMatchObject({
    code: "INVALID_REQUEST",
    message: "The filter fits more than 10,000 profiles, the most that one XLSX file takes.",
  });
  expect(csvRows(await exported(principal, "csv"))).toHaveLength(10_001);
});

test("a key that may not see scores exports none", async () => {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { full_name: "Ada" });
  await aStoredJob(principal.workspaceId, { profileId, overallThousandths: 7_250 });
  const blind = { ...principal, scopes: ["profiles:read"] as const };
  const [row] = csvRows(await exported(blind, "csv"));
  expect(row).toMatchObject({ name: "Ada", overall_score: "", rubric: "", score_kind: "", newest_job: "" });
});
