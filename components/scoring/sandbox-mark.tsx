import { FlaskConical } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { FLAG_SENTENCES } from "@/lib/domain/flag-sentences";

interface SandboxMarkProps {
  /** The sign alone, for rows of a list; its words are for screen readers and the tooltip. */
  compact?: boolean;
}

/** Stands beside every score that the sandbox model gave. */
export function SandboxMark({ compact = false }: SandboxMarkProps) {
  if (compact) {
    return (
      <span title={FLAG_SENTENCES.sandbox.sentence} className="inline-flex text-warning">
        <FlaskConical aria-hidden className="size-3.5" />
        <span className="sr-only">Sandbox score</span>
      </span>
    );
  }
  return (
    <Badge tone="warning" title={FLAG_SENTENCES.sandbox.sentence}>
      <FlaskConical aria-hidden />
      Sandbox score
    </Badge>
  );
}
