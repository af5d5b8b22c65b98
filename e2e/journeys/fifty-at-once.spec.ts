import { expect } from "@playwright/test";
import { storeProfile } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { WIDTHS } from "./widths";

const MANY = 50;

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`fifty are ticked at once, scored together, and every one ends with a score, at the width of a ${width}`, async ({
    page,
    api,
  }) => {
    test.setTimeout(420_000);
    await page.setViewportSize(viewport);
    const group = `Fiftyfolk ${crypto.randomUUID().slice(0, 8)}`;
    const numbers = Array.from({ length: MANY }, (_, at) => String(at + 1).padStart(2, "0"));
    for (const number of numbers) await storeProfile(api, { full_name: `Person ${number} ${group}` });

    await page.goto(`/profiles?q=${encodeURIComponent(group)}&sort=name&order=asc`);
    await expect(page.getByText(`${MANY} profiles`, { exact: true })).toBeVisible();
    if (width === "phone") await page.getByRole("button", { name: "Choose all" }).click();
    else await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
    const chosen = page.getByRole("region", { name: "Chosen profiles" });
    await expect(chosen).toContainText(`${MANY} profiles chosen`);
    await chosen.getByRole("button", { name: "Score" }).click();
    const sheet = page.getByRole("dialog", { name: `Score ${MANY} profiles` });
    await expect(sheet.getByText("about $")).toBeVisible();
    await sheet.getByRole("button", { name: "Start scoring" }).click();
    await expect(page.getByRole("progressbar", { name: "Profiles done with" })).toBeVisible();
    await expect(page.getByText(`${MANY} of ${MANY} done`)).toBeVisible({ timeout: 300_000 });
    await expect(page.getByText("Finished", { exact: true })).toBeVisible();

    const id = new URL(page.url()).pathname.split("/").at(-1);
    const batch = await (await api.get(`/api/v1/scoring-batches/${id}`)).json();
    expect(batch).toMatchObject({ total: MANY, progress: 1, counts: { completed: MANY, failed: 0, rejected: 0 } });
    const jobs = await (await api.get(`/api/v1/scoring-jobs?batch_id=${id}&limit=200`)).json();
    const people = jobs.data.map((job: { profile_id: string }) => job.profile_id);
    expect([people.length, new Set(people).size], "one job each").toEqual([MANY, MANY]);

    await page.goto(`/profiles?q=${encodeURIComponent(group)}&scored=true`);
    await expect(page.getByText(`${MANY} profiles`, { exact: true })).toBeVisible();
  });
}
