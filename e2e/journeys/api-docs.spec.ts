import { expect } from "@playwright/test";
import { test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

/** How Swagger UI nests its buttons, headings, landmarks and examples can't be changed from outside. */
const SWAGGERS_OWN = ["nested-interactive", "heading-order", "region", "scrollable-region-focusable"];

test("the API reference: every operation, tried with a key of one's own, and nothing from another origin", async ({
  page,
  stack,
}) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(stack.url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto("/docs");
  await expect(page.getByText("Who calls, and what they may do.")).toBeVisible();
  await expectNoFaultInAnyLook(page, SWAGGERS_OWN);

  await page.getByRole("button", { name: "Authorize" }).click();
  await page.getByLabel("Value:").first().fill(stack.apiKey);
  await page.getByRole("button", { name: "Apply credentials" }).first().click();
  await page.getByRole("button", { name: "Close" }).first().click();
  const me = page.locator("#operations-Me-getMe");
  await me.getByRole("button").first().click();
  await expectNoFaultInAnyLook(page, SWAGGERS_OWN);
  await me.getByRole("button", { name: "Execute" }).click();
  await expect(me.getByText('"kind": "api_key"').first()).toBeVisible();
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});
