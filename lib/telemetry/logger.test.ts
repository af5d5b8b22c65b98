import { expect, test } from "vitest";
import { describeError } from "./logger";

test("a driver's error keeps code and place, and loses its message", () => {
  const cause = Object.assign(new Error("Key (email)=(vera@assay.test) already exists"), {
    code: "23505",
    constraint_name: "users_email_key",
  });
  const told = describeError(new Error("Failed query: insert … params: vera@assay.test", { cause }));
  expect(JSON.stringify(told)).not.toContain("vera");
  expect(told).toMatchObject({ name: "Error", cause: { code: "23505", constraint: "users_email_key" } });
  expect(told.frames).toEqual(expect.arrayContaining([expect.stringContaining("logger.test")]));
});

test("the language's own errors keep their message", () => {
  expect(describeError(new TypeError("x is not a function")).message).toBe("x is not a function");
});

test("a parser's error, which quotes its input, doesn't", () => {
  let thrown: unknown;
  try {
    JSON.parse("hunter2");
  } catch (error) {
    thrown = error;
  }
  expect(JSON.stringify(describeError(thrown))).not.toContain("hunter2");
});

test("what isn't an error is named by its type alone", () => {
  expect(describeError("secret")).toEqual({ name: "string" });
});
