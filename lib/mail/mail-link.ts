import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { logger } from "@/lib/telemetry/logger";

export interface MailedLink {
  kind: "invitation" | "password_reset" | "forgotten_password";
  to: string;
  /** The one-time link itself. */
  link: string;
  expiresAt: Date;
}

/** A mail server that answers nothing keeps nobody waiting longer, in milliseconds. */
const PATIENCE_MS = 8_000;

const BY_ADMIN = "An administrator of your workspace made";

function wordsOf(kind: MailedLink["kind"], ways: WaysIn): { subject: string; lead: string } {
  if (kind === "invitation") {
    const lead = `You are invited to a workspace of Assay. By this link you ${waysIn(ways)}:`;
    return { subject: "You are invited to Assay", lead };
  }
  const who = kind === "forgotten_password" ? "You, or somebody who gave your address, asked for" : BY_ADMIN;
  return { subject: "Choose a new password for Assay", lead: `${who} a link by which you choose a new password:` };
}

/** Who has an account already gives its password; the page of the link says so. */
function waysIn({ password, signOn }: WaysIn): string {
  const all = [password && "join with a name and a password", signOn !== null && `continue with ${signOn}`];
  return all.filter((way) => way !== false).join(", or ");
}

/** How who joins signs in: by a password of their own, by the provider of that name, or by either. */
interface WaysIn {
  password: boolean;
  signOn: string | null;
}

interface MailSettings {
  url?: string | undefined;
  from?: string | undefined;
  ways: WaysIn;
}

export const isMailConfigured = (): boolean => env().SMTP_URL !== undefined;

function configured(): MailSettings {
  const { SMTP_URL, SMTP_FROM, OIDC_ISSUER, OIDC_LABEL, OIDC_ONLY } = env();
  return { url: SMTP_URL, from: SMTP_FROM, ways: { password: !OIDC_ONLY, signOn: OIDC_ISSUER ? OIDC_LABEL : null } };
}

/**
 * Sends a one-time link to whom it is for, once it is stored. Never throws: the administrator holds the link anyway.
 * @returns whether the mail server took it; null where none is configured
 */
export async function mailLink(mailed: MailedLink, { url, from, ways } = configured()): Promise<boolean | null> {
  if (!url || !from) return null;
  const times = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...times });
  try {
    await transport.sendMail({ from, to: { name: "", address: mailed.to }, ...messageOf(mailed, ways) });
    return true;
  } catch (error) {
    // Neither the address nor what the server says of it: both name a person.
    logger().warn({ code: (error as { code?: unknown }).code }, "a one-time link could not be sent by mail");
    return false;
  } finally {
    transport.close();
  }
}

function messageOf(mailed: MailedLink, ways: WaysIn): { subject: string; text: string } {
  const { link, expiresAt } = mailed;
  const { subject, lead } = wordsOf(mailed.kind, ways);
  const until = expiresAt.toUTCString().replace("GMT", "UTC");
  return {
    subject,
    text: `${lead}\n\n${link}\n\nIt works once, until ${until}. If you did not expect it, leave it: nothing happens.\n`,
  };
}
