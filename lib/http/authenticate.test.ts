import { expect, test } from "vitest";
import type { Authenticated } from "@/lib/auth/principal";
import { AppError } from "@/lib/domain/errors";
import { throttled } from "./authenticate";
import { failureThrottle } from "./failure-throttle";

const known: Authenticated = {
  by: "key",
  principal: {
    kind: "api_key",
    keyId: "k",
    serviceAccountId: "s",
    workspaceId: "w",
    name: "n",
    scopes: [],
    ownJobsOnly: false,
  },
};

const from = (address: string, key: string) =>
  new Request("http://assay.test", { headers: { "x-assay-peer": address, "x-api-key": key } });

function withLimit(points: number) {
  return throttled(
    async (request) => {
      if (request.headers.get("x-api-key") === "good") return known;
      throw new AppError("UNAUTHENTICATED", "no");
    },
    failureThrottle(points, 600),
  );
}

test("failures past the limit answer 429 with a time; a valid key and other addresses pass", async () => {
  const authenticate = withLimit(3);
  const now = new Date();
  for (let n = 0; n < 3; n += 1) {
    await expect(authenticate(from("1.2.3.4", "bad"), now)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  }
  const refused = authenticate(from("1.2.3.4", "bad"), now);
  await expect(refused).rejects.toMatchObject({ code: "RATE_LIMITED", retryAfter: expect.any(Number) });
  await expect(authenticate(from("1.2.3.4", "good"), now)).resolves.toBe(known);
  await expect(authenticate(from("5.6.7.8", "bad"), now)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});
