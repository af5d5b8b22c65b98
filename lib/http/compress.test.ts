import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { inAcceptedEncoding } from "./compress";

const LONG = JSON.stringify({ text: "evidence ".repeat(500) });

async function answered(accepted: string | null, body: string | null = LONG, headers: Record<string, string> = {}) {
  const request = new Request(
    "https://assay.test/",
    accepted === null ? {} : { headers: { "accept-encoding": accepted } },
  );
  const given = new Response(body, {
    status: 202,
    headers: { "content-type": "application/json", vary: "Cookie", ...headers },
  });
  const response = await inAcceptedEncoding(request, given);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { "content-encoding": encoding, vary } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    encoding,
    vary,
    text: encoding === "gzip" ? gunzipSync(bytes).toString() : bytes.toString(),
    size: bytes.length,
  };
}

test.each(["gzip", "br, gzip;q=0.5", "GZIP", "*", "deflate, *;q=0.1"])(
  "%s: compressed, and the same",
  async (accepted) => {
    const { size, ...answer } = await answered(accepted);
    expect(answer).toEqual({ status: 202, encoding: "gzip", vary: "Cookie, Accept-Encoding", text: LONG });
    expect(size).toBeLessThan(LONG.length / 5);
  },
);

test.each([null, "", "br", "identity", "gzip;q=0", "*;q=0", "gzip;q=0, *", "gzip;q=x"])(
  "%s: as it is",
  async (accepted) => {
    const answer = await answered(accepted);
    expect(answer).toMatchObject({ status: 202, encoding: undefined, vary: "Cookie, Accept-Encoding", text: LONG });
  },
);

test("what is short, empty or encoded already stays", async () => {
  expect(await answered("gzip", "{}")).toMatchObject({ encoding: undefined, vary: "Cookie", text: "{}" });
  expect(await answered("gzip", null)).toMatchObject({ encoding: undefined, vary: "Cookie", text: "" });
  expect(await answered("gzip", LONG, { "content-encoding": "x" })).toMatchObject({ encoding: "x", text: LONG });
});
