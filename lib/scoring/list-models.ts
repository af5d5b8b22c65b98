import { inWorkspace } from "@/db/in-workspace";
import { modelSettings } from "@/db/queries/questions";
import type { Principal } from "@/lib/domain/access";
import { isModelAllowed } from "@/lib/domain/allowed-models";
import { announcedShutdowns, listedModels } from "@/lib/domain/model-list";
import { shutdownOf } from "@/lib/domain/model-shutdowns";
import { type Price, priceOf } from "@/lib/domain/prices";
import { env } from "@/lib/env";

export interface KnownModel {
  id: string;
  allowed: boolean;
  default: boolean;
  /** null: the provider gives no list. */
  listed: boolean | null;
  price: Price | null;
  /** `YYYY-MM-DD`. */
  shutdownDate: string | null;
}

/**
 * The models that the provider lists, and those that the workspace names, the default first. `listModels`: the provider's
 * own list, null where it gives none.
 */
export async function listKnownModels(input: {
  principal: Principal;
  listModels: () => Promise<unknown>;
}): Promise<KnownModel[]> {
  const { workspaceId } = input.principal;
  const list = await input.listModels();
  const { allowed, fallback } = await inWorkspace(workspaceId, (tx) => modelSettings(tx, workspaceId));
  const standard = fallback ?? env().ASSAY_DEFAULT_MODEL;
  const listed = listedModels(list);
  const announced = announcedShutdowns(list);
  const named = allowed.filter((entry) => !entry.endsWith("*"));
  const ids = [...new Set([...(listed ?? []), ...named])].filter((id) => id !== standard).sort();
  return [standard, ...ids].map((id) => ({
    id,
    allowed: id === standard || isModelAllowed(id, allowed),
    default: id === standard,
    listed: listed?.includes(id) ?? null,
    price: priceOf(id),
    shutdownDate: announced.has(id) ? (announced.get(id) ?? null) : shutdownOf(id),
  }));
}
