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
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-1.5 md:grid md:gap-y-0.5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        {back ? <div className="mb-1 text-muted text-sm">{back}</div> : null}
        <h1 className="break-words font-semibold text-xl tracking-tight">{title}</h1>
      </div>
      {actions ? <div className="flex items-center gap-2 md:row-span-2">{actions}</div> : null}
      {description ? <div className="w-full max-w-3xl md:col-start-1 text-muted">{description}</div> : null}
    </header>
  );
}
