import { expect, type Page } from "@playwright/test";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { type WebhookReceiver, webhookReceiver } from "@/local/testing/webhook-receiver";
import { signedInTest as base } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { makeProfile } from "./scoring-steps";

const test = base.extend<{ receiver: WebhookReceiver }>({
  receiver: async ({ api }, use) => {
    const receiver = await webhookReceiver();
    await use(receiver);
    const { data } = await (await api.get("/api/v1/webhook-endpoints?limit=200")).json();
    for (const { id, url } of data) if (url === receiver.url) await api.delete(`/api/v1/webhook-endpoints/${id}`);
    await receiver.close();
  },
});

/** Makes an endpoint in the browser, and leaves it with its page open. @returns its secret */
async function makeEndpoint(page: Page, url: string): Promise<string> {
  await page.goto("/settings/webhooks");
  await page.getByRole("button", { name: "New endpoint" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("URL").fill(url);
  await form.getByRole("button", { name: "Make endpoint" }).click();
  const secret = await page.getByLabel("Signing secret", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Done, I have stored it" }).click();
  await page.getByRole("table", { name: "Webhook endpoints" }).getByRole("link", { name: url }).click();
  await expect(page.getByRole("heading", { level: 1, name: url })).toBeVisible();
  return secret;
}

test("an endpoint is made, tried, its log read, its secret rotated, and it is deleted", async ({ page, receiver }) => {
  await page.goto("/settings/account");
  await page.getByRole("link", { name: "Webhooks" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Webhooks" })).toBeVisible();
  await page.getByRole("button", { name: "New endpoint" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("URL").fill("https://10.0.0.1/hooks");
  await form.getByRole("button", { name: "Make endpoint" }).click();
  await expect(form.getByText("The URL leads to a private address.")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await form.getByLabel("URL").fill(receiver.url);
  await form.getByLabel("Description").fill("ATS");
  await form.getByRole("checkbox", { name: "A score was cancelled" }).uncheck();
  await form.getByRole("button", { name: "Make endpoint" }).click();
  const shown = page.getByLabel("Signing secret", { exact: true });
  await expect(shown).toHaveValue(/^whsec_/);
  const secret = await shown.inputValue();
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Done, I have stored it" }).click();
  await page.reload();
  expect(await page.content()).not.toContain(secret);
  await page.getByRole("link", { name: receiver.url }).click();

  await page.getByRole("button", { name: "Send test" }).click();
  const log = page.getByRole("table", { name: "Deliveries" });
  await expect(log.getByRole("row", { name: /Test.*Arrived/ })).toBeVisible();
  const { body = "", headers = {} } = receiver.received[0] ?? {};
  expect(verifyWebhook({ body, headers, secret })).toMatchObject({ type: "webhook.test" });
  // What fades has no contrast.
  await expect(page.getByText("A test is on its way")).toHaveCount(0);
  await expectNoFaultInAnyLook(page);
  await log.getByRole("button", { name: /^Test/ }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("thank you")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  receiver.answer = (response) => response.writeHead(500).end("out of order");
  await sheet.getByRole("button", { name: "Deliver again" }).click();
  await expect(sheet.getByText("out of order")).toBeVisible();
  await expect(sheet.getByText("Failed")).toBeVisible();
  await sheet.getByRole("button", { name: "Close" }).first().click();

  await page.getByRole("button", { name: "Rotate secret" }).click();
  await expect(page.getByText("It is sent again")).toHaveCount(0);
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Make new secret" }).click();
  await expect(shown).toHaveValue(/^whsec_/);
  expect(await shown.inputValue()).not.toBe(secret);
  await expect(page.getByText(/the old one signs as well/)).toBeVisible();

  await page.getByRole("button", { name: "Disable" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Disable" }).click();
  await expect(page.getByText("Nothing is sent to this endpoint")).toBeVisible();
  await expect(page.getByText("Nothing is sent any more")).toHaveCount(0);
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByText("Nothing is sent to this endpoint")).toHaveCount(0);

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete endpoint" }).click();
  await expect(page).toHaveURL(/\/settings\/webhooks$/);
  await expect(page.getByRole("link", { name: receiver.url })).toHaveCount(0);
});

test("an endpoint that answers 410 is told of on the overview, and enabled again from there", async ({
  page,
  api,
  receiver,
}) => {
  await makeEndpoint(page, receiver.url);
  receiver.answer = (response) => response.writeHead(410).end("gone for good");
  const { id } = await makeProfile(api, { headline: "Chief Technology Officer" });
  const accepted = await api.post(`/api/v1/profiles/${id}/score`, { data: { role: "CTO" } });
  expect(accepted.status()).toBe(202);
  await expect.poll(() => receiver.received.length).toBeGreaterThan(0);
  await page.goto("/overview");
  const needs = page.getByRole("region", { name: "Needs you" });
  const entry = needs.getByRole("listitem").filter({ hasText: receiver.url });
  await expect(entry.getByText(/answered 410 Gone/)).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await entry.getByRole("button", { name: /Enable again/ }).click();
  await expect(entry).toHaveCount(0);
  const { data } = await (await api.get("/api/v1/webhook-endpoints")).json();
  expect(data.find(({ url }: { url: string }) => url === receiver.url)).toMatchObject({ enabled: true });
});
