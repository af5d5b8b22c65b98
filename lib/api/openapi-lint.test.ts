import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { type FieldSchema, isValue } from "./describe-fields";
import { openApiDocument } from "./openapi";

const SPECTRAL = "node_modules/@stoplight/spectral-cli/dist/index.js";

test("Spectral finds nothing to say, by its own rules and OWASP's", { timeout: 120_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), "assay-openapi-"));
  const file = join(dir, "openapi.json");
  try {
    writeFileSync(file, JSON.stringify(openApiDocument("1.0.0")));
    const args = [SPECTRAL, "lint", file, "--ruleset", ".spectral.yaml", "--format", "json", "--quiet"];
    const run = promisify(execFile)(process.execPath, args).catch((error: { stdout: string; stderr: string }) => error);
    const { stdout, stderr } = await run;
    const found = JSON.parse(stdout || "null") as { code: string; message: string; path: string[] }[] | null;
    expect(stderr).toBe("");
    expect(found?.map(({ code, message, path }) => `${code} ${path.join(".")}: ${message}`)).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

interface Field {
  at: string;
  field: FieldSchema;
}

/** Every field of every schema in the document, and every parameter. */
function fieldsIn(node: unknown, at = ""): Field[] {
  if (typeof node !== "object" || node === null) return [];
  const { properties, name, schema } = node as { properties?: object; name?: string; schema?: FieldSchema };
  const own = Object.entries(properties ?? {}).map(([key, field]) => ({ at: `${at}/${key}`, field }));
  const parameter = name && schema ? [{ at: `${at}/${name}`, field: { ...schema, ...node } }] : [];
  const inner = Object.entries(node).filter(([key]) => key !== "examples");
  return [...own, ...parameter, ...inner.flatMap(([key, value]) => fieldsIn(value, `${at}/${key}`))];
}

test("every field says what it means, and shows what it looks like", () => {
  const fields = fieldsIn(openApiDocument("1.0.0"));
  const silent = fields.filter(({ field }) => !field.$ref && !field.description && !("enum" in field && field.enum));
  const unshown = fields.filter(({ at, field }) => isValue(field) && !field.examples && !at.includes("/parameters/"));
  expect(silent.map(({ at }) => at)).toEqual([]);
  expect(unshown.map(({ at }) => at)).toEqual([]);
  expect(fields.length).toBeGreaterThan(300);
});

test("every example is one of its own schema", () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false, validateFormats: true }));
  const shown = fieldsIn(openApiDocument("1.0.0")).filter(({ field }) => field.examples);
  const wrong = shown.filter(({ field }) => {
    const { examples = [], ...schema } = field;
    return !examples.every((example) => ajv.validate(schema, example));
  });
  expect(wrong.map(({ at, field }) => [at, field.examples])).toEqual([]);
});
