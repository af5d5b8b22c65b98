"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { ApiProblem, postJson } from "@/lib/api/client";
import { PASSWORD_LENGTH } from "@/lib/domain/password-rules";

interface Passwords {
  current_password: string;
  new_password: string;
}

/** Changes one's own password. Every other browser is signed out by that; the answer goes on with this one's session. */
export function PasswordForm({ email }: { email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: (passwords: Passwords) => postJson("/me/password", passwords),
    onSuccess: () => {
      form.current?.reset();
      toast.success("Your password was changed", { description: "Other browsers are signed out." });
    },
  });
  const faults = change.error instanceof ApiProblem ? change.error.faults : [];
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)?.message;
  const other = change.error && faults.length === 0 ? errorSentence(change.error) : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name));
    change.mutate({ current_password: text("current"), new_password: text("new") });
  }

  return (
    <Card aria-labelledby="password" className="max-w-xl">
      <CardHeader id="password" title="Password" />
      <CardBody>
        <form ref={form} onSubmit={submit} className="flex flex-col gap-4">
          <input hidden readOnly type="email" autoComplete="username" value={email} aria-label="E-mail" />
          <Field label="Current password" error={faultOf("current_password") && "This is not your current password."}>
            {(control) => (
              <Input {...control} name="current" type="password" autoComplete="current-password" required />
            )}
          </Field>
          <Field
            label="New password"
            hint={`At least ${PASSWORD_LENGTH.min} characters. A few words are easier to keep than odd signs.`}
            error={faultOf("new_password") ? `The password ${faultOf("new_password")}.` : other}
          >
            {(control) => <Input {...control} name="new" type="password" autoComplete="new-password" required />}
          </Field>
          <div>
            <Button type="submit" variant="primary" pending={change.isPending}>
              Change password
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}
