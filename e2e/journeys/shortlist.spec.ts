import { type APIRequestContext, expect } from "@playwright/test";
import { askForScore, storeProfile, untilSettled } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

/** A rubric of the test's own, with the criteria of the one for CTOs: nobody else is on its shortlist. */
async function aRubric(api: APIRequestContext) {
  const { data } = await (await api.get("/api/v1/rubrics?limit=200")).json();
  const cto = data.find((one: { role: string | null }) => one.role === "CTO");
  const { versions } = await (await api.get(`/api/v1/rubrics/${cto.id}`)).json();
  const { content } = versions.find((one: { status: string }) => one.status === "published");
  const name = `Shortlist ${crypto.randomUUID().slice(0, 8)}`;
  const rubric = await (await api.post("/api/v1/rubrics", { data: { name } })).json();
  const drafted = await api.post(`/api/v1/rubrics/${rubric.id}/versions`, { data: content });
  expect(drafted.status(), await drafted.text()).toBe(201);
  expect((await api.post(`/api/v1/rubrics/${rubric.id}/versions/1/publish`, { data: {} })).status()).toBe(200);
  const criteria = content.criteria as { id: string; label: string }[];
  return { id: String(rubric.id), name, criteria };
}

test("a shortlist is ranked anew by other weights, shared by its address, cut, and sorted by one criterion", async ({
  page,
  api,
  request,
  stack,
}) => {
  test.slow();
  const rubric = await aRubric(api);
  const [first, ...others] = rubric.criteria;
  const score = async (full_name: string, change: object = {}) => {
    const profile = await storeProfile(api, { full_name, ...change });
    const { job_id } = await askForScore(api, profile, { rubric_id: rubric.id });
    await untilSettled(api, job_id);
    return job_id;
  };
  // Numbers of the test's own, as a person gives them: the sandbox's are nobody's business here.
  const correct = async (jobId: string, ofFirst: number, ofOthers: number) => {
    for (const { id } of rubric.criteria) {
      const data = { criterion_id: id, entry: "score", score: id === first?.id ? ofFirst : ofOthers, reason: "Test." };
      const said = await request.post(`/api/v1/scoring-jobs/${jobId}/overrides`, {
        data,
        headers: { origin: stack.url },
      });
      expect(said.status(), await said.text()).toBe(201);
    }
  };
  const [ada, ben] = [await score("Ada Shortlisted"), await score("Ben Shortlisted")];
  await correct(ada, 10, 4);
  await correct(ben, 2, 8);
  await score("Cem Unknown", { experiences: [], headline: "Hello" });
  const decided = { outcome: "advance", reason: "stands_out" };
  const headers = { origin: stack.url };
  await request.post(`/api/v1/scoring-jobs/${ben}/decisions`, { data: decided, headers });
  const { corrected } = await (await api.get(`/api/v1/scoring-jobs/${ben}/review`)).json();

  await page.goto(`/rubrics/${rubric.id}`);
  await page.getByRole("link", { name: "Shortlist", exact: true }).click();
  const rows = page.getByRole("list", { name: "Ranking" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText("Ben Shortlisted");
  await expect(rows.nth(0)).toContainText(corrected.overall.toFixed(1));
  await expect(rows.nth(0)).toContainText("Advanced");
  await expect(rows.nth(1)).toContainText("Undecided");
  const apart = page.getByRole("list", { name: "Without an overall" });
  await expect(apart).toContainText("Cem Unknown");
  await expect(apart).toContainText(`${first?.label}`);
  await expectNoFaultInAnyLook(page);

  const asked: string[] = [];
  page.on("request", (one) => void asked.push(`${one.method()} ${new URL(one.url()).pathname}`));
  for (const { label } of others) await page.getByRole("slider", { name: `Weight of ${label}` }).press("Home");
  await expect(rows.nth(0)).toContainText("Ada Shortlisted");
  await expect(rows.nth(0)).toContainText("10.0");
  await expect(page.getByRole("status").filter({ hasText: "Ranked anew: 1, Ada Shortlisted, 10.0" })).toBeAttached();
  await expect(page).toHaveURL(new RegExp(`w=.*${others[0]?.id}:0`));
  expect(asked.filter((one) => one.includes("/score") || one.startsWith("POST"))).toEqual([]);

  await page.reload();
  await expect(rows.nth(0)).toContainText("Ada Shortlisted");
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Reset to the rubric's weights" }).click();
  await expect(rows.nth(0)).toContainText("Ben Shortlisted");
  await expect(page).not.toHaveURL(/w=/);

  await page.getByLabel("Cut-off").fill("6");
  await expect(page.getByRole("list", { name: "At or above 6.0" })).toContainText("Ben Shortlisted");
  await expect(page.getByRole("list", { name: "Below 6.0" })).toContainText("Ada Shortlisted");
  await expect(page.getByText("nobody is turned down by it")).toBeVisible();
  await page.getByRole("combobox", { name: "Sort by" }).click();
  await page.getByRole("option", { name: first?.label }).click();
  await expect(rows.nth(0)).toContainText("Ada Shortlisted");
  await expect(rows.nth(0)).toContainText(`${first?.label}: 10`);
  await expectNoFaultInAnyLook(page);
});

test("a rubric that nobody was scored by says what to do; one that isn't there is not found", async ({ page, api }) => {
  const rubric = await aRubric(api);
  await page.goto(`/rubrics/${rubric.id}/shortlist`);
  await expect(page.getByText("Nobody to rank yet")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  const answer = await page.goto(`/rubrics/${crypto.randomUUID()}/shortlist`);
  expect(answer?.status()).toBe(404);
});
