import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section {...props} className={cn("rounded-lg border bg-surface shadow-sm", className)} />;
}

interface CardHeaderProps {
  title: ReactNode;
  /** The heading's level in the page's outline. */
  level?: 2 | 3;
  description?: ReactNode;
  actions?: ReactNode;
  id?: string;
  className?: string;
}

export function CardHeader({ title, level = 2, description, actions, id, className }: CardHeaderProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={cn("border-b px-4 py-3", className)}>
      <div className="flex items-center justify-between gap-3">
        <Heading id={id} className="min-w-0 font-semibold text-md">
          {title}
        </Heading>
        {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
      </div>
      {description ? <p className="mt-0.5 text-muted">{description}</p> : null}
    </div>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("px-4 own:py-3", className)} />;
}
