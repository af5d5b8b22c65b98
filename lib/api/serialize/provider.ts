import type { ProviderResource } from "@/lib/api/contracts/rest";
import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";

interface Provider {
  baseUrl: string;
  sandbox: boolean;
  pauses: { model: string; code: JobErrorCode; since: Date; lastProbeAt: Date }[];
  waiting: number;
}

export function toProviderResource({ baseUrl, sandbox, pauses, waiting }: Provider): ProviderResource {
  return {
    base_url: baseUrl,
    sandbox,
    pauses: pauses.map(({ model, code, since, lastProbeAt }) => ({
      model: model === "" ? null : model,
      code,
      reason: FAILURE_SENTENCES[code].explanation,
      since: since.toISOString(),
      last_probe_at: lastProbeAt.toISOString(),
    })),
    waiting_jobs: waiting,
  };
}
