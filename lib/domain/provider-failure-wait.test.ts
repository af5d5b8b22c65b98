import { expect, it } from "vitest";
import { requestedWait } from "./provider-failure-wait";

const NOW = new Date("2026-11-23T12:00:00Z");
const TOKENS = "x-ratelimit-reset-tokens";
const REQUESTS = "x-ratelimit-reset-requests";
const NO_TOKENS = { "x-ratelimit-remaining-tokens": "0" };
const NO_REQUESTS = { "x-ratelimit-remaining-requests": "0" };

it.each<[string, Record<string, string>, number | null]>([
  ["seconds with a fraction", { "retry-after": "1.25" }, 1.25],
  ["seconds between spaces", { "retry-after": " 7 " }, 7],
  ["milliseconds with a fraction", { "retry-after-ms": "1500.5" }, 1.5005],
  ["seconds behind milliseconds without sense", { "retry-after-ms": "1x", "retry-after": "7" }, 7],
  ["a number with a sign behind it", { "retry-after": "7." }, null],
  ["a number with something behind it", { "retry-after": "7 seconds" }, null],
  ["a number with something before it", { "retry-after-ms": "about 7" }, null],
  ["a date without a name in it", { "retry-after": "2026-11-23 12:01" }, null],
  ["a date as no HTTP header writes it", { "retry-after": "2026-11-23T12:00:10Z" }, null],
  ["a date in capitals", { "retry-after": "MON, 23 NOV 2026 12:00:10 GMT" }, 10],
  ["words that are no date", { "retry-after": "in a while" }, null],
  ["a reset in seconds without a unit", { [TOKENS]: "4" }, 4],
  ["a reset of fractions", { [TOKENS]: "1.25s" }, 1.25],
  ["a reset of several units", { [TOKENS]: "1d2h3m4s5ms" }, 93_784.005],
  ["a reset between spaces", { [TOKENS]: " 4s " }, 4],
  ["a reset with something before it", { [TOKENS]: "in 4s" }, null],
  ["a reset with something behind it", { [TOKENS]: "4s or so" }, null],
  ["a reset of an unknown unit", { [TOKENS]: "4w" }, null],
  ["an empty reset", { [TOKENS]: "" }, null],
  ["the reset of requests alone", { [REQUESTS]: "3s" }, 3],
  ["tokens before requests", { [REQUESTS]: "3s", [TOKENS]: "4s" }, 4],
  ["requests, where none is left", { [REQUESTS]: "3s", [TOKENS]: "4s", ...NO_REQUESTS }, 3],
  ["tokens, where none is left", { [REQUESTS]: "3s", [TOKENS]: "2s", ...NO_TOKENS }, 2],
  ["the longer, where neither is left", { [REQUESTS]: "3s", [TOKENS]: "4s", ...NO_TOKENS, ...NO_REQUESTS }, 4],
  ["the longer of both, whichever it is", { [REQUESTS]: "9s", [TOKENS]: "4s", ...NO_TOKENS, ...NO_REQUESTS }, 9],
  ["the other, where the one with nothing left doesn't say", { [TOKENS]: "4s", ...NO_REQUESTS }, 4],
  ["nothing, where nothing is left and nothing said", NO_TOKENS, null],
])("a server that limits asks for %s", (_, headers, seconds) => {
  expect(requestedWait(headers, 429, NOW)).toBe(seconds);
});

it("a reset counts for a limit alone", () => {
  expect(requestedWait({ [TOKENS]: "4s" }, 503, NOW)).toBeNull();
  expect(requestedWait({ [TOKENS]: "4s" }, null, NOW)).toBeNull();
  expect(requestedWait({ "retry-after": "4" }, null, NOW)).toBe(4);
});
