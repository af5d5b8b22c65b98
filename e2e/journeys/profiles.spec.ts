import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";

/** A profile that no other test has. */
function uniqueProfile() {
  const mark = randomUUID().slice(0, 8);
  return { full_name: `Imported ${mark}`, external_id: `e2e-${mark}`, headline: "Invented for a test" };
}

test("adds a pasted profile, finds it in the list, and updates it by its external id", async ({ page }) => {
  const profile = uniqueProfile();
  await page.goto("/profiles");
  await page.getByRole("link", { name: "Add profile" }).click();
  await page.getByLabel("Profile as JSON").fill(JSON.stringify(profile));
  await expect(page.getByText("Canonical JSON")).toBeVisible();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page).toHaveURL(/\/profiles\/[0-9a-f-]{36}/);
  const address = new URL(page.url()).pathname;

  await page.goto("/profiles");
  await page.getByRole("searchbox", { name: "Search profiles" }).fill(profile.full_name);
  await expect(page).toHaveURL(/q=Imported/);
  await expect(page.getByRole("row", { name: new RegExp(profile.full_name) })).toContainText("Not scored");
  await expect(page.getByRole("row")).toHaveCount(2);

  await page.goto("/profiles/new");
  await page.getByLabel("Profile as JSON").fill(JSON.stringify({ ...profile, headline: "Changed" }));
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("was here already and is up to date now")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open profile" })).toHaveAttribute("href", address);
});

test("takes a JSON Resume from a file", async ({ page }) => {
  const { full_name: name } = uniqueProfile();
  const resume = { basics: { name, label: "CTO" }, work: [{ name: "Example AG", position: "CTO" }] };
  await page.goto("/profiles/new");
  const file = { name: "resume.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(resume)) };
  await page.getByLabel("Profile file").setInputFiles(file);
  await expect(page.getByText("JSON Resume", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("names each wrong field, and loses nothing that was pasted", async ({ page }) => {
  const text = '{"full_name": "", "age": 3, "experiences": [{"start": "2019"}]}';
  await page.goto("/profiles/new");
  await page.getByLabel("Profile as JSON").fill(text);
  await page.getByRole("button", { name: "Save profile" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "was not saved" });
  await expect(alert).toBeInViewport();
  for (const path of ["full_name", "age", "experiences.0.start"]) await expect(alert.getByText(path)).toBeVisible();
  await expect(page.getByLabel("Profile as JSON")).toHaveValue(text);
});

test("sorts by a heading and keeps that in the URL", async ({ page }) => {
  await page.goto("/profiles");
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/sort=name/);
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
});

test("says so when nobody fits, and leads back", async ({ page }) => {
  await page.goto(`/profiles?q=${randomUUID()}`);
  await page.getByRole("button", { name: "Clear search" }).click();
  await expect(page.getByRole("table", { name: "Profiles" })).toBeVisible();
});
