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
    <header className="mb-5 grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6">
      <div className="min-w-0">
        {back ? <div className="mb-1 text-muted text-sm">{back}</div> : null}
        <h1 className="break-words font-semibold text-xl tracking-tight">{title}</h1>
      </div>
      {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
      {description ? <div className="col-span-2 mt-0.5 max-w-3xl text-muted">{description}</div> : null}
    </header>
  );
}
