import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { postgresUser } from "./postgres-user";

test("as root, Postgres runs as the owner of its files, whoever else has come since; else as ourselves", () => {
  const data = mkdtempSync(join(tmpdir(), "assay-owner-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(data, 65_533, 65_533);
  expect(postgresUser(data)).toEqual(isRoot ? { uid: 65_533, gid: 65_533 } : null);
  rmSync(data, { recursive: true });
});
