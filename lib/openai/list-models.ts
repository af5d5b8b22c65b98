import { providerClient } from "./model-port";

const PATIENCE_MS = 5_000;

/** The provider's list of models as it came, null where it gives none. Costs nothing. */
export async function listModels(): Promise<unknown> {
  try {
    return await providerClient().get("/models", { timeout: PATIENCE_MS });
  } catch {
    // A provider without a list, or out of reach, is no fault here: the check of the provider tells.
    return null;
  }
}
