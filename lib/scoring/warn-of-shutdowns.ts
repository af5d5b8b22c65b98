import { namedModels } from "@/db/queries/questions";
import { asSystem } from "@/db/system";
import { announcedShutdowns } from "@/lib/domain/model-list";
import { shutdownSentence } from "@/lib/domain/model-shutdowns";
import { env } from "@/lib/env";
import { logger } from "@/lib/telemetry/logger";

/**
 * Says in the log, once at start, which of the models that this installation names the vendor ends. `listModels`: the
 * provider's own list, null where it gives none.
 */
export async function warnOfShutdowns(now: Date, listModels: () => Promise<unknown>): Promise<void> {
  try {
    const named = new Set([env().ASSAY_DEFAULT_MODEL, ...(await asSystem(namedModels))]);
    const announced = announcedShutdowns(await listModels());
    for (const model of named) {
      const sentence = shutdownSentence(model, now, announced.get(model));
      if (sentence) logger().warn({ model }, sentence);
    }
  } catch (error) {
    // /api/ready tells whether the database can be reached.
    logger().debug({ err: error }, "The models in use could not be looked at");
  }
}
