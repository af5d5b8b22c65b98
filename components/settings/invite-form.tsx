"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { postJson } from "@/lib/api/client";
import type { NewInvitationResource } from "@/lib/api/contracts/members";
import { queryKeys } from "@/lib/api/queries";
import type { WorkspaceRole } from "@/lib/domain/access";
import type { ShownLink } from "./one-time-link";
import { ROLE_OPTIONS } from "./role-words";

/** Makes an invitation and hands on its link. */
export function InviteForm({ onInvited }: { onInvited: (link: ShownLink) => void }) {
  const [role, setRole] = useState<WorkspaceRole>("recruiter");
  const form = useRef<HTMLFormElement>(null);
  const client = useQueryClient();
  const invite = useMutation({
    mutationFn: (email: string) => postJson<NewInvitationResource>("/invitations", { email, role }),
    onSuccess: ({ body }) => {
      onInvited({ kind: "invitation", name: body.email, link: body.link, mailed: body.mailed });
      form.current?.reset();
      return client.invalidateQueries({ queryKey: queryKeys.invitations });
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    invite.mutate(String(new FormData(event.currentTarget).get("email")).trim());
  }

  return (
    <Card aria-labelledby="invite">
      <CardHeader id="invite" title="Invite somebody" description="You get a link for them, which works once." />
      <CardBody>
        <form ref={form} onSubmit={submit} className="flex flex-wrap items-start gap-3">
          <Field
            label="E-mail"
            className="min-w-0 flex-1 basis-64"
            error={invite.error ? errorSentence(invite.error) : undefined}
          >
            {(control) => <Input {...control} name="email" type="email" autoComplete="off" required />}
          </Field>
          <Field label="Role" className="basis-44">
            {(control) => <Select {...control} value={role} onValueChange={setRole} options={ROLE_OPTIONS} />}
          </Field>
          <Button type="submit" variant="primary" pending={invite.isPending} className="mt-6.5">
            Make invitation
          </Button>
        </form>
      </CardBody>
    </Card>
  );
}
