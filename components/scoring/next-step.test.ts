import { expect, test } from "vitest";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { LIMITS } from "@/lib/domain/limits";
import { nextStep } from "./next-step";

test.each(JOB_ERROR_CODES)("after %s the button does what the sentence beside it advises", (code) => {
  const step = nextStep({ kind: "rubric", code, retryCount: 0 });
  const { advice } = FAILURE_SENTENCES[code];
  if (step === "retry") expect(advice).toMatch(/retry/i);
  if (step === "another_model") expect(advice).toMatch(/choose (another|a) model/i);
  if (step === "score_again") expect(advice).toMatch(/score again/i);
  expect(step).not.toBeNull();
});

test("what was retried as often as allowed is scored anew, and a prompt of one's own only retried", () => {
  const code = "PROVIDER_TIMEOUT";
  expect(nextStep({ kind: "rubric", code, retryCount: LIMITS.retriesPerJob })).toBe("score_again");
  expect(nextStep({ kind: "free_form", code, retryCount: LIMITS.retriesPerJob })).toBeNull();
  expect(nextStep({ kind: "free_form", code: "MODEL_REFUSED", retryCount: 0 })).toBe("retry");
});
