import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

test("reads a rubric: weights, criteria and what each band means", async ({ page }) => {
  await page.goto("/profiles");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Rubrics" }).click();
  await page.getByRole("link", { name: "Chief Technology Officer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Chief Technology Officer" })).toBeVisible();
  await expect(page).toHaveTitle("Chief Technology Officer · Assay");

  const weights = page.getByRole("region", { name: "Weights" }).getByRole("listitem");
  const shares = await weights.allInnerTexts();
  const total = shares.reduce((sum, text) => sum + Number(/(\d+)%/.exec(text)?.[1]), 0);
  expect(total).toBe(100);

  const criterion = page.getByRole("region", { name: "Technical skills" });
  await expect(criterion.getByRole("term")).toHaveText(["0–2", "3–4", "5–6", "7–8", "9–10"]);
});

test("a rubric is made as a copy, written as a draft, and published; a further draft is deleted", async ({ page }) => {
  test.slow();
  const name = `Rubric ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/rubrics");
  await page.getByRole("link", { name: "New rubric" }).click();
  await page.getByRole("button", { name: "Create rubric" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/\w/);
  await expectNoFaultInAnyLook(page);
  await page.getByLabel("Name").fill(name);
  await page.getByRole("combobox", { name: "Begin with" }).click();
  await page.getByRole("option", { name: "A copy of Chief Technology Officer" }).click();
  await page.getByRole("button", { name: "Create rubric" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /Version 1/ })).toBeVisible();
  const cards = page.getByRole("main").getByRole("heading", { level: 3 });
  const count = await cards.count();
  const [first = ""] = await cards.allInnerTexts();
  const card = (label: string) => page.getByRole("region", { name: label, exact: true });
  await card(first).getByLabel("Weight").fill("much");
  await expect(card(first).getByLabel("Weight")).toHaveAccessibleDescription("A whole number from 1 to 1,000.");
  await page.getByRole("button", { name: "Add a criterion" }).click();
  await expect(page.getByRole("status").filter({ hasText: "not saved" })).toBeVisible();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(card(first).getByLabel("Weight")).toHaveAccessibleDescription(/\w/);
  const fresh = card(`Criterion ${count + 1}`);
  await expect(fresh.getByLabel("Name")).toHaveAccessibleDescription(/\w/);
  await expectNoFaultInAnyLook(page);

  await card(first).getByLabel("Weight").fill("20");
  await fresh.getByLabel("Name").fill("Writes plainly");
  const added = card("Writes plainly");
  await added.getByLabel("What it asks").fill("Says what is so, in few words.");
  for (const band of ["0–2", "3–4", "5–6", "7–8", "9–10"]) await added.getByLabel(band).fill(`Band ${band}`);
  await added.getByRole("button", { name: "Move Writes plainly up" }).click();
  await expect(cards.nth(count - 1)).toHaveText("Writes plainly");
  await added.getByRole("button", { name: "Remove Writes plainly" }).click();
  await expect(cards).toHaveCount(count);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cards.nth(count - 1)).toHaveText("Writes plainly");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Everything is saved. A draft scores nobody.")).toBeVisible();
  await page.reload();
  await expect(added.getByLabel("What it asks")).toHaveValue("Says what is so, in few words.");

  await page.getByRole("button", { name: "Publish …" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Version 1, published/ })).toBeVisible();
  await expect(card("Writes plainly").getByText("Band 9–10")).toBeVisible();
  await page.getByRole("button", { name: "Edit as a draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Version 2/ })).toBeVisible();
  await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: "Open the draft, version 2" }).click();
  await page.getByRole("button", { name: "Delete draft" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete draft" }).click();
  await expect(page.getByRole("button", { name: "Edit as a draft" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Versions" }).getByRole("listitem")).toHaveCount(1);
  await expectNoFaultInAnyLook(page);
});

test("a draft for a role that has a rubric asks before it takes that one's place", async ({ page, api }) => {
  const about = { name: `Rival ${crypto.randomUUID().slice(0, 8)}`, role: "CISO", description: "" };
  const rubric = await (await api.post("/api/v1/rubrics", { data: about })).json();
  const { data } = await (await api.get("/api/v1/rubrics?limit=200")).json();
  const [other] = (data as { id: string; role: string | null }[]).filter(
    ({ id, role }) => role === "CISO" && id !== rubric.id,
  );
  const { versions } = await (await api.get(`/api/v1/rubrics/${other?.id}`)).json();
  await api.post(`/api/v1/rubrics/${rubric.id}/versions`, { data: versions[0].content });
  await page.goto(`/rubrics/${rubric.id}/versions/1`);
  await page.getByRole("button", { name: "Publish …" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
  const asks = page.getByRole("alertdialog", { name: "Take the other rubric's place?" });
  await expect(asks).toContainText("The role CISO already has a published rubric");
  await asks.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Version 1/ })).toBeVisible();
  await api.delete(`/api/v1/rubrics/${rubric.id}/versions/1`);
});

test("a draft that somebody else has changed meanwhile is saved over theirs only when asked to", async ({
  page,
  api,
}) => {
  const about = { name: `Two hands ${crypto.randomUUID().slice(0, 8)}`, role: null, description: "" };
  const rubric = await (await api.post("/api/v1/rubrics", { data: about })).json();
  const { data } = await (await api.get("/api/v1/rubrics?limit=1")).json();
  const { versions } = await (await api.get(`/api/v1/rubrics/${data[0].id}`)).json();
  const path = `/api/v1/rubrics/${rubric.id}/versions`;
  await api.post(path, { data: versions[0].content });
  await page.goto(`/rubrics/${rubric.id}/versions/1`);
  const cutoff = page.getByRole("textbox", { name: /cut-off/i });
  await cutoff.fill("6.5");
  await api.patch(`${path}/1`, { data: { cutoff: { score: 4, resample: false } } });
  const stored = async () => (await (await api.get(`${path}/1`)).json()).content.cutoff?.score;

  await page.getByRole("button", { name: "Save draft" }).click();
  const asks = page.getByRole("alertdialog", { name: "Save over what somebody else wrote?" });
  await asks.getByRole("button", { name: "Cancel" }).click();
  await expect(cutoff).toHaveValue("6.5");
  expect(await stored()).toBe(4);
  await page.getByRole("button", { name: "Save draft" }).click();
  await asks.getByRole("button", { name: "Save mine" }).click();
  await expect(page.getByText("Everything is saved. A draft scores nobody.")).toBeVisible();
  expect(await stored()).toBe(6.5);

  await api.patch(`${path}/1`, { data: { cutoff: null } });
  await page.getByRole("button", { name: "Delete draft" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete draft" }).click();
  await expect(page.getByText("Somebody else has changed it.")).toBeVisible();
  await page.reload();
  await expect(cutoff).toHaveValue("");
  await page.getByRole("button", { name: "Delete draft" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete draft" }).click();
  await expect(page.getByText("The draft of version 1 is deleted")).toBeVisible();
});

test("answers an unknown rubric with a page that says so", async ({ page }) => {
  await page.goto("/rubrics/00000000-0000-4000-8000-000000000000");
  await expect(page.getByText("There is nothing here")).toBeVisible();
});
