import { expect } from "@playwright/test";
import { storeProfile } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const NONE = { daily_usd: null, monthly_usd: null };

test.afterEach(async ({ api }) => {
  await api.patch("/api/v1/workspace", { data: { budget: NONE, allowed_models: ["sandbox-*"] } });
});

test("a budget is set, told on every page when it is used up, and refuses a score on its sheet", async ({
  page,
  api,
}) => {
  await page.goto("/overview");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Models and budget" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Models and budget" })).toBeVisible();
  const daily = page.getByLabel("Daily budget");
  const save = page.getByRole("button", { name: "Save budget" });
  await expect(save).toBeDisabled();
  await daily.fill("five");
  await expect(page.getByText("Enter an amount in dollars")).toBeVisible();
  await daily.fill("$0.000001");
  await page.getByLabel("Monthly budget").fill("1,000");
  await save.click();
  await expect(page.getByText("Budget saved")).toBeVisible();
  await expect(page.getByText(/of \$1,000\.00/)).toBeVisible();
  const kept = async () => (await (await api.get("/api/v1/workspace")).json()).budget;
  expect(await kept()).toEqual({ daily_usd: 0.000_001, monthly_usd: 1_000 });

  const profileId = await storeProfile(api);
  await page.goto(`/profiles/${profileId}`);
  await page.getByRole("button", { name: "Score", exact: true }).click();
  await expect(page.getByText("This score doesn’t fit the budget")).toBeVisible();
  await expect(page.getByText(/The workspace's daily budget of \$0\.000001/)).toBeVisible();
  await expectNoFaultInAnyLook(page);

  await api.patch("/api/v1/workspace", { data: { budget: { daily_usd: 0 } } });
  await page.goto("/overview");
  const banner = page.getByRole("status").filter({ hasText: "The daily budget is used up" });
  await expect(banner).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await banner.getByRole("link", { name: "Models and budget" }).click();
  await expect(daily).toHaveValue("0.00");
  await expectNoFaultInAnyLook(page);
  await daily.fill("");
  await save.click();
  await expect(banner).toHaveCount(0);
  expect(await kept()).toEqual({ daily_usd: null, monthly_usd: 1_000 });
});

test("models are chosen from the provider's list, by name or by their beginning, or all are allowed", async ({
  page,
  api,
}) => {
  await page.goto("/settings/models");
  const allowed = async () => (await (await api.get("/api/v1/workspace")).json()).allowed_models;
  const save = page.getByRole("button", { name: "Save models" });
  await expect(page.getByRole("checkbox", { name: /^sandbox-honest/ })).toBeDisabled();
  await page.getByRole("checkbox", { name: /^sandbox-\*/ }).uncheck();
  await page.getByRole("checkbox", { name: /^sandbox-noisy/ }).check();
  await page.getByLabel("Add by name").fill("gpt 6");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Enter a model’s name")).toBeVisible();
  await page.getByLabel("Add by name").fill("gpt-6-*");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expectNoFaultInAnyLook(page);
  await save.click();
  await expect.poll(async () => [...(await allowed())].sort()).toEqual(["gpt-6-*", "sandbox-noisy"]);
  await page.getByLabel("Allowed models").click();
  await page.getByRole("option", { name: "Every model that the provider offers" }).click();
  await save.click();
  await expect.poll(allowed).toEqual(["*"]);
});

test("a key's budget is set in the table of keys", async ({ page, api }) => {
  const name = `Budgeted ${Date.now()}`;
  const made = await (await api.post("/api/v1/api-keys", { data: { name, scopes: ["scores:read"] } })).json();
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: `Budget of ${name}` }).click();
  await page.getByLabel("Daily budget").fill("2.5");
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Save budget" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("$2.50 a day");
  expect((await (await api.get(`/api/v1/api-keys/${made.id}`)).json()).budget).toEqual({
    daily_usd: 2.5,
    monthly_usd: null,
  });
  await api.delete(`/api/v1/api-keys/${made.id}`);
});
