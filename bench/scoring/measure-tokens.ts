import { costMicros } from "@/lib/domain/cost";
import { Profile } from "@/lib/domain/profile";
import { replySchema } from "@/lib/domain/reply-schema";
import { exampleFile, exampleRubric } from "@/local/sandbox-model/example-request";
import { tokensIn } from "@/local/sandbox-model/usage";
import { completion } from "./ask";
import { freeze } from "./freeze";
import { type Measure, shown, upTo } from "./measure";

const PART = "tokens";
const DEFAULT_MODEL = "gpt-6-luna";

/** The reference CTO profile with the CTO rubric, by our own count: one scoring without pair, repair or samples. */
export function measureTokens(): Measure[] {
  const rubric = exampleRubric("cto");
  const { text } = freeze(Profile.parse(exampleFile("profiles/cto.json")));
  const { prompt_tokens: input, completion_tokens: output } = completion("honest", text, rubric).completion.usage;
  const schema = tokensIn(JSON.stringify(replySchema(rubric).jsonSchema));
  const told = (what: string, value: number) => shown(PART, what, { value, unit: "tokens", cases: 1 });
  const micros = (prompt: number) =>
    costMicros(DEFAULT_MODEL, {
      prompt_tokens: prompt,
      cached_tokens: 0,
      completion_tokens: output,
      reasoning_tokens: 0,
      total_tokens: prompt + output,
    }) ?? Number.NaN;
  return [
    told("the profile's text", tokensIn(text)),
    told("messages", input),
    told("reply with evidence", output),
    upTo(PART, "messages + reply with evidence", { value: input + output, unit: "tokens", limit: 1_900, cases: 1 }),
    told("the schema, apart", schema),
    upTo(PART, `cost on ${DEFAULT_MODEL}`, { value: micros(input), unit: "µ$", limit: 500, cases: 1 }),
    upTo(PART, "cost with the schema counted as input", {
      value: micros(input + schema),
      unit: "µ$",
      limit: 500,
      cases: 1,
    }),
  ];
}
