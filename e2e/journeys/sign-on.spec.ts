import { test as base, expect, type Page, request } from "@playwright/test";
import { type Known, openidProvider } from "@/local/testing/openid-provider";
import { cleanUp, launchReady, newHome } from "../durability/launch";
import { holdingAnswers } from "../held-answers";
import type { Stack } from "../stack";
import { faultsOf } from "./faults";

type OpenId = Awaited<ReturnType<typeof openidProvider>>;

/** A stack of its own, beside an OpenID provider: the one of the other journeys knows none. */
const test = base.extend<object, { world: { stack: Stack; openId: OpenId } }>({
  world: [
    async ({ browserName: _ }, use) => {
      const home = await newHome();
      const site = `http://127.0.0.1:${home.port}`;
      const openId = await openidProvider(`${site}/api/auth/callback/oidc`);
      try {
        const { stack } = await launchReady(home, { ...openId.variables, OIDC_LABEL: "Acme Login" });
        await use({ stack, openId });
      } finally {
        await cleanUp(home);
        await openId.close();
      }
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: ({ world }, use) => use(world.stack.url),
});

const somebody = (): Known => ({
  email: `${crypto.randomUUID()}@assay.test`,
  email_verified: true,
  name: "Ines Faber",
});

async function continueWithProvider(page: Page): Promise<void> {
  await page.goto("/sign-in?callbackUrl=%2Frubrics");
  await page.getByRole("button", { name: "Continue with Acme Login" }).click();
}

async function expectNobody(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("alert").getByText(sentence)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  expect((await page.request.get("/api/v1/me")).status()).toBe(401);
}

test("who was invited joins by the provider, comes back to where they wanted to go, and signs in again", async ({
  page,
  world: { stack, openId },
}) => {
  test.slow();
  const person = somebody();
  const extraHTTPHeaders = { "x-api-key": stack.apiKey };
  const api = holdingAnswers(await request.newContext({ baseURL: stack.url, extraHTTPHeaders }));
  const invited = await api.post("/api/v1/invitations", { data: { email: person.email, role: "viewer" } });
  expect(invited.status()).toBe(201);
  openId.becomes({ ...person, email: person.email.toUpperCase() });
  for (const _ of ["joins", "signs in again"]) {
    await continueWithProvider(page);
    await expect(page.getByRole("heading", { level: 1, name: "Rubrics" })).toBeVisible();
    const me = await (await page.request.get("/api/v1/me")).json();
    expect(me).toMatchObject({ email: person.email, name: "Ines Faber", role: "viewer" });
    await page.context().clearCookies();
  }
  const { data: open } = await (await api.get("/api/v1/invitations")).json();
  expect(open).toEqual([]);
  await api.dispose();
});

test("who was not invited, and whose address nobody confirmed, gets no account", async ({ page, world }) => {
  test.slow();
  world.openId.becomes(somebody());
  await continueWithProvider(page);
  await expectNobody(page, "You have not been invited yet");
  // The provider remembers who it was in this browser, too.
  await page.context().clearCookies();
  world.openId.becomes({ email: world.stack.email, email_verified: false, name: "Somebody else" });
  await continueWithProvider(page);
  await expectNobody(page, "Your e-mail address isn’t confirmed");
});

test("an answer of the provider that this browser didn't ask for signs nobody in", async ({ page }) => {
  await page.goto("/api/auth/callback/oidc?code=stolen&state=made-up");
  await expectNobody(page, "Signing in did not work");
});
