import { expect, test } from "vitest";
import { LIMITS } from "@/lib/domain/limits";
import { checkMediaType, readBody } from "./read-body";

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://assay.test", { method: "POST", body, headers, ...{ duplex: "half" } });

test.each(["application/json", "Application/JSON; charset=UTF-8", 'application/json;charset="utf-8"'])(
  "takes %s",
  (type) => {
    expect(() => checkMediaType(post("{}", { "content-type": type }))).not.toThrow();
  },
);

test.each([
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/jsonp",
  "application/json; charset=latin1",
  "",
])("refuses the media type %j", (type) => {
  expect(() => checkMediaType(post("{}", { "content-type": type }))).toThrow(
    expect.objectContaining({ code: "UNSUPPORTED_MEDIA_TYPE" }),
  );
});

test("takes a merge patch on PATCH alone", () => {
  const headers = { "content-type": "application/merge-patch+json; charset=utf-8" };
  const asked = (method: string) => new Request("http://assay.test", { method, body: "{}", headers });
  expect(() => checkMediaType(asked("PATCH"))).not.toThrow();
  expect(() => checkMediaType(asked("POST"))).toThrow(expect.objectContaining({ code: "UNSUPPORTED_MEDIA_TYPE" }));
});

test("refuses a compressed body", () => {
  const request = post("{}", { "content-type": "application/json", "content-encoding": "gzip" });
  expect(() => checkMediaType(request)).toThrow(expect.objectContaining({ code: "UNSUPPORTED_MEDIA_TYPE" }));
});

test("lets a request without body and media type pass", () => {
  expect(() => checkMediaType(post(null))).not.toThrow();
});

test("reads exactly 1 MiB, and not a byte more", async () => {
  const filled = JSON.stringify("x".repeat(LIMITS.bodyBytes - 2));
  expect(await readBody(post(filled))).toHaveLength(LIMITS.bodyBytes - 2);
  await expect(readBody(post(`${filled} `))).rejects.toMatchObject({ code: "BODY_TOO_LARGE" });
});

test("stops an endless stream that announced nothing", async () => {
  let sent = 0;
  const stream = new ReadableStream({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  await expect(readBody(post(stream))).rejects.toMatchObject({ code: "BODY_TOO_LARGE" });
  expect(sent).toBeLessThan(2 * LIMITS.bodyBytes);
});

test("refuses an announced size before reading", async () => {
  const request = post("{}", { "content-length": String(LIMITS.bodyBytes + 1) });
  await expect(readBody(request)).rejects.toMatchObject({ code: "BODY_TOO_LARGE" });
});

test("no body is undefined", async () => {
  expect(await readBody(post(null))).toBeUndefined();
});

test("refuses bytes that aren't UTF-8", async () => {
  await expect(readBody(post(new Uint8Array([0x22, 0xff, 0x22])))).rejects.toMatchObject({
    code: "INVALID_REQUEST",
    faults: [{ code: "malformed_json" }],
  });
});
