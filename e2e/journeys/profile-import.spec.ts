import { expect } from "@playwright/test";
import { storeProfile } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

test("lines are imported one by one; those that are refused are listed, mended and sent again", async ({
  page,
  api,
}) => {
  const group = `Importfolk ${crypto.randomUUID().slice(0, 8)}`;
  const known = { full_name: `Dora ${group}`, external_id: crypto.randomUUID() };
  await storeProfile(api, known);
  await page.goto("/profiles");
  await page.getByRole("link", { name: "Import", exact: true }).click();
  const lines = [
    JSON.stringify({ full_name: `Ada ${group}` }),
    JSON.stringify({ basics: { name: `Ben ${group}` }, work: [] }),
    JSON.stringify({ full_name: `Cem ${group}`, age: 3 }),
    "{ broken",
    JSON.stringify(known),
  ];
  const field = page.getByLabel("Profiles as JSON");
  await field.fill(lines.join("\n"));
  await expect(page.getByText("5 records were recognised; 1 of them can’t be read and will be listed.")).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("2 added, 1 brought up to date, 2 rejected.")).toBeVisible();
  const rejected = page.getByRole("table", { name: "Rejected records" });
  await expect(rejected.getByRole("row", { name: /Line 3/ })).toContainText(`Cem ${group}`);
  await expect(rejected.getByRole("row", { name: /Line 3/ })).toContainText("age");
  await expect(rejected.getByRole("row", { name: /Line 4/ })).toContainText("the closing } is missing");
  await expectNoFaultInAnyLook(page);

  await page.getByRole("button", { name: "Put them in the field" }).click();
  await expect(field).toHaveValue([lines[2], lines[3]].join("\n"));
  await field.fill(JSON.stringify({ full_name: `Cem ${group}` }));
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("1 added, 0 brought up to date, 0 rejected.")).toBeVisible();
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  await expect(page.getByText("4 profiles", { exact: true })).toBeVisible();
});

test("what was typed before the page's scripts had come is there all the same", async ({ page }) => {
  let come = () => {};
  const scripts = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto("/profiles/import", { waitUntil: "commit" });
  await page.getByLabel("Profiles as JSON").fill('{"full_name": "Early Bird"}');
  await page.getByRole("button", { name: "Import", exact: true, disabled: true }).waitFor();
  come();
  await expect(page.getByText("1 record was recognised.")).toBeVisible();
  await page.unrouteAll();
});

test("files are taken by the button, and said where a record comes from", async ({ page }) => {
  const group = `Filefolk ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/profiles/import");
  const file = (name: string, content: string) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });
  await page
    .getByLabel("Profile files")
    .setInputFiles([
      file("list.json", JSON.stringify([{ full_name: `Ada ${group}` }, { full_name: "" }])),
      file("lines.jsonl", `${JSON.stringify({ full_name: `Ben ${group}` })}\n`),
    ]);
  await expect(page.getByText("3 records from files.")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("2 added, 0 brought up to date, 1 rejected.")).toBeVisible();
  await expect(page.getByRole("row", { name: /list\.json, record 2/ })).toContainText("full_name");
});
