import { expect, test } from "vitest";
import { dayWords, viewsWords, whoWords } from "./share-words";

const of = (...names: string[]) => names.map((name) => ({ name, profile_id: name, job_id: name }));

test("says who is in a shared comparison, and how many are no more", () => {
  expect(whoWords({ candidates: of("Ada", "Ben"), gone: 0 })).toBe("Ada and Ben");
  expect(whoWords({ candidates: of("Ada"), gone: 1 })).toBe("Ada and 1 who is gone");
  expect(whoWords({ candidates: [], gone: 2 })).toBe("2 who are gone");
});

test("says how often it was opened, and until which day it works", () => {
  expect([0, 1, 1_200].map(viewsWords)).toEqual(["Not opened yet", "Opened once", "Opened 1,200 times"]);
  expect(dayWords("2026-12-03T23:59:59.999Z")).toBe("3 December 2026");
});
