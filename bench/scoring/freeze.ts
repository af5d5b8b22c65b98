import { createHash } from "node:crypto";
import { freezeProfile } from "@/lib/domain/freeze-profile";
import type { FrozenText } from "@/lib/domain/frozen-text";
import type { Profile } from "@/lib/domain/profile";
import { tokensIn } from "@/local/sandbox-model/usage";

const AS_OF = "2026-11";

/** As the product freezes it, with the month pinned and room enough for every text. */
export function freeze(profile: Profile): FrozenText {
  return freezeProfile({
    profile,
    asOf: AS_OF,
    redact: true,
    asksFor: { location: false, languages: false },
    tokenBudget: 20_000,
    countTokens: tokensIn,
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  });
}
