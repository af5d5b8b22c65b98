import { expect, test } from "vitest";
import { waitFor } from "./wait-for";

test.each([
  [undefined, undefined, 0, undefined],
  [3, undefined, 3, undefined],
  [0, "wait=9", 0, undefined],
  [undefined, "wait=9", 9, "wait=9"],
  [undefined, "respond-async, Wait = 9; foo", 9, "wait=9"],
  [undefined, 'wait="9"', 9, "wait=9"],
  [undefined, "wait=600", 25, "wait=25"],
  [undefined, "wait=4, wait=9", 4, "wait=4"],
  [undefined, "wait=soon", 0, undefined],
  [undefined, "await=9", 0, undefined],
  [undefined, "wait=-1", 0, undefined],
])("?wait=%s and Prefer: %s wait %d s", (wait, prefer, seconds, applied) => {
  const wish = waitFor(new Headers(prefer === undefined ? {} : { prefer }), wait);
  expect(wish).toEqual({ seconds, applied: applied === undefined ? {} : { "preference-applied": applied } });
});
