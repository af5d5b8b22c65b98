import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readStart } from "./read-start";

const start = (bytes: Buffer, most = 1_024) => readStart(Readable.from([bytes]), most);

test("what is short is kept whole, what is long is cut to the byte", async () => {
  expect(await start(Buffer.from("thank you"))).toBe("thank you");
  expect(await start(Buffer.from("a".repeat(5_000)))).toBe("a".repeat(1_024));
});

test("no character is cut in two, and none is one that Postgres refuses", async () => {
  expect(await start(Buffer.from(`a${"é".repeat(600)}`))).toBe(`a${"é".repeat(511)}`);
  expect(await start(Buffer.from(`abc${"👍".repeat(300)}`))).toBe(`abc${"👍".repeat(255)}`);
  expect(await start(Buffer.from("a\u0000b"))).toBe("a\ufffdb");
});

test.each([
  ["no text at all", Buffer.alloc(1_024, 0xff)],
  ["zeros alone", Buffer.alloc(3_000)],
  ["half a character and then nothing", Buffer.from([0x61, 0xe2, 0x82])],
  ["lone surrogates", Buffer.from("eda080".repeat(400), "hex")],
])("%s fits as well", async (_, bytes) => {
  const text = await start(bytes);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_024);
  expect(text.isWellFormed() && !text.includes("\u0000")).toBe(true);
  expect(text.length).toBeGreaterThan(1);
});

test("no more is read than is kept", async () => {
  let given = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) {
        given += 1;
        yield Buffer.alloc(512, 0x61);
      }
    })(),
    { highWaterMark: 1 },
  );
  expect(await readStart(endless, 1_024)).toHaveLength(1_024);
  expect(given).toBeLessThan(6);
  expect(endless.destroyed).toBe(true);
});

test("what breaks off is kept as far as it came", async () => {
  const broken = Readable.from(
    (function* () {
      yield Buffer.from("so far");
      throw new Error("cut");
    })(),
  );
  expect(await readStart(broken, 1_024)).toBe("so far");
});
