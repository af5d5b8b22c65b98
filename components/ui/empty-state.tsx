import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  /** What to do about it: a button or a link. */
  action?: ReactNode;
  className?: string;
}

/** Nothing to show, why, and what to do about it. */
export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center px-6 own:py-14 text-center", className)}>
      <span className="mb-3 grid size-10 place-items-center rounded-lg border bg-sunken text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <p className="font-semibold text-md">{title}</p>
      {children ? <div className="mt-1 max-w-md text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex gap-2">{action}</div> : null}
    </div>
  );
}
