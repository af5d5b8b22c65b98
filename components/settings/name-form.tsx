"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { patchJson } from "@/lib/api/client";
import type { MeResource } from "@/lib/api/contracts/rest";
import { queryKeys } from "@/lib/api/queries";

/** Changes one's own name. The address stays: it is what signs in. */
export function NameForm({ name, email }: { name: string; email: string }) {
  const [typed, setTyped] = useState(name);
  const field = useTypedBefore<HTMLInputElement>(typed, setTyped);
  const router = useRouter();
  const client = useQueryClient();
  const rename = useMutation({
    mutationFn: (next: string) => patchJson<MeResource>("/me", { name: next }),
    onSuccess: (me) => {
      client.setQueryData(queryKeys.me, me);
      // The frame around the page has the name from the server.
      router.refresh();
      toast.success(`You are ${me.name} to others now`);
    },
  });

  useUnsavedGuard(typed.trim() !== name);

  function submit(event: FormEvent) {
    event.preventDefault();
    rename.mutate(typed);
  }

  return (
    <Card aria-labelledby="name" className="max-w-xl">
      <CardHeader id="name" title="You" />
      <CardBody>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <Field label="Name" error={rename.error ? errorSentence(rename.error) : undefined}>
            {(control) => (
              <Input
                {...control}
                ref={field}
                name="name"
                autoComplete="name"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                maxLength={200}
                required
              />
            )}
          </Field>
          <Field label="E-mail" hint="You sign in with it. An administrator can invite you by another one.">
            {(control) => <Input {...control} type="email" value={email} readOnly className="bg-sunken text-muted" />}
          </Field>
          <div>
            <Button type="submit" variant="primary" pending={rename.isPending}>
              Save name
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}
