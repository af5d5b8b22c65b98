import { expect } from "@playwright/test";
import { askForScore, untilSettled } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { CTO, makeProfile } from "./scoring-steps";

test("how each criterion was judged over time is drawn, and said, by the rubric that is shown", async ({
  page,
  api,
}) => {
  const profile = await makeProfile(api, CTO);
  for (const reuse of [true, false]) {
    const { job_id } = await askForScore(api, profile.id, { role: "CTO", reuse });
    await untilSettled(api, job_id);
  }
  const other = await askForScore(api, profile.id, { role: "CIO" });
  await untilSettled(api, other.job_id);
  await page.goto(`/profiles/${profile.id}`);
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByText("Chief Information Officer")).toBeVisible();
  // One score by that rubric is no course.
  await expect(history.getByText("Each criterion over time")).toHaveCount(0);
  await history
    .getByRole("link", { name: /Chief Technology Officer/ })
    .first()
    .click();
  await history.getByText("Each criterion over time").click();
  const courses = history.getByRole("list", { name: "Each criterion over time" }).getByRole("listitem");
  await expect(courses.filter({ hasText: "Technical skills" })).toContainText(/\d\.\d, .+; \d\.\d, /);
  await expect(courses.filter({ hasText: "Technical skills" }).locator("circle")).toHaveCount(2);
  await expectNoFaultInAnyLook(page);
});
