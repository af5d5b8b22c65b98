import { expect, it } from "vitest";
import { AppError } from "./errors";

it("an error has a name, a code, a sentence for the caller, and a cause for the log", () => {
  const cause = new Error("connection reset");
  const faults = [{ path: "about", code: "too_big", message: "must be shorter" }];
  const error = new AppError("INVALID_REQUEST", "The request is not valid.", { cause, faults, retryAfter: 3 });
  expect(error).toMatchObject({ name: "AppError", code: "INVALID_REQUEST", cause, faults, retryAfter: 3 });
  expect(error.message).toBe("The request is not valid.");
});

it("an error without findings has an empty list of them", () => {
  expect(new AppError("NOT_FOUND", "There is nothing here.")).toMatchObject({ faults: [], retryAfter: undefined });
});
