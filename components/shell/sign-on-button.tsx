"use client";

import type { Route } from "next";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { nextAuth } from "./next-auth";

interface SignOnButtonProps {
  /** What the operator calls the provider. */
  label: string;
  /** Where it leads back to. */
  callback: Route;
  /** The only way there is. */
  isMain?: boolean;
}

/** Leads to the OpenID provider. Who can't be brought there finds out why on the sign-in page. */
export function SignOnButton({ label, callback, isMain }: SignOnButtonProps) {
  const [pending, setPending] = useState(false);
  function leave() {
    setPending(true);
    nextAuth()
      .then(({ signIn }) => signIn("oidc", { callbackUrl: callback }))
      .catch(() => setPending(false));
  }
  return (
    <Button
      variant={isMain ? "primary" : "secondary"}
      size="lg"
      pending={pending}
      onClick={leave}
      className="h-auto min-h-10 w-full whitespace-normal"
    >
      Continue with {label}
    </Button>
  );
}
