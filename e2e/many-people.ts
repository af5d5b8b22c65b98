import type { Page } from "@playwright/test";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";

/** The n-th of very many people. */
function aPerson(n: number): ProfileSummary {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const at = new Date(1_800_000_000_000 - n * 60_000).toISOString();
  const nothing = {
    headline: null,
    current_company: null,
    location: null,
    latest_score: null,
    newest_job_status: null,
  };
  return { id, full_name: `Person ${n}`, current_title: "CTO", created_at: at, updated_at: at, ...nothing };
}

/** Answers the list's searches as a workspace of `count` people would. */
export async function answerWithMany(page: Page, count: number, person = aPerson): Promise<void> {
  const headers = { "x-request-id": "many" };
  await page.route(/\/api\/v1\/profiles\?/, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const [from, limit] = [Number(asked.get("cursor") ?? 0), Number(asked.get("limit"))];
    const data = Array.from({ length: Math.min(limit, count - from) }, (_, at) => person(from + at));
    const next_cursor = from + limit < count ? String(from + limit) : null;
    return route.fulfill({ headers, json: { data, next_cursor } });
  });
  await page.route(/\/api\/v1\/profiles\/count/, (route) =>
    route.fulfill({ headers, json: { count, is_exact: true } }),
  );
}
