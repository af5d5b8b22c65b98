import { type APIRequestContext, expect, type Page, type Request } from "@playwright/test";
import { signIn, test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { chooseModel, makeProfile } from "./scoring-steps";
import { WIDTHS } from "./widths";

const PASSWORD = "seven green bottles";

/** A member of this test's own: ending their sessions ends nobody else's. */
async function aMember(api: APIRequestContext, name: string): Promise<string> {
  const email = `${crypto.randomUUID()}@assay.test`;
  const made = await api.post("/api/v1/invitations", { data: { email, role: "recruiter" } });
  const { link } = (await made.json()) as { link: string };
  const data = { token: link.split("#")[1], name, password: PASSWORD };
  expect((await api.post("/api/v1/account-links/accept", { data })).status()).toBe(200);
  return email;
}

/** Signs the page's browser in, and says how its session is ended. */
async function enter(page: Page, stack: Parameters<typeof signIn>[0], email: string) {
  const { cookies } = await signIn({ ...stack, email, password: PASSWORD });
  await page.context().addCookies(cookies);
  return () => page.context().clearCookies({ name: "assay.session" });
}

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Your session has ended" });

async function signInAgain(page: Page, email?: string): Promise<void> {
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel("Password")).toBeFocused();
  if (email) await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toHaveCount(0);
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`a pasted profile outlives the session, and is saved after signing in again, at the width of a ${width}`, async ({
    page,
    api,
    stack,
  }) => {
    await page.setViewportSize(viewport);
    const endSession = await enter(page, stack, await aMember(api, "Ines Faber"));
    const name = `Pasted ${crypto.randomUUID().slice(0, 8)}`;
    const text = JSON.stringify({ full_name: name });
    await page.goto("/profiles/new");
    await page.getByLabel("Profile as JSON").fill(text);
    await endSession();
    await page.getByRole("button", { name: "Save profile" }).click();
    await expect(dialogOf(page)).toBeVisible();
    await expectNoFaultInAnyLook(page);
    await signInAgain(page);
    await expect(page.getByLabel("Profile as JSON")).toHaveValue(text);
    await page.getByRole("button", { name: "Save profile" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  });
}

test("the sheet of a score stays open with what was chosen, and starts after signing in again", async ({
  page,
  api,
  stack,
}) => {
  const endSession = await enter(page, stack, await aMember(api, "Ines Faber"));
  const profile = await makeProfile(api, { headline: "Chief Technology Officer", about: "Led 60 engineers in Oslo." });
  await page.goto(`/profiles/${profile.id}`);
  await page.getByRole("button", { name: "Score", exact: true }).click();
  // What it would cost is read first: a read that is refused would ask before the button is pressed.
  const costed = page.waitForResponse((answer) => answer.request().postData()?.includes("sandbox-flaky:ok") === true);
  await chooseModel(page, "sandbox-flaky:ok");
  await costed;
  await endSession();
  await page.getByRole("button", { name: "Start scoring" }).click();
  await signInAgain(page);
  const sheet = page.getByRole("dialog", { name: "Score this profile" });
  await expect(sheet.getByLabel("Name of the model")).toHaveValue("sandbox-flaky:ok");
  await sheet.getByRole("button", { name: "Start scoring" }).click();
  await expect(sheet).toHaveCount(0);
  const score = page.getByRole("region", { name: "Score", exact: true });
  await expect(score.getByText("Sandbox score", { exact: true })).toBeVisible();
});

test("a page left open asks once, then keeps still and can be read, and asks again when something is done", async ({
  page,
  api,
  stack,
}) => {
  const endSession = await enter(page, stack, await aMember(api, "Ines Faber"));
  await page.clock.install();
  await page.goto("/profiles/new");
  await page.getByLabel("Profile as JSON").fill('{"full_name": "Kept"}');
  await endSession();
  // A poll that isn't set yet when the clock jumps is left behind: the next jump takes it along.
  await expect(async () => {
    await page.clock.fastForward("13:00:00");
    await expect(dialogOf(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const asked: string[] = [];
  // But what is fetched ahead: of a click on a link, now that the clock has jumped, and of one on a menu, at the first key.
  const isAhead = (request: Request) =>
    request.headers()["next-router-prefetch"] !== undefined || request.resourceType() === "script";
  page.on("request", (request) => void (isAhead(request) || asked.push(request.url())));
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.clock.fastForward("13:00:00");
  await expect(page.getByLabel("Profile as JSON")).toHaveValue('{"full_name": "Kept"}');
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Save profile" }).click();
  await signInAgain(page);
  await expect(page.getByText("You are signed out.")).toHaveCount(0);
  // What was still is asked for again: the page is up to date.
  await expect.poll(() => asked.filter((url) => url.includes("/scoring-jobs")).length).toBeGreaterThan(0);
});

test("signing in in another tab is enough; as somebody else it makes another page", async ({ page, api, stack }) => {
  const [mine, other] = [await aMember(api, "Ines Faber"), await aMember(api, "Otto Krause")];
  const endSession = await enter(page, stack, mine);
  await page.goto("/profiles/new");
  await page.getByLabel("Profile as JSON").fill('{"full_name": "Kept"}');
  await endSession();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(dialogOf(page)).toBeVisible();
  await enter(page, stack, mine);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.getByLabel("Profile as JSON")).toHaveValue('{"full_name": "Kept"}');

  await endSession();
  await page.getByRole("button", { name: "Save profile" }).click();
  page.on("dialog", (question) => question.accept());
  await signInAgain(page, other);
  await expect(page.getByRole("button", { name: /^Account: Otto Krause/ })).toBeVisible();
  await expect(page.getByLabel("Profile as JSON")).toHaveValue("");
});

test("who signs in as somebody else in another tab finds no page of the first one's here", async ({
  page,
  api,
  stack,
}) => {
  const [mine, other] = [await aMember(api, "Ines Faber"), await aMember(api, "Otto Krause")];
  await enter(page, stack, mine);
  await page.goto("/settings/account");
  await expect(page.getByRole("button", { name: /^Account: Ines Faber/ })).toBeVisible();
  await enter(page, stack, other);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expect(page.getByRole("button", { name: /^Account: Otto Krause/ })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue(other);
});
