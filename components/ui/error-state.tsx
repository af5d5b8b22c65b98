"use client";

import { RefreshCw, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { ApiProblem } from "@/lib/api/client";
import { Button } from "./button";
import { EmptyState } from "./empty-state";
import { errorSentence } from "./error-sentence";

interface ErrorStateProps {
  error: unknown;
  /** "Profiles could not be loaded" */
  title: string;
  onRetry?: () => void;
  retrying?: boolean;
  action?: ReactNode;
  className?: string;
}

/** A failed read in the place of what it would have shown, with a way to try again. */
export function ErrorState({ error, title, onRetry, retrying, action, className }: ErrorStateProps) {
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  const retry = onRetry ? (
    <Button onClick={onRetry} pending={retrying}>
      {retrying ? null : <RefreshCw aria-hidden />}
      Try again
    </Button>
  ) : null;
  return (
    <div role="alert" className={className}>
      <EmptyState icon={Unplug} title={title} action={action ?? retry}>
        <p>{errorSentence(error)}</p>
        {requestId ? <p className="mt-1 font-mono text-sm text-subtle">{requestId}</p> : null}
      </EmptyState>
    </div>
  );
}
