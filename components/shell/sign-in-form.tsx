"use client";

import type { Route } from "next";
import { Alert } from "@/components/ui/alert";
import type { SignInWays } from "@/lib/domain/sign-in-ways";
import { CredentialsForm } from "./credentials-form";
import { Or } from "./or";
import { SignOnButton } from "./sign-on-button";
import { signOnRefusal } from "./sign-on-refusal";

interface SignInFormProps {
  /** A path of this app, to go on to. */
  callback: Route;
  ways: SignInWays;
  /** Why the OpenID provider's answer let nobody in, as the address of this page says. */
  refused?: string;
}

/** The ways to sign in. */
export function SignInForm({ callback, ways, refused }: SignInFormProps) {
  const { password, signOn } = ways;
  const refusal = refused === undefined ? null : signOnRefusal(refused);
  return (
    <div className="flex flex-col gap-4 rounded-xl border bg-surface p-5 shadow-sm">
      {refusal ? (
        <Alert live tone="danger" title={refusal.title}>
          {refusal.advice}
        </Alert>
      ) : null}
      {password ? <CredentialsForm onSignedIn={() => leaveFor(callback)} /> : null}
      {password ? (
        // A plain link: who signs in leaves for a whole new page anyhow, and the router's links weigh more than this form.
        <a href="/forgot-password" className="self-center py-1 text-muted underline underline-offset-2">
          Forgot password?
        </a>
      ) : null}
      {password && signOn ? <Or /> : null}
      {signOn ? <SignOnButton label={signOn} callback={callback} isMain={!password} /> : null}
    </div>
  );
}

/** A whole new page: nothing that was fetched before signing in survives. Never settles. */
function leaveFor(path: Route): Promise<never> {
  window.location.replace(path);
  return new Promise(() => {});
}
