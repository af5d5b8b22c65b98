import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { makeProfile, startScoring } from "./scoring-steps";

const CISO = {
  headline: "Chief Information Security Officer",
  experiences: [
    {
      title: "Chief Information Security Officer",
      company: { name: "Dunlin Software" },
      start: "2020-02",
      description:
        "Run a team of 14 for cloud infrastructure and security.\nPrepared the company for SOC 2 Type II; two exceptions in the first report, none in the second.\nHandled one phishing incident; informed the customers concerned within a week.",
    },
  ],
  certifications: [{ name: "CISSP, Certified Information Systems Security Professional" }],
};
// A refusal that is not tried again by itself: the first run fails at once, the next one is answered.
const FAILS_ONCE = "sandbox-flaky:400;code=context_length_exceeded,ok";

test("a failure is explained, retried, and still visible after the score", async ({ page, api }) => {
  const profile = await makeProfile(api, CISO);
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page, FAILS_ONCE);
  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("The profile is too long for this model")).toBeVisible();
  await expect(score.getByText(/Choose a model that reads longer texts/)).toBeVisible();
  await expectNoFaultInAnyLook(page);

  await score.getByRole("button", { name: "Retry" }).click();
  await expect(score.getByText("out of 10")).toBeVisible();
  await expect(score.getByText("Attempt 1 failed: The profile is too long for this model.")).toBeVisible();

  const jobId = new URL(page.url()).searchParams.get("job");
  const job = await (await api.get(`/api/v1/scoring-jobs/${jobId}`)).json();
  expect(job).toMatchObject({ status: "completed", retry_count: 1 });
});

test("a server that keeps failing is told so, and a retry reaches it again", async ({ page, api }) => {
  test.slow();
  const profile = await makeProfile(api, CISO);
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page, "sandbox-flaky:500,500,500,500,500,ok");
  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("The AI provider could not be reached")).toBeVisible({ timeout: 60_000 });
  await score.getByRole("button", { name: "Retry" }).click();
  await expect(score.getByText("out of 10")).toBeVisible();
  await expect(score.getByText("Attempt 1 failed: The AI provider could not be reached.")).toBeVisible();
});
