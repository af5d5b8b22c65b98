import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** Stands above the title: a link back. */
  back?: ReactNode;
  actions?: ReactNode;
}

/** The top of every page: its one h1, what it is about, what can be done here. */
export function PageHeader({ title, description, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back ? <div className="mb-1.5 text-muted text-sm">{back}</div> : null}
        <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
        {description ? <div className="mt-0.5 text-muted">{description}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
