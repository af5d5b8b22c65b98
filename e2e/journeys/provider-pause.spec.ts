import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { makeProfile, startScoring } from "./scoring-steps";

// The model alone is paused: the other tests' go on. The job's second request is answered.
const REFUSED_ONCE = "sandbox-flaky:404;code=model_not_found,ok";

test("a refused model pauses, says so on every page, and goes on at an administrator's word", async ({ page, api }) => {
  const profile = await makeProfile(api, { headline: "Chief Technology Officer", about: "Led 60 engineers in Oslo." });
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page, REFUSED_ONCE);
  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("The model does not exist", { exact: true })).toBeVisible();

  await page.goto("/profiles");
  const banner = page.getByText(`Scoring with ${REFUSED_ONCE} is paused`);
  await expect(banner).toBeVisible();
  await expectNoFaultInAnyLook(page);

  await page.goto(`/profiles/${profile.id}`);
  await score.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByText(/does not know the chosen model/).last()).toBeVisible();

  await page.getByRole("button", { name: "Try again now" }).click();
  await expect(banner).toHaveCount(0);
  await score.getByRole("button", { name: "Retry" }).click();
  await expect(score.getByText(/Attempt 1 failed: The model does not exist/)).toBeVisible();
});
