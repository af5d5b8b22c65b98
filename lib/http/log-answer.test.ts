import { expect, test, vi } from "vitest";
import { logger } from "@/lib/telemetry/logger";
import { plainPath } from "./log-answer";
import { otherMethods } from "./other-methods";
import { openRoute } from "./with-route";

test.each([
  ["/api/v1/scoring-jobs", "/api/v1/scoring-jobs"],
  [
    "/api/v1/profiles/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/score",
    "/api/v1/profiles/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/score",
  ],
  [
    "/api/v1/rubrics/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/versions/3",
    "/api/v1/rubrics/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/versions/3",
  ],
  ["/api/v1/profiles/ada.berg@example.org", "/api/v1/profiles/*"],
  ["/api/v1/profiles/Ada%20Berg/score", "/api/v1/profiles/*/score"],
  ["/api/v1/profiles/ada-berg", "/api/v1/profiles/*"],
  ["/", "/"],
])("%s is told as %s", (path, told) => {
  const [, , , , id] = path.split("/");
  expect(plainPath(path, [id])).toBe(told);
});

test("a word of a route's own is told", () => {
  expect(plainPath("/api/v1/profiles/export", [])).toBe("/api/v1/profiles/export");
});

test("what no route or method answers is told, too, without what stands in an id's place", async () => {
  const log = logger();
  vi.spyOn(log, "isLevelEnabled").mockReturnValue(true);
  const told = vi.spyOn(log, "info").mockImplementation(() => {});
  const missing = openRoute(async () => new Response(null, { status: 404 }));
  const request = (path: string) => new Request(`https://assay.test${path}`, { method: "POST" });
  await missing(request("/api/v1/people/ada-berg"), {
    params: Promise.resolve({ rest: ["v1", "people", "ada-berg"] }),
  });
  await otherMethods("GET").POST(request("/api/v1/profiles/ada-berg"), { params: Promise.resolve({ id: "ada-berg" }) });
  expect(told.mock.calls.map(([line]) => line)).toMatchObject([
    { method: "POST", path: "/api/*/*/*", status: 404 },
    { method: "POST", path: "/api/v1/profiles/*", status: 405 },
  ]);
});
