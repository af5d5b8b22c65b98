import { describe, expect, test } from "vitest";
import { rules } from "./rules";
import { parseSource } from "./source-file";

type Files = Record<string, string>;

/** For each rule: files that break it, each once, and files that don't. */
const cases: Record<string, { offenders: Files[]; innocents: Files[] }> = {
  "import arrows": {
    offenders: [
      { "app/page.tsx": 'import { jobs } from "@/db/schema/jobs";' },
      { "components/ui/card.tsx": 'import type { Job } from "@/lib/scoring/job";' },
      { "lib/domain/score.ts": 'import { env } from "../env";' },
      { "lib/domain/score.ts": 'import { createHash } from "node:crypto";' },
      { "lib/scoring/perform.ts": 'export { complete } from "@/lib/openai/complete";' },
      { "lib/http/respond.ts": 'const late = await import("@/local/ports");' },
    ],
    innocents: [
      { "app/page.tsx": 'import { Card } from "@/components/ui/card";' },
      { "lib/domain/score.ts": 'import { z } from "zod";' },
      { "lib/domain/score.test.ts": 'import { test } from "vitest";' },
      { "lib/scoring/x.integration.test.ts": 'import { databaseForTest } from "@/db/testing/database";' },
    ],
  },
  "every file has a layer": {
    offenders: [{ "lib/stray/thing.ts": "" }, { "stray.ts": "" }],
    innocents: [{ "lib/domain/a.ts": "" }],
  },
  "no import cycles": {
    offenders: [
      { "lib/domain/a.ts": 'import { b } from "./b";', "lib/domain/b.ts": 'import { a } from "@/lib/domain/a";' },
    ],
    innocents: [{ "lib/domain/a.ts": 'import type { B } from "./b";', "lib/domain/b.ts": 'import { a } from "./a";' }],
  },
  "file names": {
    offenders: [
      { "lib/domain/utils.ts": "" },
      { "components/helpers/x.tsx": "" },
      { "lib/api/Client.ts": "" },
      { "lib/api/index.ts": "" },
    ],
    innocents: [
      { "app/api/v1/[id]/route.ts": "" },
      { "inngest/functions/index.ts": "" },
      { "lib/domain/a-b.integration.test.ts": "" },
    ],
  },
  "file length": {
    offenders: [
      { "lib/domain/a.ts": "//\n".repeat(301) },
      { "app/api/x/route.ts": "//\n".repeat(26) },
      { "app/x/page.tsx": "//\n".repeat(61) },
    ],
    innocents: [{ "lib/domain/a.ts": "//\n".repeat(300) }, { "app/api/x/route.ts": "//\n".repeat(25) }],
  },
  "process.env in lib/env.ts alone": {
    offenders: [
      { "lib/http/a.ts": "const key = process.env.KEY;" },
      { "app/page.tsx": "const { KEY } = process.env;" },
    ],
    innocents: [{ "lib/env.ts": "const key = process.env.KEY;" }, { "next.config.ts": "const key = process.env.KEY;" }],
  },
  "no classification by message text": {
    offenders: [
      { "lib/http/a.ts": 'if (error.message.includes("400")) retry();' },
      { "lib/http/a.ts": "if (/timeout/.test(error?.message)) retry();" },
      { "lib/http/a.ts": 'if (error.message === "gone") retry();' },
      { "lib/http/a.ts": 'if (error.message.toLowerCase().startsWith("x")) retry();' },
    ],
    innocents: [{ "lib/http/a.ts": 'if (error.code === "gone") say(error.message);' }],
  },
  "no module mocks": {
    offenders: [{ "lib/http/a.test.ts": 'vi.mock("@/db/client");' }, { "lib/http/a.test.ts": 'jest.mock("x");' }],
    innocents: [{ "lib/http/a.test.ts": "const spy = vi.fn();" }],
  },
  "no skipped tests": {
    offenders: [
      { "lib/http/a.test.ts": 'test.skip("later", () => {});' },
      { "e2e/api/a.spec.ts": 'test.describe.only("x", () => {});' },
    ],
    innocents: [{ "lib/http/a.test.ts": 'test.each([1])("x", () => {});' }],
  },
  "no await outside a step": {
    offenders: [
      {
        "inngest/functions/a.ts":
          'f.createFunction({}, async ({ step }) => { await load(); await step.run("a", () => load()); });',
      },
      { "inngest/functions/a.ts": "async function work(step, id) { const row = await read(id); }" },
    ],
    innocents: [
      {
        "inngest/functions/a.ts":
          'f.createFunction({}, async ({ step }) => { await step.run("a", async () => { await load(); }); });',
      },
      {
        "inngest/functions/a.ts":
          "f.createFunction({}, async ({ step }) => { await Promise.all(keys.map((key) => step.run(key, go))); });",
      },
      { "inngest/functions/a.ts": "f.createFunction({}, async ({ step }) => { await callModel(step, 1); });" },
    ],
  },
  "no step inside a step": {
    offenders: [{ "inngest/functions/a.ts": 'const f = ({ step }) => step.run("a", () => step.run("b", go));' }],
    innocents: [{ "inngest/functions/a.ts": 'const f = ({ step }) => [step.run("a", go), step.run("b", go)];' }],
  },
  "no assignment to an outer variable inside a step": {
    offenders: [
      { "inngest/functions/a.ts": 'let n = 0; const f = ({ step }) => step.run("a", () => { n = 1; });' },
      { "inngest/functions/a.ts": 'const o = {}; const f = ({ step }) => step.run("a", () => { o.n = 1; });' },
    ],
    innocents: [
      { "inngest/functions/a.ts": 'const f = ({ step }) => step.run("a", () => { let n = 0; n += 1; return n; });' },
    ],
  },
  "no silenced checks": {
    offenders: [{ "lib/http/a.ts": `// @ts-${"expect-error"} wrong` }, { "lib/http/a.ts": `// ${"TO"}DO: later` }],
    innocents: [{ "lib/http/a.ts": "// why" }],
  },
  "no class fights another": {
    offenders: [
      { "app/page.tsx": 'const a = cn("text-muted p-2", on && "text-text");' },
      {
        "components/ui/bar.tsx":
          'export function Bar({ className }) { return <i className={cn("h-2", className)} />; }',
        "app/page.tsx": 'const a = <Bar className={on ? "h-3" : "p-1"} />;',
      },
      {
        "components/ui/button.tsx":
          'const buttonClasses = cva("w-full"); function Button({ className }) { return cn(buttonClasses({}), className); }',
        "app/page.tsx": 'const a = <Button className="w-32" />;',
      },
    ],
    innocents: [
      { "app/page.tsx": 'const a = cn("p-2", on ? "text-text" : "text-muted");' },
      {
        "components/ui/bar.tsx":
          'export function Bar({ className }) { return <i className={cn("own:h-2 px-3", className)} />; }',
        "app/page.tsx": 'const a = <Bar className="h-3 pr-0 max-sm:h-4" />;',
      },
    ],
  },
};

const parse = (files: Files) => Object.entries(files).map(([path, text]) => parseSource(path, text));

test("every rule has its offender", () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ name }) => name).sort());
});

describe.each(rules)("$name", (rule) => {
  const { offenders, innocents } = cases[rule.name] ?? { offenders: [], innocents: [] };
  test.each(offenders)("finds %o", (files) => expect(rule.check(parse(files))).toHaveLength(1));
  test.each(innocents)("leaves %o alone", (files) => expect(rule.check(parse(files))).toEqual([]));
});
