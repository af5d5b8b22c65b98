import { Inngest } from "inngest";
import { env } from "@/lib/env";

/**
 * Signed in every mode but Inngest's own dev server: without INNGEST_DEV the SDK refuses unsigned requests. Keys and the
 * server's address come from INNGEST_* of the environment, which the SDK reads itself.
 */
export const inngest = new Inngest({ id: "assay", isDev: isDevServer() });

function isDevServer(): boolean {
  const { INNGEST_DEV } = env();
  return INNGEST_DEV !== undefined && INNGEST_DEV !== "0";
}
