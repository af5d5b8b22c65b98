import { Badge } from "@/components/ui/badge";
import type { Criterion } from "@/lib/domain/rubric";
import { weightShares } from "./weight-shares";

/** Each criterion's share of the overall score, as a bar and a number. */
export function CriterionWeights({ criteria }: { criteria: readonly Criterion[] }) {
  const shares = weightShares(criteria);
  return (
    <ul className="flex flex-col gap-1.5">
      {criteria.map((criterion, index) => {
        const share = shares[index] ?? 0;
        return (
          <li
            key={criterion.id}
            className="grid grid-cols-[minmax(0,1fr)_3rem] items-center gap-x-4 gap-y-1 sm:grid-cols-[16rem_minmax(0,1fr)_3rem]"
          >
            <a href={`#${criterion.id}`} className="truncate py-0.5 underline-offset-4 hover:underline">
              {criterion.label}
              {criterion.must_have ? (
                <Badge tone="outline" className="ml-2">
                  Must have
                </Badge>
              ) : null}
            </a>
            <span aria-hidden className="h-2 rounded-full bg-hover max-sm:order-last max-sm:col-span-2">
              <span className="block h-2 rounded-full bg-accent-solid" style={{ width: `${share * 100}%` }} />
            </span>
            <span className="text-right font-medium">{Math.round(share * 100)}%</span>
          </li>
        );
      })}
    </ul>
  );
}
