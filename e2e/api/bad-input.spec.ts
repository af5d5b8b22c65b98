import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { BAD_CHANGES } from "./bad-changes";
import { BAD_REQUESTS } from "./bad-requests";
import { storeProfile } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

for (const { name, path, method = "POST", body, type = "application/json", status, code, fault } of [
  ...BAD_REQUESTS,
  ...BAD_CHANGES,
]) {
  test(`${name}: ${status} ${code}, nothing written`, async ({ api, countRows }) => {
    const profile = path.includes(":profile") ? await storeProfile(api) : "";
    const fill = (text: string) => text.replace(":profile", profile).replace(":uuid", randomUUID());
    const before = await countRows();
    const sent = body === undefined ? {} : { data: Buffer.from(fill(body)), headers: { "content-type": type } };
    const problem = await expectRefusal(await api.fetch(fill(path), { method, ...sent }), status, code);
    if (fault) expect(problem.errors?.map((one) => one.code)).toContain(fault);
    expect(await countRows()).toEqual(before);
  });
}

test("405 says what is allowed", async ({ api }) => {
  const response = await api.delete("/api/v1/profiles");
  expect(response.headers().allow).toBe("GET, POST, HEAD, OPTIONS");
});
