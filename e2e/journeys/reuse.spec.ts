import type { APIRequestContext } from "@playwright/test";
import { expect } from "@playwright/test";
import { signedInTest } from "../stack";
import { CTO, makeProfile, startScoring } from "./scoring-steps";

async function jobsOf(api: APIRequestContext, profileId: string): Promise<number> {
  const answer = await api.get(`/api/v1/scoring-jobs?profile_id=${profileId}`);
  return (await answer.json()).data.length;
}

signedInTest("the same input again is shown again, says from when, and can be scored anew", async ({ page, api }) => {
  const profile = await makeProfile(api, CTO);
  await page.goto(`/profiles/${profile.id}`);
  const score = page.getByRole("region", { name: "Score", exact: true });
  await startScoring(page);
  await expect(score.getByText("What the model saw")).toBeVisible();
  const first = new URL(page.url()).searchParams.get("job");

  await page.getByRole("button", { name: "Score", exact: true }).click();
  await expect(page.getByText("shown again")).toBeVisible();
  await page.getByRole("button", { name: "Start scoring" }).click();
  await expect(score.getByText(/^Same input, scored (yesterday )?\d\d:\d\d, shown again$/)).toBeVisible();
  await expect(score.getByRole("link", { name: "The scoring that it comes from" })).toHaveAttribute(
    "href",
    `/jobs/${first}`,
  );

  await score.getByRole("button", { name: "Score anew" }).click();
  await expect(score.getByText(/shown again/)).toHaveCount(0);
  await expect(score.getByText("What the model saw")).toBeVisible();
  expect(await jobsOf(api, profile.id)).toBe(3);
});
