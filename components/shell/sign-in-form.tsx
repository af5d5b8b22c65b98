"use client";

import type { Route } from "next";
import { CredentialsForm } from "./credentials-form";

/** Signs in, and goes on to `callback`, a path of this app. */
export function SignInForm({ callback }: { callback: Route }) {
  return (
    <div className="rounded-xl border bg-surface p-5 shadow-sm">
      <CredentialsForm onSignedIn={() => leaveFor(callback)} />
    </div>
  );
}

/** A whole new page: nothing that was fetched before signing in survives. Never settles. */
function leaveFor(path: Route): Promise<never> {
  window.location.replace(path);
  return new Promise(() => {});
}
