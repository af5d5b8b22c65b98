import type { Transaction } from "@/db/client";
import { modelSettings } from "@/db/queries/questions";
import { isModelAllowed } from "@/lib/domain/allowed-models";
import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";

/** The model asked for, if the workspace allows it; otherwise its default. Throws MODEL_NOT_ALLOWED. */
export async function chooseModel(tx: Transaction, workspaceId: string, wanted: string | undefined): Promise<string> {
  const { allowed, fallback } = await modelSettings(tx, workspaceId);
  const standard = fallback ?? env().ASSAY_DEFAULT_MODEL;
  if (wanted === undefined || wanted === standard || isModelAllowed(wanted, allowed)) return wanted ?? standard;
  throw new AppError("MODEL_NOT_ALLOWED", `This workspace does not allow the model ${wanted}.`, {
    faults: [{ path: "model", code: "not_allowed", message: "is not on this workspace's list of models" }],
  });
}
