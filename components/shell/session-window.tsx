"use client";

import { Dialog } from "radix-ui";
import { Button, buttonClasses } from "@/components/ui/button";
import type { MeResource } from "@/lib/api/contracts/rest";
import type { SignInWays } from "@/lib/domain/sign-in-ways";
import { CredentialsForm } from "./credentials-form";
import { putOff } from "./session-state";

export interface SessionWindowProps {
  me: MeResource;
  ways: SignInWays;
  open: boolean;
  /** Goes on with the page once somebody signed in. */
  onSignedIn: () => Promise<void>;
}

/** The window of a `SessionDialog`. */
export function SessionWindow({ me, ways, open, onSignedIn }: SessionWindowProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : putOff())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Dialog.Content
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={focusPassword}
          className="fixed top-1/2 left-1/2 z-50 max-h-dvh w-[calc(100%-2rem)] max-w-sm -translate-x-1/2 -translate-y-1/2 animate-fade-in overflow-y-auto rounded-xl border bg-raised p-5 shadow-lg focus:outline-none"
        >
          <Dialog.Title className="font-semibold text-lg">Your session has ended</Dialog.Title>
          <Dialog.Description className="mt-1 mb-4 text-muted">
            What you typed is still here. Sign in again, then repeat what did not go through.
          </Dialog.Description>
          {ways.password ? <CredentialsForm email={me.email ?? ""} onSignedIn={onSignedIn} /> : null}
          {ways.signOn ? (
            <a
              href="/sign-in"
              target="_blank"
              rel="noopener"
              className={buttonClasses({
                size: "lg",
                variant: ways.password ? "secondary" : "primary",
                className: "mt-2 w-full",
              })}
            >
              Sign in with {ways.signOn} in a new tab
            </a>
          ) : null}
          <Button variant="ghost" className="mt-2 w-full" onClick={putOff}>
            Not now
          </Button>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The address is known: what is missing is the password. */
function focusPassword(event: Event): void {
  const field = (event.currentTarget as HTMLElement | null)?.querySelector<HTMLInputElement>("input[type=password]");
  if (!field) return;
  event.preventDefault();
  field.focus();
}
