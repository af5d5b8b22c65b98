import { openLink } from "@/db/queries/account-links";
import { findUserByAddress } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import { AppError } from "@/lib/domain/errors";
import { hashLinkToken } from "./link-token";
import { resettablePerson } from "./resettable-person";

export interface ReadLink {
  kind: "invitation" | "password_reset";
  email: string;
  workspaceName: string;
  expiresAt: Date;
  /** The invited address has an account: its password joins, no new one is chosen. */
  hasAccount: boolean;
}

/** What a one-time link is for; reading it does not use it up. Throws LINK_INVALID, also where using it would. */
export function readLink({ token, now }: { token: string; now: Date }): Promise<ReadLink> {
  return asSystem(async (tx) => {
    const found = await openLink(tx, hashLinkToken(token), now);
    if (!found) throw invalidLink();
    const { link, workspaceName } = found;
    const { kind, expiresAt } = link;
    const email = kind === "invitation" ? link.email : (await resettablePerson(tx, link))?.email;
    if (!email) throw invalidLink();
    const hasAccount = kind === "invitation" && (await findUserByAddress(tx, email)) !== null;
    return { kind, email, workspaceName, expiresAt, hasAccount };
  });
}

export function invalidLink(): AppError {
  return new AppError("LINK_INVALID", "This link was used, taken back or has expired. Ask for a new one.");
}
