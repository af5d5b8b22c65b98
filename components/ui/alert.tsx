import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type AlertTone = "info" | "success" | "warning" | "danger";

const LOOKS: Record<AlertTone, { icon: LucideIcon; classes: string }> = {
  info: { icon: Info, classes: "bg-info-soft text-info" },
  success: { icon: CircleCheck, classes: "bg-success-soft text-success" },
  warning: { icon: TriangleAlert, classes: "bg-warning-soft text-warning" },
  danger: { icon: CircleAlert, classes: "bg-danger-soft text-danger" },
};

interface AlertProps {
  tone?: AlertTone;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Reads it out at once. For what appears after an action; leave it off for what the page opens with. */
  live?: boolean;
  className?: string;
}

/** A message about the thing around it, in words first and colour second. */
export function Alert({ tone = "info", title, children, actions, live, className }: AlertProps) {
  const { icon: Icon, classes } = LOOKS[tone];
  return (
    <div role={live ? "alert" : undefined} className={cn("flex gap-2.5 rounded-lg px-3 py-2.5", classes, className)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="mt-0.5 text-text">{children}</div> : null}
      </div>
      {actions ? <div className="flex shrink-0 items-start gap-2">{actions}</div> : null}
    </div>
  );
}
