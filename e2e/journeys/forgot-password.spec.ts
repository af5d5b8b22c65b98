import { expect } from "@playwright/test";
import { test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

test("who forgot the password is told whom to ask, where no mail is configured", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await expect(page.getByText("Ask an administrator of your workspace for a link")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.getByRole("link", { name: "Back to sign-in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in to Assay" })).toBeVisible();
});
