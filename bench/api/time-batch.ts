import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pLimit from "p-limit";
import { askApi } from "@/cli/api";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { BenchApp } from "./bench-app";

const PROFILES = 1_000;
const ROUNDS = 5;

/** Milliseconds until a batch of 1,000 profiles is accepted, the slowest of some. */
export async function timeBatch(app: BenchApp): Promise<number> {
  const document = JSON.parse(readFileSync("examples/profiles/cto.json", "utf8")) as object;
  const limit = pLimit(8);
  const profile_ids = await Promise.all(
    Array.from({ length: PROFILES }, () =>
      limit(async () => {
        const profile = { ...document, external_id: randomUUID(), linkedin_url: null };
        return (await askApi<ProfileResource>(app, "/api/v1/profiles", profile)).id;
      }),
    ),
  );
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await askApi(app, "/api/v1/scoring-batches", { profile_ids, role: "CTO" });
    times.push(performance.now() - started);
  }
  return Math.max(...times);
}
