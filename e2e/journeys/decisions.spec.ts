import { expect, type Page } from "@playwright/test";
import { askForScore, untilSettled } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { CTO, makeProfile } from "./scoring-steps";

type Api = Parameters<typeof makeProfile>[0];

async function aScoredProfile(api: Api) {
  const profile = await makeProfile(api, CTO);
  const { job_id } = await askForScore(api, profile.id, { role: "CTO" });
  await untilSettled(api, job_id);
  return { profile, jobId: job_id };
}

async function chooseReason(page: Page, reason: string) {
  await page.getByRole("combobox", { name: "Reason" }).click();
  await page.getByRole("option", { name: reason }).click();
}

test("a recruiter decides, changes their mind, and takes it back; the history stays", async ({ page, api }) => {
  const { profile } = await aScoredProfile(api);
  await page.goto(`/profiles/${profile.id}`);
  const decision = page.getByRole("region", { name: "Decision" });
  await expect(decision).toContainText("Nobody has decided yet. A score decides nothing");

  await decision.getByRole("button", { name: "Advance" }).click();
  await expect(decision.getByRole("radio", { name: "Advance" })).toBeFocused();
  await decision.getByRole("button", { name: "Record decision" }).click();
  await expect(decision).toContainText("Choose why.");
  await expectNoFaultInAnyLook(page);
  await chooseReason(page, "Meets the requirements");
  await decision.getByLabel("Note").fill("Ask for the size of the budget.");
  await decision.getByRole("button", { name: "Record decision" }).click();
  await expect(decision).toContainText("Advanced");
  await expect(decision).toContainText("Ask for the size of the budget.");
  await expect(page.getByRole("status").filter({ hasText: "The decision is recorded: Advanced." })).toBeAttached();

  await expect(decision.getByRole("button", { name: "Change" })).toBeFocused();
  await page.keyboard.press("Enter");
  // By keyboard alone: the outcomes are one group.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(decision.getByRole("radio", { name: "Decline" })).toBeChecked();
  await chooseReason(page, "Another reason");
  await decision.getByRole("button", { name: "Record decision" }).click();
  await expect(decision).toContainText("Say which other reason.");
  await decision.getByLabel("Note").fill("Moves abroad in spring.");
  await decision.getByRole("button", { name: "Record decision" }).click();
  await expect(decision).toContainText("Declined");

  await page.reload();
  await expect(decision).toContainText("Moves abroad in spring.");
  await decision.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(decision).toContainText("Nobody has decided yet.");
  await expect(decision.getByRole("button", { name: "Advance" })).toBeFocused();
  await decision.getByText("3 earlier entries").click();
  await expect(decision.getByRole("listitem")).toHaveCount(3);
  await expect(decision.getByRole("listitem").first()).toContainText("Withdrawn");
  await expectNoFaultInAnyLook(page);
});

test("a number is corrected with a reason: the model's stays beside it, and both overalls are shown", async ({
  page,
  api,
}) => {
  const { profile, jobId } = await aScoredProfile(api);
  const job = await (await api.get(`/api/v1/scoring-jobs/${jobId}`)).json();
  const [criterion] = job.result.parsed_score.criteria as { id: string; label: string; score: number | null }[];
  await page.goto(`/profiles/${profile.id}`);
  const card = page.locator(`#criterion-${criterion?.id}`);
  await card.getByRole("button", { name: `Correct this number for ${criterion?.label}` }).click();
  const form = card.getByRole("form", { name: `Correct ${criterion?.label}` });
  await expect(form.getByRole("combobox", { name: "Your number" })).toBeFocused();
  await form.getByRole("button", { name: "Record correction" }).click();
  await expect(form).toContainText("Choose a number.");
  await expect(form).toContainText("Say why.");
  await form.getByRole("combobox", { name: "Your number" }).click();
  await page.getByRole("option", { name: "1", exact: true }).click();
  await form.getByLabel("Reason").fill("The second job was for half a year.");
  await form.getByRole("button", { name: "Record correction" }).click();
  await expect(card).toContainText("Corrected: 1 of 10.");
  await expect(card).toContainText(`The model gave ${criterion?.score ?? "no number"}.`);

  const corrected = page.getByRole("region", { name: "Score with corrections" });
  const review = await (await api.get(`/api/v1/scoring-jobs/${jobId}/review`)).json();
  expect(review.corrected.overall).not.toBe(review.model.overall);
  await expect(corrected).toContainText(`stays: ${review.model.overall.toFixed(1)}.`);
  expect((await (await api.get(`/api/v1/scoring-jobs/${jobId}`)).json()).result).toEqual(job.result);
  await expectNoFaultInAnyLook(page);

  await card.getByRole("button", { name: /^Withdraw/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(corrected).toHaveCount(0);
  await expect(card.getByRole("button", { name: /Correct this number/ })).toBeFocused();
});
