import { expect } from "@playwright/test";
import { storeProfile } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { firstCriterion, say, scoredPeople } from "./compare-steps";
import { expectNoFaultInAnyLook } from "./faults";

test("two candidates side by side: criteria, quotes, why one is above, what people said, names hidden", async ({
  page,
  api,
  request,
  stack,
}) => {
  test.slow();
  const [ada, ben] = await scoredPeople(api, ["Ada", "Ben"]);
  if (!ada || !ben) throw new Error("nobody was made");
  const family = ada.name.replace("Ada ", "");
  await storeProfile(api, { full_name: `Cem ${family}` });
  const { id, label } = await firstCriterion(api, ben.jobId);
  await say(request, stack, `${ada.jobId}/decisions`, { outcome: "advance", reason: "stands_out" });
  await say(request, stack, `${ben.jobId}/overrides`, {
    ...{ criterion_id: id, entry: "score", score: 3, reason: "The team was a part of it." },
  });

  await page.goto(`/profiles?q=${family}`);
  await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  const table = page.getByRole("table", { name: "Comparison" });
  const head = (name: string) => table.getByRole("columnheader", { name });
  await expect(head(ada.name)).toContainText("Advanced");
  await expect(head(ada.name)).toContainText(/, just now|min\. ago/);
  await expect(head(ben.name)).toContainText("Undecided");
  await expect(head(ben.name)).toContainText("1 number is a person's; the model's own overall");
  await expect(table.getByRole("row", { name: label })).toContainText(/Corrected by .+The model gave \d/);
  await expect(page.getByText("Not everybody has a score by this rubric")).toBeVisible();
  await expect(page.getByRole("link", { name: `Cem ${family}` })).toBeVisible();
  await table
    .getByText(/quotes? for/)
    .first()
    .click();
  await expectNoFaultInAnyLook(page);

  await page.getByRole("button", { name: "Hide names" }).click();
  await expect(head("Candidate A")).toBeVisible();
  await expect(page).toHaveURL(/names=hidden/);
  await page.reload();
  await expect(head("Candidate A")).toBeVisible();
  // Neither on the page nor behind it.
  expect(await page.content()).not.toContain(family);
  await page.getByRole("button", { name: "Show names" }).click();
  await head(ada.name).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/profiles/${ada.profileId}\\?job=${ada.jobId}`));
});

test("an address that names nobody says what to do", async ({ page }) => {
  for (const path of ["/compare?ids=nobody", "/compare/print"]) {
    await page.goto(path);
    await expect(page.getByText("Nothing to compare yet")).toBeVisible();
    await expectNoFaultInAnyLook(page);
  }
});
