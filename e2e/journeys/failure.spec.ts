import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { makeProfile, startScoring } from "./scoring-steps";
import { WIDTHS } from "./widths";

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

for (const [name, viewport] of Object.entries(WIDTHS)) {
  test(`a failure that no retry mends is explained, and another model chosen from there, at the width of a ${name}`, async ({
    page,
    api,
  }) => {
    await page.setViewportSize(viewport);
    const profile = await makeProfile(api, CISO);
    await page.goto(`/profiles/${profile.id}`);
    await startScoring(page, "sandbox-flaky:400;code=context_length_exceeded");
    const score = page.getByRole("region", { name: "Score", exact: true });
    await expect(score.getByText("The profile is too long for this model")).toBeVisible();
    await expect(score.getByText(/Choose a model that reads longer texts/)).toBeVisible();
    await expectNoFaultInAnyLook(page);

    await page.goto(`/jobs/${new URL(page.url()).searchParams.get("job")}`);
    await page.getByRole("link", { name: "Score again with another model" }).click();
    await score.getByRole("button", { name: "Score again with another model" }).click();
    const sheet = page.getByRole("dialog", { name: "Score this profile" });
    await expect(sheet.getByRole("combobox", { name: "Model" })).toBeFocused();
    await expectNoFaultInAnyLook(page);
    await sheet.getByRole("button", { name: "Start scoring" }).click();
    await expect(score.getByText("out of 10")).toBeVisible();
    await expect(page.getByRole("region", { name: "History" })).toContainText("The profile is too long for this model");
  });
}

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
