import { announcedShutdowns, ModelList } from "@/lib/domain/model-list";
import { shutdownSentence } from "@/lib/domain/model-shutdowns";
import type { Env } from "@/lib/env";

const PATIENCE_MS = 5_000;

/**
 * What of the provider would make scores fail, told at start: a wrong key, an address where nobody answers, a default
 * model that it doesn't list or is about to end. Asks for its list of models, which costs nothing.
 */
export async function providerNotices(env: Env, now: Date): Promise<string[]> {
  const model = env.ASSAY_DEFAULT_MODEL;
  const { fault = null, list = null } = await askForList(env);
  const ending = shutdownSentence(model, now, announcedShutdowns(list).get(model));
  return [fault, ending].filter((sentence) => sentence !== null);
}

async function askForList({ OPENAI_BASE_URL, OPENAI_API_KEY, ASSAY_DEFAULT_MODEL: model }: Env) {
  const base = (OPENAI_BASE_URL ?? "https://api.openai.com/v1").replace(/\/+$/, "");
  const headers = { authorization: `Bearer ${OPENAI_API_KEY ?? "none"}` };
  try {
    const response = await fetch(`${base}/models`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    // A 403 means nothing: a key that may score need not be allowed to list.
    if (response.status === 401)
      return { fault: "The model provider refuses the key in OPENAI_API_KEY (401): scores fail until it is right." };
    const list: unknown = response.ok ? await response.json() : null;
    const read = ModelList.safeParse(list);
    if (!read.success || read.data.data.some(({ id }) => id === model)) return { list };
    return { fault: `The model provider doesn't list ${model}: set ASSAY_DEFAULT_MODEL to one that it has.`, list };
  } catch {
    return { fault: `The model provider doesn't answer at ${base}: scores fail until it does.` };
  }
}
