import { expect, test } from "vitest";
import { isTransactionPooler } from "./transaction-pooler";

test.each([
  ["postgres://u:p@pooler.example.com:6543/postgres", true],
  ["postgresql://u:p@pooler.example.com:6543", true],
  ["postgres://u:p@pooler.example.com:6543?sslmode=require", true],
  ["postgres://u:p@one.example.com:6543,two.example.com:6543/db", true],
  ["postgres://u:p@db.example.com:5432/db", false],
  ["postgres://u:p@db.example.com/db", false],
  ["postgres://u:6543@db.example.com/db", false],
  ["postgres://u:p:6543/x@db.example.com:5432/db", false],
  ["postgres://u:p@one.example.com:5432,two.example.com:5433/db", false],
  ["postgres://u:p@db.example.com:65430/db", false],
])("%s: %s", (address, is) => {
  expect(isTransactionPooler(address)).toBe(is);
});
