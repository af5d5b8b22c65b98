import { Ban, CircleCheck, CircleDashed, CircleX, LoaderCircle, type LucideIcon } from "lucide-react";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { Badge, type Tone } from "./badge";

const LOOKS: Record<JobStatus, { icon: LucideIcon; label: string; tone: Tone; spin?: boolean }> = {
  pending: { icon: CircleDashed, label: "Waiting", tone: "neutral" },
  processing: { icon: LoaderCircle, label: "Scoring", tone: "info", spin: true },
  completed: { icon: CircleCheck, label: "Completed", tone: "success" },
  failed: { icon: CircleX, label: "Failed", tone: "danger" },
  cancelled: { icon: Ban, label: "Cancelled", tone: "neutral" },
};

/** A job's status as icon and word. */
export function JobStatusBadge({ status, className }: { status: JobStatus; className?: string }) {
  const { icon: Icon, label, tone, spin } = LOOKS[status];
  return (
    <Badge tone={tone} className={className}>
      <Icon aria-hidden className={spin ? "animate-spin" : undefined} />
      {label}
    </Badge>
  );
}
