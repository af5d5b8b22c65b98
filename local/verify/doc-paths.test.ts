import { expect, test } from "vitest";
import { missingPaths } from "./doc-paths";

const PATHS = [
  "README.md",
  "docs/decisions/001-a.md",
  "docs/picture.png",
  "lib/domain/score.ts",
  "app/(auth)/page.tsx",
];
const check = (text: string, path = "README.md") => missingPaths([{ path, text }], PATHS).map(({ line }) => line);

test.each([
  ["a file that is gone", "See `lib/domain/gone.ts`."],
  ["a folder that is gone", "lib/gone   what it was"],
  ["a link to nothing", "![A picture](docs/gone.png)"],
  ["a path in brackets", "why (docs/decisions/009-gone.md)."],
  ["a pattern that nothing fits", "`lib/gone-*.ts`"],
  ["a relative link to nothing", "[next](002-b.md)", "docs/decisions/001-a.md"],
])("finds %s", (_, text, path?: string) => {
  expect(check(`First line.\n${text}`, path)).toEqual([2]);
});

test.each([
  ["a file", "See lib/domain/score.ts."],
  ["a file without its extension", "`lib/domain/score`"],
  ["a path in brackets", "why (docs/decisions/001-a.md)."],
  ["a folder", "`lib/domain/`, app/(auth) and docs"],
  ["a pattern", "lib/domain/*.ts"],
  ["links", "[one](docs/decisions/001-a.md#part) [two](https://example.com/lib/gone) [three](#here)"],
  ["addresses and other folders", "https://example.com/lib/gone, node_modules/lib/gone, .data/lib, and/or"],
  ["a pattern in code that looks like a link", "1: `/[.!?](?=[x])/` → `` /[`](?!a)/ ``"],
  ["a relative link", "[picture](../picture.png)", "docs/decisions/001-a.md"],
])("leaves %s alone", (_, text, path?: string) => {
  expect(check(text, path)).toEqual([]);
});
