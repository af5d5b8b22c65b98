import { expect, test, vi } from "vitest";
import { hold, isHeld, leave, leaveAnyway, stay } from "./leaving";

test("nothing unsaved: one leaves at once", () => {
  const go = vi.fn();
  leave(go);
  expect(go).toHaveBeenCalledOnce();
});

test("something unsaved: one leaves only after saying so, and not at all after staying", () => {
  const [release, go] = [hold(), vi.fn()];
  leave(go);
  stay();
  leaveAnyway();
  expect(go).not.toHaveBeenCalled();
  const again = hold();
  leave(go);
  leaveAnyway();
  expect(go).toHaveBeenCalledOnce();
  expect(isHeld()).toBe(false);
  release();
  again();
});

test("what was saved holds nobody, whatever else does", () => {
  const [first, second] = [hold(), hold()];
  first();
  expect(isHeld()).toBe(true);
  second();
  expect(isHeld()).toBe(false);
});
