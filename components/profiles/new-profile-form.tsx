"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { type Answer, postJson } from "@/lib/api/client";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { queryKeys } from "@/lib/api/queries";
import { NewProfileOutcome } from "./new-profile-outcome";
import { NewProfilePreview } from "./new-profile-preview";
import { NewProfileSource } from "./new-profile-source";
import { readProfileDraft } from "./profile-draft";

/** One profile by paste or file. The text stays where it is until the server has stored it. */
export function NewProfileForm() {
  const [text, setText] = useState("");
  const draft = readProfileDraft(text);
  const save = useSaveProfile();
  // Once it is added the page is on its way to the profile.
  const isSaving = save.isPending || save.data?.status === 201;
  const ready = draft.kind === "canonical" || draft.kind === "json_resume";
  useUnsavedGuard(text.trim() !== "" && !save.isSuccess);

  function change(next: string) {
    save.reset();
    setText(next);
  }

  return (
    <form
      className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.mutate(draft.body);
      }}
    >
      <div className="flex min-w-0 flex-col gap-4">
        <NewProfileOutcome error={save.error} updated={save.data?.status === 200 ? save.data.body : null} />
        <NewProfileSource text={text} onChange={change} draft={draft} />
      </div>
      <Card aria-label="What was recognised" className="lg:sticky lg:top-6">
        <NewProfilePreview draft={draft} />
        <CardBody className="border-t">
          <Button type="submit" variant="primary" className="w-full" disabled={!ready} pending={isSaving}>
            {isSaving ? "Saving…" : "Save profile"}
          </Button>
        </CardBody>
      </Card>
    </form>
  );
}

function useSaveProfile() {
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => postJson<ProfileResource>("/profiles", body),
    onSuccess: ({ status, body }: Answer<ProfileResource>) => {
      queryClient.invalidateQueries({ queryKey: queryKeys.profiles });
      if (status !== 201) return;
      toast.success(`${body.full_name} was added`);
      router.push(`/profiles/${body.id}`);
    },
  });
}
