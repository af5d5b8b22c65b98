import type { InputTokens } from "@/lib/domain/input-truncation";
import type { ChatRequest, ModelPort } from "@/lib/domain/model-call";

/** A post with enough to quote. */
export const LEADER = {
  title: "Chief Technology Officer",
  description: "Led a team of 120 engineers across four countries.\nBuilt the security operations centre from nothing.",
};
/** A reply to the rubric of the factories. */
export const reply = (criterion: object) => ({
  criteria: { leadership: criterion, security: criterion },
  injection_quotes: [],
  missing_information: [],
  summary: "A leader.",
});
export const GOOD = {
  evidence: ["Led a team of 120 engineers across four countries", "Built the security operations centre from nothing"],
  rationale: "Led engineers.",
  status: "scored",
  score: 8,
};
const USAGE = {
  prompt_tokens: 1_000,
  cached_tokens: 0,
  cache_write_tokens: 0,
  completion_tokens: 200,
  reasoning_tokens: 0,
  total_tokens: 1_200,
};

/** A model that plays its answers in turn; the adapter itself is tested over HTTP elsewhere. */
export function scripted(
  ...answers: (string | number)[]
): ModelPort & { asked: number; learned: InputTokens[]; requests: ChatRequest[] } {
  const port = {
    learned: [] as InputTokens[],
    requests: [] as ChatRequest[],
    official: true,
    asked: 0,
    refused: () => ({ formats: [], parameters: [] }),
    remember: () => {},
    inputRatio: (): number | null => null,
    learnInput: (_model: string, tokens: InputTokens) => void port.learned.push(tokens),
    complete: async (request: ChatRequest) => {
      const answer = answers[Math.min(port.asked, answers.length - 1)];
      port.asked += 1;
      port.requests.push(request);
      const told = { httpStatus: 200, providerRequestId: "req_1" };
      if (typeof answer === "number") {
        const failure = { kind: "http" as const, status: answer, code: null, param: null, headers: {} };
        return { ok: false as const, ...told, httpStatus: answer, failure };
      }
      return {
        ok: true as const,
        ...told,
        content: answer,
        refusal: null,
        finishReason: "stop",
        modelUsed: "m-1",
        usage: USAGE,
      };
    },
  };
  return port;
}
