import OpenAI from "openai";
import { costMicros } from "@/lib/domain/cost";
import { sumCost } from "@/lib/domain/job-record";
import { complete } from "@/lib/openai/complete";
import { COST_FIXTURES } from "./cost-fixtures";
import { type Measure, none } from "./measure";
import { randomOf } from "./random";
import type { DataSet } from "./sets";

/** Tokens as a server reports them; null: it reports none. `micros`: what they cost, null where that is unknown. */
export interface Fixture {
  name: string;
  model: string;
  tokens: { in: number; out: number; cached?: number; written?: number; reasoning?: number } | null;
  micros: number | null;
}

const PART = "cost";

export async function measureCost(set: DataSet): Promise<Measure[]> {
  const costs = await Promise.all(COST_FIXTURES.map(costOf));
  const faults = COST_FIXTURES.flatMap(({ name, model, micros }, at) =>
    costs[at] === micros ? [] : [`${model}, ${name}: ${costs[at]} instead of ${micros}`],
  );
  return [none(PART, "fixtures not exact to the micro-dollar", costs.length, faults), ledgers(set, costs)];
}

/** From the body that a server sends, through the adapter, to the cost. */
async function costOf({ model, tokens }: Fixture): Promise<number | null> {
  const client = new OpenAI({
    apiKey: "none",
    baseURL: "http://server.invalid/v1",
    fetch: async () => answer(model, tokens),
  });
  const request = {
    model,
    messages: [],
    format: "text" as const,
    jsonSchema: null,
    parameters: {},
    requestId: "bench:1:1",
  };
  const answered = await complete(client, request);
  return answered.ok && answered.usage ? costMicros(model, answered.usage) : null;
}

function answer(model: string, tokens: Fixture["tokens"]): Response {
  const usage = tokens && {
    prompt_tokens: tokens.in,
    completion_tokens: tokens.out,
    total_tokens: tokens.in + tokens.out,
    prompt_tokens_details: { cached_tokens: tokens.cached ?? 0, cache_write_tokens: tokens.written ?? 0 },
    completion_tokens_details: { reasoning_tokens: tokens.reasoning ?? 0 },
  };
  const message = { role: "assistant", content: "{}", refusal: null };
  return Response.json({ model, choices: [{ index: 0, message, finish_reason: "stop" }], ...(usage ? { usage } : {}) });
}

/** A ledger's total is the sum of its calls to the micro-dollar, and unknown as soon as one of them is. */
function ledgers(set: DataSet, costs: (number | null)[]): Measure {
  const random = randomOf(set.seed + 2);
  const count = 1_000;
  const faults: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const calls = Array.from({ length: random.int(0, 12) }, () => random.pick(costs));
    const total = calls.includes(null) ? null : calls.reduce((sum, cost) => sum + BigInt(cost ?? 0), 0n);
    const told = sumCost(calls.map((micros) => ({ costMicros: micros })));
    if (told !== (total === null ? null : Number(total))) faults.push(`${told} instead of ${total}`);
  }
  return none(PART, "ledgers whose total is not the sum of their calls", count, faults);
}
