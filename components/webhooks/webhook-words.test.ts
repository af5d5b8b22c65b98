import { expect, test } from "vitest";
import { LIMITS } from "@/lib/domain/limits";
import { DISABLED_REASONS } from "@/lib/domain/webhook";
import { disabledSentence, eventLabel, OVERLAPS, shortUrl } from "./webhook-words";

test("an address is known by its host and path; plain http shows", () => {
  expect(shortUrl("https://ats.example.com/hooks/assay/")).toBe("ats.example.com/hooks/assay");
  expect(shortUrl("http://10.1.0.9:8080/")).toBe("http://10.1.0.9:8080");
});

test("every reason to send nothing has its own sentence", () => {
  const sentences = DISABLED_REASONS.map((disabled_reason) => disabledSentence({ disabled_reason }));
  expect(new Set(sentences).size).toBe(DISABLED_REASONS.length);
  expect(disabledSentence({ disabled_reason: null })).toBeNull();
  expect(eventLabel("webhook.test")).toBe("Test");
});

test("every overlap that is offered is one that the API takes", () => {
  for (const { value } of OVERLAPS) expect(Number(value)).toBeLessThanOrEqual(LIMITS.webhookOverlapSeconds.most);
});
