import { formatUsd } from "@/components/ui/money";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { costOutlook } from "./cost-outlook";

interface CostLineProps {
  profile: ProfileResource;
  criteria: number;
  model: string;
  /** The prices are simulated then: nothing is billed. */
  sandbox: boolean;
}

/** What the score will cost, about. */
export function CostLine({ profile, criteria, model, sandbox }: CostLineProps) {
  const usd = costOutlook(profile, criteria, model);
  return (
    <dl className="flex items-baseline justify-between gap-3 rounded-md bg-sunken px-3 py-2">
      <dt className="text-muted">Estimated cost</dt>
      <dd className="text-right">
        <span className="font-medium">{usd === null ? "Unknown for this model" : `about ${formatUsd(usd)}`}</span>
        {sandbox && usd !== null ? (
          <span className="block text-muted text-sm">simulated, nothing is billed</span>
        ) : null}
      </dd>
    </dl>
  );
}
