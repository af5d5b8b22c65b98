import { expect, test } from "vitest";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { fixOf } from "./failure-fix";

test("where the advice is another model or more room, the retry brings it; elsewhere it changes nothing", () => {
  const fixes = JOB_ERROR_CODES.filter((code) => Object.keys(fixOf(code, "own").request).length > 0);
  expect(fixes.sort()).toEqual(
    [
      ...["CONTENT_FILTERED", "CONTEXT_TOO_LONG", "INPUT_TRUNCATED", "MODEL_NOT_FOUND", "MODEL_REFUSED"],
      ...["OUTPUT_TRUNCATED", "PROVIDER_BAD_REQUEST", "PROVIDER_FORBIDDEN"],
    ].sort(),
  );
  expect(fixOf("MODEL_REFUSED", "own")).toEqual({ request: { model: "own" }, words: " with own" });
  expect(fixOf("OUTPUT_TRUNCATED", "own")).toEqual({ request: { max_tokens: 16_000 }, words: " with more room" });
  expect(fixOf(null, "own").words).toBe("");
});

test("whatever the same again doesn't help has a fix, but for a limit that a person set", () => {
  const hopeless = JOB_ERROR_CODES.filter((code) => !FAILURE_SENTENCES[code].retryable);
  expect(hopeless.filter((code) => fixOf(code, "own").words === "")).toEqual(["COST_LIMIT_REACHED"]);
});
