import type { Metadata } from "next";
import { ApiReference } from "@/components/api-docs/api-reference";
import { LogoMark } from "@/components/shell/logo";
import "swagger-ui-dist/swagger-ui.css";
import "./docs.css";

export const metadata: Metadata = { title: "API reference" };

/** The OpenAPI document as a page, for whoever has the address: it holds what the document says, and no data. */
export default function ApiDocsPage() {
  return (
    <div className="mx-auto max-w-6xl px-4 py-8">
      <header>
        <div className="flex items-center gap-3">
          <LogoMark className="size-8" />
          <h1 className="font-semibold text-xl tracking-tight">Assay API</h1>
          <a className="ml-auto text-accent underline underline-offset-2" href="/api/openapi.json">
            openapi.json
          </a>
        </div>
        <p className="mt-3 max-w-prose text-muted">
          <strong className="font-medium text-text">Authorize</strong> takes an API key (Settings → API keys), which
          stays in this tab; a signed-in browser is known without one.{" "}
          <strong className="font-medium text-text">Execute</strong> sends a real request: what it creates, scores or
          deletes is real, too.
        </p>
      </header>
      {/* The main landmark is Swagger UI's own. */}
      <div id="reference" className="mt-4 min-h-dvh">
        <ApiReference />
      </div>
    </div>
  );
}
