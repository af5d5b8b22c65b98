"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import type { FormEvent } from "react";
import { nextAuth } from "@/components/shell/next-auth";
import { Or } from "@/components/shell/or";
import { SignOnButton } from "@/components/shell/sign-on-button";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClasses } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { ApiProblem, postJson } from "@/lib/api/client";
import type { LinkResource } from "@/lib/api/contracts/members";
import { PASSWORD_LENGTH } from "@/lib/domain/password-rules";
import type { SignInWays } from "@/lib/domain/sign-in-ways";
import { useLink } from "./use-link";

type Kind = LinkResource["kind"];

const PATHS: Record<Kind, string> = {
  invitation: "/account-links/accept",
  password_reset: "/account-links/reset",
};

/** What a one-time link asks of its holder: a name and a password, or a password. Then they are signed in. */
export function LinkForm({ kind, ways }: { kind: Kind; ways: SignInWays }) {
  const { token, link } = useLink();
  if (link.data?.kind === kind) return <Opened link={link.data} token={token} ways={ways} />;
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <h1 className="font-semibold text-xl tracking-tight">{kind === "invitation" ? "Join Assay" : "New password"}</h1>
      {token !== "" && link.isPending ? (
        <Spinner />
      ) : (
        <>
          <Alert tone="danger" title="This link is not valid" className="text-left">
            {link.error ? errorSentence(link.error) : "It is not complete. Copy all of it, or ask for a new one."}
          </Alert>
          <Link href="/sign-in" className={buttonClasses()}>
            Go to sign-in
          </Link>
        </>
      )}
    </div>
  );
}

function useUse(link: LinkResource, token: string) {
  return useMutation({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      const own = link.kind === "invitation" ? { token, name, password } : { token, password };
      await postJson(PATHS[link.kind], own);
      const { signIn } = await nextAuth();
      const signedIn = await signIn("credentials", { redirect: false, email: link.email, password });
      window.location.replace(signedIn?.ok ? "/" : "/sign-in");
    },
  });
}

function Opened({ link, token, ways }: { link: LinkResource; token: string; ways: SignInWays }) {
  return (
    <>
      <div className="mb-6 text-center">
        <h1 className="font-semibold text-xl tracking-tight">
          {link.kind === "invitation" ? `Join ${link.workspace_name}` : "Choose a new password"}
        </h1>
        <p className="mt-1 break-all text-muted">{link.email}</p>
      </div>
      <div className="flex flex-col gap-4 rounded-xl border bg-surface p-5 shadow-sm">
        {ways.password ? <PasswordChoice link={link} token={token} /> : null}
        {ways.password && ways.signOn ? <Or /> : null}
        {ways.signOn ? <SignOnButton label={ways.signOn} callback="/overview" isMain={!ways.password} /> : null}
      </div>
    </>
  );
}

function PasswordChoice({ link, token }: { link: LinkResource; token: string }) {
  const use = useUse(link, token);
  const fault = use.error instanceof ApiProblem ? use.error.faults.find(({ path }) => path === "password") : undefined;
  const isNew = link.kind === "password_reset" || !link.has_account;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    use.mutate({ name: String(data.get("name") ?? link.email), password: String(data.get("password")) });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {use.error && !fault ? (
        <Alert live tone="danger" title="That did not work">
          {errorSentence(use.error)}
        </Alert>
      ) : null}
      <input hidden readOnly type="email" autoComplete="username" value={link.email} aria-label="E-mail" />
      {link.kind === "invitation" && !link.has_account ? (
        <Field label="Your name">
          {(control) => <Input {...control} name="name" autoComplete="name" maxLength={200} required />}
        </Field>
      ) : null}
      <Field
        label={isNew ? "New password" : "Your password"}
        hint={
          isNew ? `At least ${PASSWORD_LENGTH.min} characters.` : "You have an account already: its password joins."
        }
        error={fault && `The password ${fault.message}.`}
      >
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete={isNew ? "new-password" : "current-password"}
            required
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={use.isPending} className="mt-1 w-full">
        {link.kind === "invitation" ? "Join" : "Set password"}
      </Button>
    </form>
  );
}
