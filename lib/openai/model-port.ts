import OpenAI from "openai";
import { learnRatio, medianRatio } from "@/lib/domain/input-truncation";
import type { ModelPort, Refused } from "@/lib/domain/model-call";
import { env } from "@/lib/env";
import { complete } from "./complete";

const OFFICIAL = "https://api.openai.com/v1";

/** The vendor's own API, the regional ones (`eu.api.openai.com`) included; others take another set of parameters. */
export function isOfficial(baseUrl: string): boolean {
  return /(^|\.)api\.openai\.com$/.test(new URL(baseUrl).hostname);
}

interface Learned {
  /**
   * What servers refused, by model. Of this process: a run's own refusals are in its ledger, to ask once more after a
   * restart costs an unbilled 400, and a server that was brought up to date is found out.
   */
  refused: Map<string, Refused>;
  /** How servers count, by model: their tokens by ours, latest last. */
  ratios: Map<string, number[]>;
}

const shared = globalThis as { assayLearned?: Learned };

/**
 * One try a call, by our own clock: the durable step owns retries, the SDK's would be billed beside them. Never shared
 * through globalThis: the server's bundles have a copy of the SDK each, and an error is known by its copy's class.
 */
export function providerClient(): OpenAI {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, ASSAY_MODEL_TIMEOUT_MS } = env();
  return new OpenAI({
    apiKey: OPENAI_API_KEY ?? "none",
    baseURL: OPENAI_BASE_URL ?? OFFICIAL,
    maxRetries: 0,
    timeout: ASSAY_MODEL_TIMEOUT_MS,
  });
}

/** The configured provider, as the use cases see it. */
export function modelPort(): ModelPort {
  shared.assayLearned ??= { refused: new Map(), ratios: new Map() };
  const { refused, ratios } = shared.assayLearned;
  const client = providerClient();
  const official = isOfficial(client.baseURL) || env().ASSAY_SANDBOX;
  const known = (model: string): Refused => refused.get(model) ?? { formats: [], parameters: [] };
  return {
    official,
    complete: (request) => complete(client, request),
    refused: known,
    remember(model, what) {
      const { formats, parameters } = known(model);
      if ("parameter" in what)
        refused.set(model, { formats, parameters: [...new Set([...parameters, what.parameter])] });
      else refused.set(model, { formats: [...new Set([...formats, what.format])], parameters });
    },
    // Until learned, the official tokenizer is taken for the one that we count with.
    inputRatio: (model) => medianRatio(ratios.get(model) ?? []) ?? (official ? 1 : null),
    learnInput: (model, tokens) => void ratios.set(model, learnRatio(ratios.get(model) ?? [], tokens)),
  };
}
