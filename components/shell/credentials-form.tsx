"use client";

import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { nextAuth } from "./next-auth";

interface Refusal {
  title: string;
  advice: string;
}

const WRONG: Refusal = {
  title: "That e-mail and password don’t match",
  advice: "Check both, and that Caps Lock is off.",
};
const THROTTLED: Refusal = {
  title: "Too many attempts",
  advice: "For safety, sign-in is paused for a few minutes. Try again later.",
};
const UNREACHABLE: Refusal = { title: "Assay can’t be reached", advice: "Check your connection, then try again." };
const BROKEN: Refusal = { title: "Signing in did not work", advice: "The fault is ours. Try again in a moment." };

/** The words that next-auth hands over as `error`, in ours. */
const REFUSALS: Record<string, Refusal> = { CredentialsSignin: WRONG, RATE_LIMITED: THROTTLED };

async function attempt(form: FormData): Promise<Refusal | null> {
  try {
    const { signIn } = await nextAuth();
    const result = await signIn("credentials", {
      redirect: false,
      email: String(form.get("email")).trim(),
      password: String(form.get("password")),
    });
    if (result?.ok && !result.error) return null;
    return REFUSALS[result?.error ?? ""] ?? BROKEN;
  } catch {
    return UNREACHABLE;
  }
}

interface CredentialsFormProps {
  /** The address that the field opens with. */
  email?: string;
  /** Signed in: the button stays busy until this settles. */
  onSignedIn: () => Promise<void>;
}

/** E-mail and password, and why they were refused. */
export function CredentialsForm({ email, onSignedIn }: CredentialsFormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A portal's events reach the forms around it in React's tree.
    event.stopPropagation();
    setPending(true);
    setRefusal(null);
    const refused = await attempt(new FormData(event.currentTarget));
    if (!refused) await onSignedIn();
    setPending(false);
    setRefusal(refused);
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {refusal ? (
        <Alert live tone="danger" title={refusal.title}>
          {refusal.advice}
        </Alert>
      ) : null}
      <Field label="E-mail">
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            defaultValue={email}
            required
          />
        )}
      </Field>
      <Field label="Password">
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={pending} className="mt-1 w-full">
        {pending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
