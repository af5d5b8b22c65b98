import { FlaskConical } from "lucide-react";

/** Stands on every page for as long as scores come from the sandbox model. It can't be closed. */
export function SandboxBanner() {
  return (
    <aside
      aria-label="Sandbox"
      className="flex items-center gap-2 border-b bg-warning-soft px-4 py-1.5 text-sm text-warning md:px-8"
    >
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      <p>
        <span className="font-semibold">Sandbox model</span> — scores are for trying, never for decisions.
      </p>
    </aside>
  );
}
