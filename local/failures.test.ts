import { expect, test } from "vitest";
import { playwrightFailures, vitestFailures } from "./failures";

test("vitest: a red test with its error, and a file that couldn't be loaded", () => {
  const failed = { fullName: "adds up", status: "failed", failureMessages: ["\u001b[31mexpected 1 to be 2\u001b[39m"] };
  const passed = { fullName: "holds", status: "passed", failureMessages: [] };
  const files = [
    { name: "a.test.ts", status: "failed", message: "", assertionResults: [failed, passed] },
    { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] },
    { name: "c.test.ts", status: "passed", message: "", assertionResults: [passed] },
  ];
  expect(vitestFailures(files)).toEqual([
    "a.test.ts › adds up\n    expected 1 to be 2",
    "b.test.ts\n    no such module",
  ]);
});

test("playwright: a red test, and one that passed when repeated, however deep its suite", () => {
  const spec = (title: string, results: { status: string; error?: { message?: string } }[]) => ({
    title,
    file: "a.spec.ts",
    line: 3,
    ok: false,
    tests: [{ results }],
  });
  const suites = [
    {
      specs: [spec("signs in", [{ status: "failed", error: { message: "no button" } }])],
      suites: [{ specs: [spec("scores", [{ status: "timedOut", error: {} }, { status: "passed" }])] }],
    },
    { specs: [spec("reads", [{ status: "passed" }])] },
  ];
  expect(playwrightFailures(suites)).toEqual([
    "a.spec.ts:3 › signs in\n    no button",
    "a.spec.ts:3 › scores\n    no message",
  ]);
});
