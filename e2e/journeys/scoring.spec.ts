import type { APIRequestContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { askForScore, untilSettled } from "../api/job-steps";
import { signedInTest, test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { CTO, chooseModel, makeProfile, startScoring } from "./scoring-steps";

test("a recruiter signs in, scores a profile and sees the evidence lit in it", async ({ page, api, stack }) => {
  const profile = await makeProfile(api, CTO);
  await page.goto(`/profiles/${profile.id}`);
  await page.getByLabel("E-mail").fill(stack.email);
  await page.getByLabel("Password", { exact: true }).fill(stack.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: profile.full_name })).toBeVisible();

  await page.getByRole("button", { name: "Score", exact: true }).click();
  await chooseModel(page, "sandbox-slow:3");
  await expect(page.getByText("Estimated cost")).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: /^about \d+ s$/ })).toBeVisible();
  await expect(page.getByText(/criteria have something to read. Profile last changed/)).toBeVisible();
  await page.getByRole("button", { name: "Start scoring" }).click();
  await expect(page.getByRole("region", { name: "Score", exact: true }).getByText("Asking the model")).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel scoring" })).toBeVisible();

  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("out of 10")).toBeVisible();
  await expect(score.getByText("Sandbox score").first()).toBeVisible();
  await expect(page).toHaveURL(/\?job=[0-9a-f-]{36}$/);
  await expect(score.getByRole("region", { name: "What would change this score" })).toContainText("the overall would");
  await expectQuoteLitInDocument(page);
  await expectNoFaultInAnyLook(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await score.getByRole("button", { name: "Copy the score as text" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${profile.full_name}: `);
  expect(copied).toContain(page.url());
});

async function expectQuoteLitInDocument(page: Page): Promise<void> {
  const quote = page.getByRole("button", { name: /Show in the profile/ }).first();
  await quote.focus();
  await page.keyboard.press("Enter");
  const lit = page.getByRole("region", { name: "Profile", exact: true }).locator("mark[data-active]").first();
  await expect(lit).toBeInViewport();
  const words = (await lit.innerText()).trim();
  await expect(quote).toContainText(words.slice(0, 20));
  // And the other way round: at the mouse's touch the source lights its quote, and the line names the criterion.
  const marks = await page.locator("mark[data-marks]:not([data-active])").first().getAttribute("data-marks");
  const source = page.locator(`mark[data-marks="${marks}"]`).first();
  await source.hover();
  await expect(source).toHaveAttribute("data-active");
  await expect(page.getByRole("button", { name: /Show in the profile/, pressed: true })).toContainText(
    (await source.innerText()).trim().slice(0, 20),
  );
  await page
    .getByRole("button", { name: /^Quoted for/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /Show in the profile/, pressed: true })).toBeFocused();
}

signedInTest("a job that already runs is shown, not doubled, and can be cancelled", async ({ page, api }) => {
  const profile = await makeProfile(api, CTO);
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page, "sandbox-slow:60");
  await page.getByRole("button", { name: "Score", exact: true }).click();
  await expect(page.getByText("Already being scored with this rubric")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start scoring" })).toHaveCount(0);
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByRole("button", { name: "Cancel scoring" }).click();
  await expect(page.getByText("This scoring was cancelled")).toBeVisible();
  expect(await jobsOf(api, profile.id)).toBe(1);
});

signedInTest("an end is told on any page, but over no result that is being read", async ({ page, api }) => {
  const [here, elsewhere] = [await makeProfile(api, CTO), await makeProfile(api, CTO)];
  await page.goto(`/profiles/${here.id}`);
  await startScoring(page, "sandbox-slow:3");
  // Now that the page watches: what ended before it did is no news to it.
  const { job_id } = await askForScore(api, elsewhere.id, { role: "CTO", model: "sandbox-slow:6" });
  const links = page.getByRole("link", { name: "Open profile" });
  await expect(page.getByRole("region", { name: "Score", exact: true }).getByText("out of 10")).toBeVisible();
  await untilSettled(api, job_id);
  await expect(links).toHaveAttribute("href", `/profiles/${elsewhere.id}`);
  await expect(links).toHaveCount(1);
});

async function jobsOf(api: APIRequestContext, profileId: string): Promise<number> {
  const answer = await api.get(`/api/v1/scoring-jobs?profile_id=${profileId}`);
  return (await answer.json()).data.length;
}

signedInTest("an empty profile says insufficient data and shows no number", async ({ page, api }) => {
  const profile = await makeProfile(api, {});
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page);
  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("Insufficient data").first()).toBeVisible();
  await expect(score.getByText("Nothing in the rubric could be judged")).toBeVisible();
  await expect(score.getByText("out of 10")).toHaveCount(0);
  await expect(score.getByText(/\/ 10/)).toHaveCount(0);
  // A number that stands by itself is a score; cost and duration carry their units.
  await expect(score.getByText(/^\d+(\.\d+)?$/)).toHaveCount(0);
});

signedInTest("invented quotes are marked, and no number rests on them", async ({ page, api }) => {
  const profile = await makeProfile(api, CTO);
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page, "sandbox-fabricator");
  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("Not found in the text – doesn't count").first()).toBeVisible();
  await expect(score.getByText("Unsupported", { exact: true }).first()).toBeVisible();
  await expect(score.getByText("out of 10")).toHaveCount(0);
  await expect(score.getByText(/\/ 10/)).toHaveCount(0);
  await expect(page.locator("mark")).toHaveCount(0);
});

signedInTest("an answer to a free prompt reads as fields, not as JSON", async ({ page, api }) => {
  const profile = await makeProfile(api, CTO);
  const asked = await api.post(`/api/v1/profiles/${profile.id}/score`, {
    data: { prompt: "Rate leadership as JSON." },
  });
  expect(asked.status()).toBe(202);
  await page.goto(`/profiles/${profile.id}`);
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer.getByText("Reasons", { exact: true })).toBeVisible();
  await expect(answer).not.toContainText("{");
});
