"use client";

import { useState } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { SwaggerView } from "./swagger-view";
import { useDarkClass } from "./use-dark-class";

/** Every operation of the API, to read and to try. */
export function ApiReference() {
  const [attempt, setAttempt] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useDarkClass();
  const again = () => {
    setError(null);
    setAttempt((times) => times + 1);
  };
  if (error) return <ErrorState title="The reference could not be loaded" error={error} onRetry={again} />;
  return <SwaggerView key={attempt} onFailed={setError} />;
}
