import { z } from "zod";
import { shutdownSentence } from "@/lib/domain/model-shutdowns";
import type { Env } from "@/lib/env";

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) });
const PATIENCE_MS = 5_000;

/**
 * What of the provider would make scores fail, told at start: a wrong key, an address where nobody answers, a default
 * model that it doesn't list or is about to end. Asks for its list of models, which costs nothing.
 */
export async function providerNotices(env: Env, now: Date): Promise<string[]> {
  const ending = shutdownSentence(env.ASSAY_DEFAULT_MODEL, now);
  const fault = await faultOfList(env);
  return [fault, ending].filter((sentence) => sentence !== null);
}

async function faultOfList({ OPENAI_BASE_URL, OPENAI_API_KEY, ASSAY_DEFAULT_MODEL: model }: Env) {
  const base = (OPENAI_BASE_URL ?? "https://api.openai.com/v1").replace(/\/+$/, "");
  const headers = { authorization: `Bearer ${OPENAI_API_KEY ?? "none"}` };
  try {
    const response = await fetch(`${base}/models`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    // A 403 means nothing: a key that may score need not be allowed to list.
    if (response.status === 401)
      return "The model provider refuses the key in OPENAI_API_KEY (401): scores fail until it is right.";
    const list = ModelList.safeParse(response.ok ? await response.json() : null);
    if (!list.success || list.data.data.some(({ id }) => id === model)) return null;
    return `The model provider doesn't list ${model}: set ASSAY_DEFAULT_MODEL to one that it has.`;
  } catch {
    return `The model provider doesn't answer at ${base}: scores fail until it does.`;
  }
}
