import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const FILES = ["assay.generated.ts", "verify-webhook.ts"];
const STRICT = { strict: true, noUncheckedIndexedAccess: true, noEmit: true };
const NODE = { typeRoots: [resolve("node_modules/@types")], types: ["node"] };

const folder = mkdtempSync(join(tmpdir(), "assay-client-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The client's files as somebody takes them along, with what the documents show of their use. */
function takeAlong(): void {
  mkdirSync(join(folder, "assay"));
  for (const file of FILES) copyFileSync(join("clients/typescript", file), join(folder, "assay", file));
  for (const doc of ["webhooks", "recipes"])
    for (const [at, code] of shownIn(`docs/${doc}.md`).entries())
      writeFileSync(join(folder, "assay", `${doc}-${at}.ts`), code);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
}

function shownIn(doc: string): string[] {
  const found = [...readFileSync(doc, "utf8").matchAll(/^( *)```ts\n([\s\S]*?)^\1```$/gm)];
  return found.map(([, indent = "", code = ""]) => code.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

/** What the compiler says of the folder; nothing where it is content. */
function faults(options: Record<string, unknown>): string {
  const compilerOptions = { ...STRICT, ...NODE, target: "ES2023", ...options };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  try {
    return execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

takeAlong();

test("the documents show both", () => {
  expect(shownIn("docs/webhooks.md").join("")).toContain("verifyWebhook({");
  expect(shownIn("docs/recipes.md").join("")).toContain("new Assay({");
});

test.each([
  ["Node's own modules", { module: "nodenext", moduleResolution: "nodenext", lib: ["ES2023"] }],
  ["a bundler", { module: "esnext", moduleResolution: "bundler", lib: ["ES2023", "dom", "dom.iterable"] }],
])("the client compiles on its own, with what the documents show, for %s", (_, options) => {
  expect(faults(options)).toBe("");
});

test("a client that is told of no key does not compile", () => {
  writeFileSync(
    join(folder, "assay", "wrong.ts"),
    'import { Assay } from "./assay.generated.js";\nnew Assay({ url: "" });\n',
  );
  expect(faults({ module: "nodenext", moduleResolution: "nodenext" })).toMatch(/wrong\.ts.*'key' is missing/);
  rmSync(join(folder, "assay", "wrong.ts"));
});
