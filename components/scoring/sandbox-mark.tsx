import { FlaskConical } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { FLAG_SENTENCES } from "@/lib/domain/flag-sentences";

/** Stands beside every score that the sandbox model gave. */
export function SandboxMark({ className }: { className?: string }) {
  return (
    <Badge tone="warning" className={className} title={FLAG_SENTENCES.sandbox.sentence}>
      <FlaskConical aria-hidden />
      Sandbox score
    </Badge>
  );
}
