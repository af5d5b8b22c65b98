import { after } from "next/server";
import { logger } from "@/lib/telemetry/logger";

/** Does `work` once the answer has gone out, which tells nothing of it, not even by the time it takes. Failures are logged. */
export function afterAnswer(work: () => Promise<unknown>): void {
  after(() => work().catch((err: unknown) => logger().error({ err }, "after an answer")));
}
