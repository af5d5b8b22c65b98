import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { createAdmin } from "./create-admin";
import { signIn } from "./sign-in";

// Hashing is slow on purpose, and slower still beside other work.
vi.setConfig({ testTimeout: 120_000 });
afterAll(closeDatabase);

const anAdmin = () => createAdmin({ email: `${randomUUID()}@assay.test`, name: "Ada", workspaceName: "First" });

test("the generated password signs in, in the first workspace, however the address is written", async () => {
  const { email, password, workspace } = await anAdmin();
  const given = { email: ` ${email.toUpperCase()} `, password, address: randomUUID() };
  expect(await signIn(given)).toEqual({ userId: expect.any(String), workspaceId: workspace.id, sessionEpoch: 0 });
});

test("a wrong password and an unknown person get the same answer", async () => {
  const { email } = await anAdmin();
  const address = randomUUID();
  expect(await signIn({ email, password: "wrong", address })).toBeNull();
  expect(await signIn({ email: `nobody-${email}`, password: "wrong", address })).toBeNull();
});

test("the eleventh try is refused even with the right password; from elsewhere it passes", async () => {
  const { email, password } = await anAdmin();
  const address = randomUUID();
  for (let n = 0; n < 10; n += 1) expect(await signIn({ email, password: "wrong", address })).toBeNull();
  const refused = signIn({ email, password, address });
  await expect(refused).rejects.toMatchObject({ code: "RATE_LIMITED", retryAfter: expect.any(Number) });
  expect(await signIn({ email, password, address: randomUUID() })).not.toBeNull();
});

test("an address is taken once, however it is written", async () => {
  const { email } = await anAdmin();
  const again = createAdmin({ email: email.toUpperCase(), name: "Ada", workspaceName: "Second" });
  await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
});
