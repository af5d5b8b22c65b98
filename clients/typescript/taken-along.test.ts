import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const FILES = ["assay.generated.ts", "verify-webhook.ts"];
const STRICT = { strict: true, noUncheckedIndexedAccess: true, noEmit: true };
const NODE = { typeRoots: [resolve("node_modules/@types")], types: ["node"] };

const folder = mkdtempSync(join(tmpdir(), "assay-client-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NODENEXT = { module: "nodenext", moduleResolution: "nodenext", lib: ["ES2023"] };
const BUNDLER = { module: "esnext", moduleResolution: "bundler", lib: ["ES2023", "dom", "dom.iterable"] };

/** The client's files as somebody takes them along, with what the documents show of their use. */
function takeAlong(extension: string): void {
  rmSync(join(folder, "assay"), { recursive: true, force: true });
  mkdirSync(join(folder, "assay"));
  for (const file of FILES) copyFileSync(join("clients/typescript", file), join(folder, "assay", file));
  for (const doc of ["webhooks", "recipes"])
    for (const [at, code] of shownIn(`docs/${doc}.md`).entries())
      writeFileSync(join(folder, "assay", `${doc}-${at}.ts`), code.replace(/(from "\.\/[\w.-]+)"/g, `$1${extension}"`));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
}

function shownIn(doc: string): string[] {
  const found = [...readFileSync(doc, "utf8").matchAll(/^( *)```ts\n([\s\S]*?)^\1```$/gm)];
  return found.map(([, indent = "", code = ""]) => code.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

/** What the compiler says of the folder; nothing where it is content. */
function faults(options: object): string {
  const compilerOptions = { ...STRICT, ...NODE, target: "ES2023", ...options };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  return stdout + stderr;
}

test("the documents show both", () => {
  expect(shownIn("docs/webhooks.md").join("")).toContain("verifyWebhook({");
  expect(shownIn("docs/recipes.md").join("")).toContain("new Assay({");
});

test.each([
  ["Node's own modules", ".js", NODENEXT],
  ["a bundler", "", BUNDLER],
])("the client compiles on its own, with what the documents show, for %s", (_, extension, options) => {
  takeAlong(extension);
  expect(faults(options)).toBe("");
});

test("a client that is told of no key does not compile", () => {
  takeAlong(".js");
  writeFileSync(
    join(folder, "assay", "wrong.ts"),
    'import { Assay } from "./assay.generated.js";\nnew Assay({ url: "" });\n',
  );
  expect(faults(NODENEXT)).toMatch(/wrong\.ts.*'key' is missing/);
});
