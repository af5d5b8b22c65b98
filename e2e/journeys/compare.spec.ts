import { expect } from "@playwright/test";
import { askForScore, storeProfile, untilSettled } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

test("two candidates side by side: criteria, quotes, why one is above, names hidden for a client", async ({
  page,
  api,
}) => {
  test.slow();
  const group = `Comparefolk ${crypto.randomUUID().slice(0, 8)}`;
  const experiences = [
    { title: "Engineer", company: { name: "Small Works" }, start: "2022-01", end: null, description: "Wrote code." },
  ];
  const profiles = [
    await storeProfile(api, { full_name: `Ada ${group}` }),
    await storeProfile(api, { full_name: `Ben ${group}`, experiences }),
    await storeProfile(api, { full_name: `Cem ${group}` }),
  ];
  for (const profile of profiles.slice(0, 2)) {
    const { job_id } = await askForScore(api, profile, { role: "CTO" });
    await untilSettled(api, job_id);
  }
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  const table = page.getByRole("table", { name: "Comparison" });
  await expect(table.getByRole("columnheader", { name: `Ada ${group}` })).toBeVisible();
  await expect(page.getByText("Not everybody has a score by this rubric")).toBeVisible();
  await expect(page.getByRole("link", { name: `Cem ${group}` })).toBeVisible();
  await table
    .getByText(/quotes? for/)
    .first()
    .click();
  await expectNoFaultInAnyLook(page);

  await page.getByRole("button", { name: "Hide names" }).click();
  await expect(table.getByRole("columnheader", { name: /Candidate A/ })).toBeVisible();
  await expect(table).not.toContainText(group);
});

test("an address that names nobody says what to do", async ({ page }) => {
  await page.goto("/compare?ids=nobody");
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
  await expectNoFaultInAnyLook(page);
});
