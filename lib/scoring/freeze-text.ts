import { createHash } from "node:crypto";
import type { Transaction } from "@/db/client";
import { findByFreezeKey, keepScoredText } from "@/db/queries/scored-texts";
import { freezeProfile } from "@/lib/domain/freeze-profile";
import type { Profile } from "@/lib/domain/profile";
import { SCORER_VERSION } from "@/lib/domain/scorer-version";
import { env } from "@/lib/env";
import { tokenCounter } from "./count-tokens";

interface FreezeRequest {
  workspaceId: string;
  profileId: string;
  profile: { document: Profile; version: number };
  redact: boolean;
  asksFor: { location: boolean; languages: boolean };
  asOf: string;
}

/** The frozen text of a profile: found when nothing that it depends on has changed, made and kept otherwise. */
export async function freezeText(
  tx: Transaction,
  request: FreezeRequest,
): Promise<{ sha256: string; tokens: number; pair: boolean; empty: boolean }> {
  const { workspaceId, profileId } = request;
  const freezeKey = keyOf(request);
  const known = await findByFreezeKey(tx, { workspaceId, profileId, freezeKey });
  if (known) {
    return { sha256: known.sha256, tokens: known.tokens, ...outlook(known.flaggedSpans, known.segments) };
  }
  const countTokens = await tokenCounter();
  const frozen = freezeProfile({
    profile: request.profile.document,
    asOf: request.asOf,
    redact: request.redact,
    asksFor: request.asksFor,
    tokenBudget: env().ASSAY_INPUT_TOKEN_BUDGET,
    countTokens,
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  });
  const { flagged_spans: flaggedSpans, ...text } = frozen;
  const tokens = countTokens(frozen.text);
  await keepScoredText(tx, { workspaceId, profileId, ...text, flaggedSpans, tokens, freezeKey });
  return { sha256: frozen.sha256, tokens, ...outlook(flaggedSpans, frozen.segments) };
}

/** How many calls the text will need: two where part of it is suspicious, none where there is nothing to read. */
function outlook(spans: { kind: string }[], segments: { kind: string }[]) {
  return {
    pair: spans.some(({ kind }) => kind === "instruction"),
    empty: segments.every(({ kind }) => kind !== "value"),
  };
}

function keyOf({ profile, redact, asksFor, asOf }: FreezeRequest): string {
  const budget = env().ASSAY_INPUT_TOKEN_BUDGET;
  return [profile.version, redact, asksFor.location, asksFor.languages, SCORER_VERSION, asOf, budget].join(":");
}
