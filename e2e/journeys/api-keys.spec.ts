import { expect } from "@playwright/test";
import { holdingAnswers } from "../held-answers";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

test("a key is made, shown once, rotated and revoked", async ({ page, playwright, stack }) => {
  test.slow();
  const statusOf = async (key: string) => {
    const extraHTTPHeaders = { "x-api-key": key };
    const api = holdingAnswers(await playwright.request.newContext({ baseURL: stack.url, extraHTTPHeaders }));
    const answer = await api.get("/api/v1/me");
    const { code, scopes } = await answer.json();
    await api.dispose();
    return code ?? scopes;
  };
  const name = `ATS ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/settings/api-keys");
  await expect(page.getByRole("link", { name: "API reference" })).toHaveAttribute("href", "/docs");
  await page.getByRole("button", { name: "New API key" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name").fill(name);
  await form.getByRole("checkbox", { name: "Read rubrics" }).uncheck();
  await form.getByRole("checkbox", { name: "Only its own scores" }).check();
  await expect(form.getByRole("combobox", { name: "What it is for" })).toHaveText("Something else");
  await expectNoFaultInAnyLook(page);
  await form.getByRole("button", { name: "Make key" }).click();

  const shown = page.getByLabel("API key", { exact: true });
  await expect(shown).toHaveValue(/^assay_[0-9A-Za-z]{50}$/);
  await expectNoFaultInAnyLook(page);
  const first = await shown.inputValue();
  await page.getByRole("button", { name: "Done, I have stored it" }).click();
  expect(await statusOf(first)).toEqual(["profiles:read", "profiles:write", "scores:read", "scores:write"]);
  await page.reload();
  const row = page.getByRole("table", { name: "API keys", exact: true }).getByRole("row", { name });
  await expect(row).toContainText("Only its own scores");
  await expect(row).toContainText("just now");
  expect(await page.content()).not.toContain(first);
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(row.getByText(/^Last used/)).toBeVisible();
  if (wide) await page.setViewportSize(wide);

  await row.getByRole("button", { name: `Rotate ${name}` }).click();
  await page.getByRole("button", { name: "Make new key" }).click();
  await expect(shown).toHaveValue(/^assay_/);
  const second = await shown.inputValue();
  expect(second).not.toBe(first);
  expect(await statusOf(first)).toEqual(await statusOf(second));
  await expect(page.getByText(/^The old key, assay_.*, works until/)).toBeVisible();
  await expect(row.filter({ hasText: "Being replaced" })).toBeVisible();

  await row
    .filter({ hasText: "Being replaced" })
    .getByRole("button", { name: `Revoke ${name}` })
    .click();
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByText(`${name} is revoked`)).toBeVisible();
  expect(await statusOf(first)).toBe("API_KEY_REVOKED");
  await page.getByText(/^Ended keys/).click();
  await expect(page.getByRole("table", { name: "Ended API keys" }).getByRole("row", { name })).toBeVisible();
  await expectNoFaultInAnyLook(page);
});

test("a viewer finds no page of API keys, nor of webhooks", async ({ page, browser, stack }) => {
  const email = `${crypto.randomUUID()}@assay.test`;
  const made = await page.request.post("/api/v1/invitations", {
    data: { email, role: "viewer" },
    headers: { origin: stack.url },
  });
  const theirs = await browser.newContext({ baseURL: stack.url, storageState: { cookies: [], origins: [] } });
  const other = await theirs.newPage();
  await other.goto((await made.json()).link);
  await other.getByLabel("Your name").fill("Vito");
  await other.getByLabel("New password").fill("seven green bottles");
  await other.getByRole("button", { name: "Join" }).click();
  await expect(other.getByRole("navigation").first()).toBeVisible();
  for (const path of ["/settings/api-keys", "/settings/webhooks"]) {
    await other.goto(path);
    await expect(other.getByText("There is nothing here")).toBeVisible();
  }
  await theirs.close();
});
