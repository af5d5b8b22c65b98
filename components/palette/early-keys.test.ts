import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { takeEarlyKeys } from "./early-keys";

const SCRIPT = readFileSync("public/early-keys.js", "utf8");
type Hear = (event: object) => void;
const hearing = new Set<Hear>();

beforeEach(() => {
  hearing.clear();
  vi.stubGlobal("document", {
    addEventListener: (_: string, hear: Hear) => hearing.add(hear),
    removeEventListener: (_: string, hear: Hear) => hearing.delete(hear),
  });
  vi.stubGlobal("window", {});
});

const runScript = () => new Function(SCRIPT)();

/** Whether the page still gets the key. */
function press(key: string, more: { ctrlKey?: boolean } = {}): boolean {
  const preventDefault = vi.fn();
  for (const hear of hearing) hear({ key, ...more, preventDefault });
  return preventDefault.mock.calls.length === 0;
}

test("what is typed after Ctrl-K until the app hears is handed over, and then no key is kept any more", () => {
  runScript();
  expect(press("a")).toBe(true);
  expect([press("k", { ctrlKey: true }), press("a"), press("d"), press("x")]).toEqual(Array(4).fill(false));
  press("Backspace");
  expect(takeEarlyKeys()).toBe("ad");
  expect([press("k", { ctrlKey: true }), press("a")]).toEqual([true, true]);
});

test("nobody asked: nothing is handed over", () => {
  runScript();
  press("a");
  expect(takeEarlyKeys()).toBeNull();
});

test("where the script comes after the app, it keeps no key", () => {
  expect(takeEarlyKeys()).toBeNull();
  runScript();
  expect([press("k", { ctrlKey: true }), press("a")]).toEqual([true, true]);
});
