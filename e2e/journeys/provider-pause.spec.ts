import { expect, mergeTests } from "@playwright/test";
import { test as withDatabase } from "../api/neighbour";
import { signedInTest } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { chooseModel, makeProfile, startScoring } from "./scoring-steps";

const test = mergeTests(signedInTest, withDatabase);

const PROFILE = { headline: "Chief Technology Officer", about: "Led 60 engineers in Oslo." };
// The model alone is paused: the other tests' go on. The job's second request is answered.
const REFUSED_ONCE = "sandbox-flaky:404;code=model_not_found,ok";

test("a misspelled model is told where it was named, with the way to another, and nowhere else", async ({
  page,
  api,
}) => {
  const profile = await makeProfile(api, PROFILE);
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page, "sandbox-misspelled");
  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("The model does not exist", { exact: true })).toBeVisible();
  await expect(score.getByText("Choose another model and score the profile again.")).toBeVisible();
  await expect(score.getByRole("button", { name: "Retry" })).toHaveCount(0);
  await expectNoFaultInAnyLook(page);

  await score.getByRole("button", { name: "Score again with another model" }).click();
  const sheet = page.getByRole("dialog", { name: "Score this profile" });
  await expect(sheet.getByRole("combobox", { name: "Model" })).toBeFocused();
  await chooseModel(page, "sandbox-misspelled");
  await sheet.getByRole("button", { name: "Start scoring" }).click();
  await expect(sheet.getByText(/does not know the chosen model.* Choose another model/)).toBeVisible();
  await sheet.getByRole("combobox", { name: "Model" }).click();
  await page.getByRole("option", { name: /\(default\)/ }).click();
  await sheet.getByRole("button", { name: "Start scoring" }).click();
  await expect(score.getByText("The model does not exist", { exact: true })).toHaveCount(0);
  await expect(score.getByRole("link", { name: "What the model saw" })).toBeVisible();

  const told = page.waitForResponse((answer) => answer.url().endsWith("/api/v1/provider"));
  await page.goto("/profiles");
  await told;
  await expect(page.getByRole("heading", { level: 1, name: "Profiles" })).toBeVisible();
  await expect(page.getByText(/is paused/)).toHaveCount(0);
});

test("where the default model is refused every page says so, and it goes on at an administrator's word", async ({
  page,
  api,
  sql,
  stack,
}) => {
  const setDefault = (model: string | null) => sql`
    update workspaces set default_model = ${model} where id in (
      select workspace_id from memberships join users on users.id = user_id where email = ${stack.email})`;
  await setDefault(REFUSED_ONCE);
  try {
    const profile = await makeProfile(api, PROFILE);
    await page.goto(`/profiles/${profile.id}`);
    await startScoring(page);
    const score = page.getByRole("region", { name: "Score", exact: true });
    await expect(score.getByText("The model does not exist", { exact: true })).toBeVisible();
    const jobId = new URL(page.url()).searchParams.get("job");

    await page.goto("/profiles");
    const banner = page.getByText(`Scoring with ${REFUSED_ONCE} is paused`);
    await expect(banner).toBeVisible();
    await expectNoFaultInAnyLook(page);
    await page.getByRole("button", { name: "Try again now" }).click();
    await expect(banner).toHaveCount(0);

    expect((await api.post(`/api/v1/scoring-jobs/${jobId}/retry`)).status()).toBe(202);
    await page.goto(`/profiles/${profile.id}?job=${jobId}`);
    await expect(score.getByText(/Attempt 1 failed: The model does not exist/)).toBeVisible();
  } finally {
    await setDefault(null);
  }
});
