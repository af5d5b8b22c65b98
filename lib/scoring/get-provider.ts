import { inWorkspace } from "@/db/in-workspace";
import { countWaiting, type PauseRow, selectPauses } from "@/db/queries/provider-pauses";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { env } from "@/lib/env";
import { chooseModel } from "./choose-model";
import { currentProvider } from "./current-provider";
import { currentAccount } from "./provider-account";
import { visibleJobs } from "./visible-jobs";

export interface ProviderState {
  baseUrl: string;
  sandbox: boolean;
  pauses: PauseRow[];
  /** Jobs of this workspace that wait for it. */
  waiting: number;
}

/**
 * Who answers for the models, and whom of us it refuses at present, as far as it concerns this workspace: a model that
 * somebody misspelled is nobody else's matter.
 */
export async function getProvider({ principal }: { principal: Principal }): Promise<ProviderState> {
  const { providerBaseUrl: baseUrl, sandbox } = currentProvider();
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => {
    const all = await selectPauses(tx, currentAccount());
    if (all.length === 0) return { baseUrl, sandbox, pauses: [], waiting: 0 };
    const waiting = await countWaiting(tx, workspaceId, visibleJobs(principal));
    const standard = await chooseModel(tx, workspaceId, undefined);
    const pauses = all.filter(({ model }) => model === "" || model === standard || waiting.has(model));
    return { baseUrl, sandbox, pauses, waiting: [...waiting.values()].reduce((sum, jobs) => sum + jobs, 0) };
  });
}

/** Why the provider refuses the installation's key or default model, in a sentence; null while it refuses neither. */
export async function whyPaused(): Promise<string | null> {
  const pauses = await asSystem((tx) => selectPauses(tx, currentAccount()));
  const pause = pauses.find(({ model }) => model === "" || model === env().ASSAY_DEFAULT_MODEL);
  if (!pause) return null;
  const whom = pause.model === "" ? "" : ` Model: ${pause.model}.`;
  return `${FAILURE_SENTENCES[pause.code].explanation}${whom}`;
}
