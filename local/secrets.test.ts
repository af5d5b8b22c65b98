import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadSecrets, makeDataDirectory } from "./secrets";

let dir: string;
const isRoot = process.getuid?.() === 0;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "assay-secrets-"));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("the data directory is closed to others, also when it was open", () => {
  chmodSync(dir, 0o777);
  makeDataDirectory(dir);
  expect(statSync(dir).mode & 0o777).toBe(isRoot ? 0o711 : 0o700);
});

test("git and what reads by its rules never look into it", () => {
  makeDataDirectory(dir);
  expect(readFileSync(join(dir, ".gitignore"), "utf8")).toBe("*\n");
});

test("a place where nothing can be made is said in a sentence", () => {
  writeFileSync(join(dir, "file"), "");
  expect(() => makeDataDirectory(join(dir, "file/data"))).toThrow(/can't be made \(ENOTDIR\)\. Set ASSAY_DATA_DIR/);
});

test("an ordinary user is told whose folder it is; root may use any", () => {
  const make = () => makeDataDirectory(isRoot ? dir : "/usr");
  if (isRoot) expect(make).not.toThrow();
  else expect(make).toThrow(/belongs to another user/);
});

test("secrets are made once and stay their owner's alone", () => {
  const made = loadSecrets(dir);
  expect(loadSecrets(dir)).toEqual(made);
  expect(statSync(join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("damaged secrets are never replaced", () => {
  writeFileSync(join(dir, "secrets.json"), "{}");
  expect(() => loadSecrets(dir)).toThrow(/damaged/);
});
