import { expect, type Page } from "@playwright/test";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { signedInTest as test } from "../stack";

const OPEN = 100;

/** A workspace of many jobs that are under way, as the list tells of them; `settle` ends them all. */
async function answerWithOpenJobs(page: Page) {
  const asked: string[] = [];
  let status: ScoringJobSummary["status"] = "processing";
  const job = (n: number): ScoringJobSummary => ({
    ...{ job_id: idOf(n), kind: "rubric", status, profile_id: idOf(n), profile_name: `Person ${n}` },
    ...{ rubric_version_id: idOf(0), rubric_name: "CTO", model: "sandbox-honest", retry_count: 0 },
    ...{
      created_at: "2026-11-01T10:00:00.000Z",
      settled_at: status === "completed" ? "2026-11-01T10:01:00.000Z" : null,
    },
    ...{ overall_score: status === "completed" ? 7 : null, coverage: null, sandbox: true, flags: [] },
    ...{ error_code: null, total_cost_usd: null },
  });
  await page.route(/\/api\/v1\/scoring-jobs/, (route) => {
    asked.push(new URL(route.request().url()).pathname + new URL(route.request().url()).search);
    const data = Array.from({ length: OPEN }, (_, n) => job(n));
    return route.fulfill({ headers: { "x-request-id": "many" }, json: { data, next_cursor: null } });
  });
  return { asked, settle: () => (status = "completed") };
}

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** Whether the page is in sight, as its scripts are told. */
async function beInSight(page: Page, isSeen: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    },
    isSeen ? "visible" : "hidden",
  );
}

test("a hundred open jobs are kept current by one list request, which rests out of sight and ends with them", async ({
  page,
}) => {
  await page.clock.install();
  const { asked, settle } = await answerWithOpenJobs(page);
  await page.goto("/overview");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await page.getByRole("link", { name: "Scoring jobs", exact: true }).first().click();
  const rows = page.getByRole("table", { name: "Scoring jobs" }).getByRole("row");
  await page.clock.runFor(20_000);
  await expect(rows).toHaveCount(OPEN + 1);
  await expect(rows.filter({ hasText: "Scoring" })).toHaveCount(OPEN);

  asked.length = 0;
  await expect
    .poll(async () => {
      await page.clock.runFor(5_000);
      return asked.length;
    })
    .toBeGreaterThanOrEqual(5);
  expect([...new Set(asked)]).toEqual(["/api/v1/scoring-jobs?limit=100"]);

  await beInSight(page, false);
  asked.length = 0;
  await page.clock.runFor(120_000);
  expect(asked).toEqual([]);

  settle();
  await beInSight(page, true);
  await expect(rows.filter({ hasText: "Completed" })).toHaveCount(OPEN);
  await page.clock.runFor(5_000);
  asked.length = 0;
  await page.clock.runFor(300_000);
  expect(asked).toEqual([]);
});
