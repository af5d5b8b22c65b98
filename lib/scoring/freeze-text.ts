import { createHash } from "node:crypto";
import type { Transaction } from "@/db/client";
import { findByFreezeKey, type NewScoredText } from "@/db/queries/scored-texts";
import { freezeProfile } from "@/lib/domain/freeze-profile";
import type { FrozenText } from "@/lib/domain/frozen-text";
import type { Profile } from "@/lib/domain/profile";
import { SCORER_VERSION } from "@/lib/domain/scorer-version";
import { env } from "@/lib/env";
import { tokenCounter } from "./count-tokens";
import { toFrozenText } from "./load-run";

interface FreezeRequest {
  workspaceId: string;
  profileId: string;
  profile: { document: Profile; version: number };
  redact: boolean;
  asksFor: { location: boolean; languages: boolean };
  asOf: string;
}

export interface FrozenInput {
  frozen: FrozenText;
  tokens: number;
  /** The row to keep with the first job that scores this text; null: it is kept already. */
  unkept: NewScoredText | null;
}

/** The frozen text of a profile: found when nothing that it depends on has changed, made otherwise. Writes nothing. */
export async function freezeText(tx: Transaction, request: FreezeRequest): Promise<FrozenInput> {
  const { workspaceId, profileId } = request;
  const freezeKey = keyOf(request);
  const known = await findByFreezeKey(tx, { workspaceId, profileId, freezeKey });
  if (known) return { frozen: toFrozenText(known), tokens: known.tokens, unkept: null };
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
  return { frozen, tokens, unkept: { workspaceId, profileId, ...text, flaggedSpans, tokens, freezeKey } };
}

function keyOf({ profile, redact, asksFor, asOf }: FreezeRequest): string {
  const budget = env().ASSAY_INPUT_TOKEN_BUDGET;
  return [profile.version, redact, asksFor.location, asksFor.languages, SCORER_VERSION, asOf, budget].join(":");
}
