import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { RetentionDays } from "@/lib/api/contracts/workspace";
import { RETENTION_WORDS, type RetentionName } from "./retention-words";

interface RetentionWarningProps {
  shorter: RetentionName[];
  days: RetentionDays;
  pending: boolean;
  onConfirm: () => void;
  onKeep: () => void;
}

/** What a shorter time deletes, before it does. */
export function RetentionWarning({ shorter, days, pending, onConfirm, onKeep }: RetentionWarningProps) {
  return (
    <Alert live tone="danger" title="Deleted is deleted">
      <p>
        Within the hour this deletes {shorter.map((name) => RETENTION_WORDS[name].gone(days[name])).join("; ")}. Nobody
        can bring it back.
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button variant="danger" pending={pending} onClick={onConfirm}>
          Shorten and delete
        </Button>
        <Button onClick={onKeep}>Keep as it was</Button>
      </p>
    </Alert>
  );
}
