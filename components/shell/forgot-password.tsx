"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import type { FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClasses } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { postJson } from "@/lib/api/client";

/** The way back to a password: by a mailed link where mail is configured, else by an administrator. */
export function ForgotPassword({ isMailed }: { isMailed: boolean }) {
  return (
    <div className="flex flex-col gap-4 rounded-xl border bg-surface p-5 shadow-sm">
      {isMailed ? (
        <LinkRequest />
      ) : (
        <p>
          Ask an administrator of your workspace for a link. They make one under Settings › Members, beside your name;
          it lets you choose a new password once, within an hour.
        </p>
      )}
      <Link href="/sign-in" className={buttonClasses({ variant: "ghost" })}>
        Back to sign-in
      </Link>
    </div>
  );
}

function LinkRequest() {
  const request = useMutation({ mutationFn: (email: string) => postJson("/account-links/request", { email }) });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    request.mutate(String(new FormData(event.currentTarget).get("email")).trim());
  }

  if (request.isSuccess) {
    return (
      <Alert live tone="success" title="Look into your mail">
        If a member has the address {request.variables}, a link is on its way there. It works once, within an hour.
        Nothing came? Look among unwanted mail, or ask an administrator.
      </Alert>
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {request.error ? (
        <Alert live tone="danger" title="That did not work">
          {errorSentence(request.error)}
        </Alert>
      ) : null}
      <Field label="E-mail" hint="The one that you sign in with. A link to a new password goes there.">
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" autoCapitalize="none" required />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={request.isPending} className="w-full">
        Send link
      </Button>
    </form>
  );
}
