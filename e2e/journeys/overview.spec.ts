import { expect } from "@playwright/test";
import { JOBS_PAGE } from "@/lib/api/queries";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook, faultsOf } from "./faults";
import { CTO, makeProfile } from "./scoring-steps";

const PROFILE = {
  headline: "Chief Technology Officer",
  about: "Built payment platforms for twelve years and led the teams that run them.",
};

type Api = Parameters<typeof makeProfile>[0];

/** Scores a profile of the test's own and waits for the end. */
async function score(api: Api, profileId: string, request: object): Promise<string> {
  const accepted = await api.post(`/api/v1/profiles/${profileId}/score`, { data: request });
  expect(accepted.status(), await accepted.text()).toBe(202);
  const { job_id } = await accepted.json();
  const settled = await api.get(`/api/v1/scoring-jobs/${job_id}?wait=25`);
  expect(["completed", "failed"]).toContain((await settled.json()).status);
  return job_id;
}

test("a failure's cause is told on the overview, and all of them are retried from there", async ({ page, api }) => {
  const jobs = [];
  for (let made = 0; made < 4; made += 1) {
    const { id } = await makeProfile(api, PROFILE);
    // Fails once, is answered then. A fault of the request alone: an unknown model would pause the next one.
    jobs.push(await score(api, id, { role: "CTO", model: "sandbox-flaky:400;code=content_filter,ok" }));
  }
  await page.goto("/");
  await expect(page).toHaveURL(/\/overview$/);
  const needs = page.getByRole("region", { name: "Needs you" });
  const group = needs.getByRole("listitem").filter({ hasText: "content filter stopped the answer" });
  await expect(group.getByText(/4 jobs/)).toBeVisible();
  await expect(group.getByText(/Read the profile text for what may have caused it/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await group.getByRole("button", { name: /Retry all 4 with sandbox-honest/ }).click();
  await expect(page.getByText("4 jobs run again").first()).toBeVisible();
  await expect(group).toHaveCount(0);
  for (const id of jobs) {
    expect(await (await api.get(`/api/v1/scoring-jobs/${id}?wait=25`)).json()).toMatchObject({
      status: "completed",
      model: "sandbox-honest",
      retry_count: 1,
    });
  }
});

test("a score is out of date once its profile has changed, and leads to its profile", async ({ page, api }) => {
  const { id, full_name } = await makeProfile(api, PROFILE);
  await score(api, id, { role: "CTO" });
  await api.patch(`/api/v1/profiles/${id}`, { data: { about: "Now leads security as well." } });
  await page.goto("/overview");
  const needs = page.getByRole("region", { name: "Needs you" });
  const entry = needs.getByRole("listitem").filter({ hasText: /out of date/ });
  await expect(entry.getByRole("link", { name: full_name })).toHaveAttribute("href", `/profiles/${id}`);
  await entry.getByRole("link", { name: /See/ }).click();
  await expect(page).toHaveURL(/\/jobs\?.*stale=true/);
  await expect(page.getByRole("row", { name: new RegExp(full_name) })).toBeVisible();
  await page.getByRole("button", { name: /Drop the filter: Out of date/ }).click();
  await expect(page).not.toHaveURL(/stale/);
  await score(api, id, { role: "CTO" });
  await page.goto("/jobs?stale=true");
  await expect(page.getByText("No jobs match these filters").or(page.getByRole("table"))).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(full_name) })).toHaveCount(0);
});

test("scores that nobody has decided on are told, the highest first, and lead to their profiles", async ({
  page,
  api,
}) => {
  const { id, full_name } = await makeProfile(api, CTO);
  await score(api, id, { role: "CTO", model: "sandbox-irrelevant" });
  const thin = await makeProfile(api, { headline: "CTO" });
  await score(api, thin.id, { role: "CTO" });
  await page.goto("/overview");
  const needs = page.getByRole("region", { name: "Needs you" });
  const undecided = needs.getByRole("listitem").filter({ hasText: /to review/ });
  await expect(undecided.getByRole("link", { name: full_name })).toHaveAttribute("href", `/profiles/${id}`);
  const lacking = needs.getByRole("listitem").filter({ hasText: /no overall/ });
  await expect(lacking.getByRole("link", { name: thin.full_name })).toHaveAttribute("href", `/profiles/${thin.id}`);
  await lacking.getByRole("link", { name: /^See/ }).click();
  await expect(page).toHaveURL(/\/profiles\?review=insufficient/);
  await page.goto("/overview");
  const [count = ""] = /\d+/.exec((await undecided.locator("p").first().textContent()) ?? "") ?? [];
  await undecided.getByRole("link", { name: /^See/ }).click();
  await expect(page).toHaveURL(/\/profiles\?review=needs_person&sort=score/);
  await expect(page.getByText(`${count} profiles`, { exact: true })).toBeVisible();
});

test("what is under way, what was spent, and each step of the chart lead to their jobs", async ({ page, api }) => {
  const { id } = await makeProfile(api, PROFILE);
  const answer = await api.post(`/api/v1/profiles/${id}/score`, { data: { role: "CTO", model: "sandbox-slow:60" } });
  const { job_id } = await answer.json();
  await expect
    .poll(async () => (await (await api.get(`/api/v1/scoring-jobs/${job_id}`)).json()).status)
    .toBe("processing");
  await page.goto("/overview?window=1h");
  const figures = page.getByRole("list", { name: "Figures" });
  // Another test's job may be under way, too.
  await figures.getByRole("link", { name: /^\d+ under way$/ }).click();
  await expect(page).toHaveURL(/\/jobs\?status=processing&created_after=/);
  expect((await api.post(`/api/v1/scoring-jobs/${job_id}/cancel`)).status()).toBe(200);

  await page.goto("/overview?window=1h");
  await figures.getByRole("link", { name: /^This month/ }).click();
  await expect(page).toHaveURL(/\/jobs\?created_after=\d{4}-\d\d-01T00:00:00\.000Z/);
  await api.patch("/api/v1/workspace", { data: { budget: { daily_usd: null, monthly_usd: 1_000 } } });
  await page.goto("/overview?window=1h");
  await expect(figures.getByRole("link", { name: /^Monthly budget/ })).toHaveAttribute(
    "href",
    /^\/jobs\?created_after/,
  );
  await expect(figures.getByText("of $1,000.00")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await api.patch("/api/v1/workspace", { data: { budget: { daily_usd: null, monthly_usd: null } } });
  const region = page.getByRole("region", { name: "Over time" });
  await region.getByText("Show as a table").click();
  const step = region.getByRole("row").last().getByRole("link");
  await expect(step).toHaveAttribute("href", /\/jobs\?created_after=.+&created_before=.+&sandbox=true/);
  const href = (await step.getAttribute("href")) ?? "";
  await region.locator("svg rect").last().hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(new URL(href, page.url()).toString());
});

test("each figure leads to its rows, and the window stands in the address", async ({ page, api }) => {
  const { id } = await makeProfile(api, PROFILE);
  await score(api, id, { role: "CISO" });
  await page.goto("/overview");
  await page.getByRole("button", { name: "Last hour" }).click();
  await expect(page).toHaveURL(/window=1h/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Last hour" })).toHaveAttribute("aria-pressed", "true");
  const figure = page.getByRole("list", { name: "Figures" }).getByRole("link", { name: /^Completed/ });
  const [count = ""] = /\d+/.exec((await figure.textContent()) ?? "") ?? [];
  await figure.click();
  await expect(page).toHaveURL(/\/jobs\?status=completed&created_after=/);
  await expect(page.getByRole("table", { name: "Scoring jobs" }).getByRole("row")).toHaveCount(
    Math.min(Number(count), JOBS_PAGE) + 1,
  );
});

test("the chart's figures stand in a table beside it", async ({ page, api }) => {
  test.slow();
  const { id } = await makeProfile(api, PROFILE);
  await score(api, id, { role: "CIO" });
  await page.goto("/overview?window=1h");
  const region = page.getByRole("region", { name: "Over time" });
  const bars = region.locator("svg rect");
  await expect(bars.last()).toBeVisible();
  await bars.last().hover();
  await expect(region.locator("p").filter({ hasText: /^Completed\d/ })).toBeVisible();
  await region.getByRole("button", { name: "Tokens" }).click();
  await region.getByText("Show as a table").click();
  await expect(region.getByRole("table", { name: "Tokens over time" }).getByRole("row")).not.toHaveCount(1);
  expect(await faultsOf(page)).toEqual([]);
});

test("with failures to see to it has no fault in any look", async ({ page, api }) => {
  const { id } = await makeProfile(api, PROFILE);
  await score(api, id, { role: "CTO", model: "sandbox-refusing" });
  await page.goto("/overview");
  await expect(page.getByRole("heading", { name: "Latest jobs" })).toBeVisible();
  await expectNoFaultInAnyLook(page);
});
