import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { logger } from "@/lib/telemetry/logger";

export interface MailedLink {
  kind: "invitation" | "password_reset";
  to: string;
  /** The one-time link itself. */
  link: string;
  expiresAt: Date;
}

/** A mail server that answers nothing keeps nobody waiting longer, in milliseconds. */
const PATIENCE_MS = 8_000;

const WORDS = {
  invitation: {
    subject: "You are invited to Assay",
    lead: "You are invited to a workspace of Assay. By this link you choose a name and a password:",
  },
  password_reset: {
    subject: "Choose a new password for Assay",
    lead: "An administrator of your workspace made a link by which you choose a new password:",
  },
};

interface MailServer {
  url?: string | undefined;
  from?: string | undefined;
}

const configured = (): MailServer => ({ url: env().SMTP_URL, from: env().SMTP_FROM });

/**
 * Sends a one-time link to whom it is for, once it is stored. Never throws: the administrator holds the link anyway.
 * @returns whether the mail server took it; null where none is configured
 */
export async function mailLink(mailed: MailedLink, { url, from } = configured()): Promise<boolean | null> {
  if (!url || !from) return null;
  const times = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...times });
  try {
    await transport.sendMail({ from, to: { name: "", address: mailed.to }, ...messageOf(mailed) });
    return true;
  } catch (error) {
    // Neither the address nor what the server says of it: both name a person.
    logger().warn({ code: (error as { code?: unknown }).code }, "a one-time link could not be sent by mail");
    return false;
  } finally {
    transport.close();
  }
}

function messageOf({ kind, link, expiresAt }: MailedLink): { subject: string; text: string } {
  const { subject, lead } = WORDS[kind];
  const until = expiresAt.toUTCString().replace("GMT", "UTC");
  return {
    subject,
    text: `${lead}\n\n${link}\n\nIt works once, until ${until}. If you did not expect it, leave it: nothing happens.\n`,
  };
}
