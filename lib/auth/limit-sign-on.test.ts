import { expect, test } from "vitest";
import { limitSignOn } from "./limit-sign-on";

const step = (path: string, address: string) => {
  const request = new Request(`http://assay.test/api/auth/${path}`, { headers: { "x-assay-peer": address } });
  return limitSignOn(request, path.split("/"));
};

test("two hundred steps pass and no more from one address, while its other requests do", async () => {
  for (let n = 0; n < 100; n += 1) {
    expect([await step("signin/oidc", "192.0.2.2"), await step("callback/oidc", "192.0.2.2")]).toEqual([null, null]);
  }
  expect((await step("callback/oidc", "192.0.2.2"))?.status).toBe(302);
  for (const path of ["session", "csrf", "callback/credentials"]) expect(await step(path, "192.0.2.2")).toBeNull();
  expect(await step("signin/oidc", "192.0.2.3")).toBeNull();
});
