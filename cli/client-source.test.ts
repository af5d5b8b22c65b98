import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CLIENT_FILE, clientSource } from "./client-source";

test("the committed client is what the document generates; `npm run client` writes it anew", async () => {
  // Compared by truth, not by text: the difference of two long files says less than the command that ends it.
  expect(readFileSync(CLIENT_FILE, "utf8") === (await clientSource())).toBe(true);
});
