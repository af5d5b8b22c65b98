import { cpus } from "node:os";
import { closeDatabase } from "@/db/client";
import { fillTables } from "@/db/testing/many-rows";
import type { Principal } from "@/lib/domain/access";
import { countProfiles } from "@/lib/profiles/count-profiles";
import { findProfilesAlike } from "@/lib/profiles/find-profiles-alike";
import { listProfiles, type ProfileQuery } from "@/lib/profiles/list-profiles";
import { printReport, quantile, type Report } from "../report";
import { makeLifelike, slipOf } from "./make-lifelike";

const PROFILES = 100_000;
const WARM_UP = 20;
const ROUNDS = 200;
const DEEP_PAGES = 400;
const GOAL_MS = 60;

const { workspaceId } = await fillTables(PROFILES);
await makeLifelike(workspaceId);
const principal: Principal = {
  ...{ kind: "user", userId: workspaceId, workspaceId, name: "Bench", email: "bench@assay.test", role: "recruiter" },
};
const NEWEST: ProfileQuery = { sort: "created_at", order: "desc", limit: 50 };
const page = (change: Partial<ProfileQuery>) =>
  listProfiles({ principal, query: { ...NEWEST, ...change }, sandbox: true });

/** What is asked, of the n-th round; the data is that of `db/testing/many-rows.ts`. */
const CASES: [name: string, ask: (round: number) => Promise<unknown>][] = [
  ["search: a rare word (100 people)", (n) => page({ q: `rare${1 + (n % 999)}` })],
  ["search: a rare word, by name", (n) => page({ q: `rare${1 + (n % 999)}`, sort: "name", order: "asc" })],
  ["search: a common word (20,000)", (n) => page({ q: ["engineer", "nurse", "pilot"][n % 3] })],
  ["search: its first letters", (n) => page({ q: ["en", "nur", "pi"][n % 3] })],
  ["search: two words (20 people)", (n) => page({ q: `engineer w${n % 997}` })],
  ["search: two words that nobody has both", () => page({ q: "engineer nurse" })],
  ["search: nobody", (n) => page({ q: `nobody${n}` })],
  ["search within a title and a place", (n) => page({ q: "person", title: `title${n % 999}`, location: "austria" })],
  ["names alike: a letter is missing", (n) => findProfilesAlike({ principal, q: slipOf(n * 7) })],
  ["names alike: first name and surname", (n) => findProfilesAlike({ principal, q: `joann ${slipOf(n * 7)}` })],
  ["sort: newest", () => page({})],
  ["sort: name", () => page({ sort: "name", order: "asc" })],
  ["sort: highest score", () => page({ sort: "score" })],
  ["sort: lowest score, who has none last", () => page({ sort: "score", order: "asc" })],
  ["filter: a score from 8, newest first", () => page({ min_score: 8 })],
  ["filter: one criterion from 9.9, newest first", () => page({ criterion: "security", min_score: 9.9 })],
  ["filter: one criterion from 9.99, by score", () => page({ criterion: "security", min_score: 9.99, sort: "score" })],
  ["filter: scored for a role that nobody was", () => page({ role: "CISO" })],
  ["filter: out of date", () => page({ stale: "true" })],
  ["count: a common word", () => countProfiles({ principal, filter: { q: "engineer" }, sandbox: true, most: 1_000 })],
];

async function timed(ask: (round: number) => Promise<unknown>): Promise<number[]> {
  for (let round = 0; round < WARM_UP; round += 1) await ask(round);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await ask(WARM_UP + round);
    samples.push(performance.now() - started);
  }
  return samples;
}

/** The pages behind the four hundredth, one after the other, as somebody who scrolls asks for them. */
async function deepPages(change: Partial<ProfileQuery>): Promise<(round: number) => Promise<unknown>> {
  let cursor: string | undefined;
  for (let at = 0; at < DEEP_PAGES; at += 1) cursor = (await page({ ...change, cursor })).nextCursor ?? undefined;
  return async () => {
    cursor = (await page({ ...change, cursor })).nextCursor ?? undefined;
  };
}

const deep: typeof CASES = [
  [`page ${DEEP_PAGES} and on, newest first`, await deepPages({})],
  [`page ${DEEP_PAGES} and on, by name`, await deepPages({ sort: "name", order: "asc" })],
  [`page ${DEEP_PAGES} and on, by score`, await deepPages({ sort: "score" })],
];

const rows: Report["rows"] = [];
for (const [name, ask] of [...CASES, ...deep]) {
  const samples = await timed(ask);
  const [p50, p95, max] = [quantile(samples, 0.5), quantile(samples, 0.95), Math.max(...samples)];
  rows.push({ asked: name, "p50 ms": p50, "p95 ms": p95, "most ms": max });
}
await closeDatabase();
printReport({
  bench: "profiles",
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
  title: `${PROFILES.toLocaleString("en")} profiles, a page of 50, one caller, ${ROUNDS} times each.`,
  columns: ["asked", "p50 ms", "p95 ms", "most ms"],
  rows,
  goals: rows.map((row) => {
    const value = Number(row["p95 ms"]);
    return { name: String(row.asked), value, unit: "ms", goal: `≤ ${GOAL_MS}`, pass: value <= GOAL_MS };
  }),
});
