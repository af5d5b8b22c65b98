import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { engineDoor } from "./engine-door";

const ADDRESS = "http://assay.test/api/inngest?fnId=f";

/** A body that tells how much of it was asked for; endless, so that reading it whole would never end. */
function endless() {
  const seen = { parts: 0 };
  const part = new Uint8Array(65_536);
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (stream) => {
        seen.parts += 1;
        stream.enqueue(part);
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, body };
}

const door = (isUnsigned = false) =>
  engineDoor(
    async (request) => new Response(await request.text(), { status: 401 }),
    () => isUnsigned,
  );
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new NextRequest(ADDRESS, { method: "POST", body, headers, duplex: "half" });

test("the body of an unsigned request is not read, and the SDK refuses it", async () => {
  const { seen, body } = endless();
  const answer = await door()(post(body), {});
  expect([answer.status, await answer.text(), seen.parts]).toEqual([401, "", 0]);
});

test("a signed request arrives whole, and an unsigned one where none need be signed", async () => {
  const signed = await door()(post("{}", { "x-inngest-signature": "t=1&s=2" }), {});
  expect(await signed.text()).toBe("{}");
  expect(await (await door(true)(post("{}"), {})).text()).toBe("{}");
});

test("of a body that is larger than any engine's the rest is not read: 413", async () => {
  const { seen, body } = endless();
  const answer = await door()(post(body, { "x-inngest-signature": "t=1&s=2" }), {});
  expect([answer.status, (await answer.json()).code]).toEqual([413, "BODY_TOO_LARGE"]);
  expect(seen.parts).toBeLessThan(200);
});
