import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { insertMember } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { passwords } from "@/lib/auth/passwords";
import { inviteMember } from "@/lib/members/invite-member";
import { POST } from "./route";

afterAll(closeDatabase);

const PASSWORD = "seven green bottles";

test("after ten wrong passwords of an account the right one is not tried", async () => {
  const [{ workspaceId }, principal] = [await aWorkspace(), await aWorkspace()];
  const email = `${randomUUID()}@assay.test`;
  const person = { email, name: "Ada Berg", passwordHash: await passwords.hash(PASSWORD) };
  await asSystem((tx) => insertMember(tx, workspaceId, "viewer", person));
  const { token } = await inviteMember({ principal, email, role: "viewer", now: new Date() });
  const answer = async (password: string) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ token, name: "Ada", password });
    const request = new Request("http://assay.test/api/v1/account-links/accept", { method: "POST", headers, body });
    const { status } = await POST(request, { params: Promise.resolve({}) });
    return status;
  };
  for (let guess = 0; guess < 10; guess += 1) expect(await answer(`wrong ${guess}`)).toBe(400);
  expect(await answer(PASSWORD)).toBe(429);
});
