import { inWorkspace } from "@/db/in-workspace";
import { countWaiting, type PauseRow, selectPauses } from "@/db/queries/provider-pauses";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
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

/** Who answers for the models, and whom of us it refuses at present. */
export async function getProvider({ principal }: { principal: Principal }): Promise<ProviderState> {
  const { providerBaseUrl: baseUrl, sandbox } = currentProvider();
  return inWorkspace(principal.workspaceId, async (tx) => {
    const pauses = await selectPauses(tx, currentAccount());
    const waiting = pauses.length === 0 ? 0 : await countWaiting(tx, principal.workspaceId, visibleJobs(principal));
    return { baseUrl, sandbox, pauses, waiting };
  });
}

/** Why the provider refuses us, in a sentence; null while it refuses nobody. */
export async function whyPaused(): Promise<string | null> {
  const [pause] = await asSystem((tx) => selectPauses(tx, currentAccount()));
  if (!pause) return null;
  const whom = pause.model === "" ? "" : ` Model: ${pause.model}.`;
  return `${FAILURE_SENTENCES[pause.code].explanation}${whom}`;
}
