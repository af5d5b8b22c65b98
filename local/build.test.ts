import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildWhenChanged, sourceHash } from "./build";

let root: string;
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-build-"));
  put("app/page.tsx", "one");
  put(".next/BUILD_ID", "1");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ["app/page.tsx", "two", true],
  ["components/new.tsx", "", true],
  ["package-lock.json", "{}", true],
  ["app/page.test.tsx", "two", false],
  ["db/migrations/0001.sql", "select 1", false],
  ["README.md", "words", false],
])("a change of %s asks for a build: %s → %s", (path, text, changes) => {
  const before = sourceHash(root);
  put(path, text);
  expect(sourceHash(root) !== before).toBe(changes);
});

test("the same sources are built once", async () => {
  const build = vi.fn(async () => {});
  await buildWhenChanged(root, build);
  await buildWhenChanged(root, build);
  expect(build).toHaveBeenCalledTimes(1);
});

test("a failed build is tried again", async () => {
  await expect(buildWhenChanged(root, () => Promise.reject(new Error("red")))).rejects.toThrow("red");
  expect(existsSync(join(root, ".next/assay-build"))).toBe(false);
  const build = vi.fn(async () => {});
  await buildWhenChanged(root, build);
  expect(build).toHaveBeenCalledTimes(1);
});
