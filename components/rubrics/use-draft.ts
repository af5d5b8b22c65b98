"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { ApiProblem, deleteJson, patchJson, postJson } from "@/lib/api/client";
import type { RubricVersionResource } from "@/lib/api/contracts/rubrics";
import { queryKeys } from "@/lib/api/queries";
import { type RubricDraft, toPatch } from "./draft-state";

interface DraftKey {
  rubricId: string;
  number: number;
}

/** What can be done with a draft: saved, published, deleted. Each tells how it went. */
export function useDraft({ rubricId, number }: DraftKey) {
  const client = useQueryClient();
  const router = useRouter();
  const path = `/rubrics/${rubricId}/versions/${number}`;
  const known = () => client.invalidateQueries({ queryKey: queryKeys.rubrics });
  const leave = async (words: string) => {
    await known();
    toast.success(words);
    router.push(`/rubrics/${rubricId}`);
    router.refresh();
  };
  const failed = (title: string) => (error: Error) => {
    const faults = error instanceof ApiProblem ? error.faults.length : 0;
    const which = faults === 1 ? "One field needs a change." : `${faults} fields need a change.`;
    toast.error(title, { description: faults > 0 ? which : errorSentence(error) });
  };
  const save = useMutation({
    mutationFn: (draft: RubricDraft) => patchJson<RubricVersionResource>(path, toPatch(draft)),
    onSuccess: known,
    onError: failed("The draft was not saved"),
  });
  const publish = useMutation({
    mutationFn: (replace: boolean) => postJson<RubricVersionResource>(`${path}/publish`, { replace }),
    onSuccess: () => leave(`Version ${number} is published: new scores use it`),
    onError: (error) => {
      if (!hasRival(error)) failed("The draft was not published")(error);
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteJson(path),
    onSuccess: () => leave(`The draft of version ${number} is deleted`),
    onError: failed("The draft was not deleted"),
  });
  return { save, publish, remove };
}

/** Another rubric is published for the same role. */
export const hasRival = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === "ROLE_ALREADY_HAS_RUBRIC";
