import { expect, test } from "vitest";
import { checkOrigin } from "./check-origin";

const write = (headers: Record<string, string>, method = "POST") =>
  new Request("http://localhost:3000/api/v1/profiles", { method, headers: { host: "assay.test:3000", ...headers } });

test.each([
  [{ origin: "http://assay.test:3000" }, undefined],
  [{ origin: "https://assay.test:3000", "x-forwarded-proto": "https" }, undefined],
  [{ origin: "https://assay.example" }, "https://assay.example/app"],
])("takes %j when the app is at %s", (headers, publicUrl) => {
  expect(() => checkOrigin(write(headers), publicUrl)).not.toThrow();
});

test.each([
  [{}, undefined],
  [{ origin: "null" }, undefined],
  [{ origin: "https://evil.example" }, undefined],
  [{ origin: "http://assay.test" }, undefined],
  [{ origin: "http://assay.test:3000" }, "https://assay.example"],
  [{ origin: "https://assay.example.evil.example" }, "https://assay.example"],
])("refuses %j when the app is at %s", (headers, publicUrl) => {
  expect(() => checkOrigin(write(headers), publicUrl)).toThrow(expect.objectContaining({ code: "ORIGIN_REFUSED" }));
});

test("reading needs no origin", () => {
  expect(() => checkOrigin(write({}, "GET"), undefined)).not.toThrow();
});
