"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { ApiProblem, deleteJson, patchJson, postJson } from "@/lib/api/client";
import type { RubricVersionResource } from "@/lib/api/contracts/rubrics";
import { queryKeys } from "@/lib/api/queries";
import { type RubricDraft, toPatch } from "./draft-state";

/**
 * What can be done with a draft: saved, published, deleted. Each tells how it went, and does nothing to a draft that
 * somebody else has changed since it was read; `over` saves it all the same.
 */
export function useDraft(rubricId: string, version: RubricVersionResource) {
  const { number } = version;
  const [seen, setSeen] = useState(version.revision);
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
    const why = isOvertaken(error) ? "Somebody else has changed it. Reload the page to see how." : errorSentence(error);
    toast.error(title, { description: faults > 0 ? which : why });
  };
  const save = useMutation({
    mutationFn: ({ draft, over = false }: { draft: RubricDraft; over?: boolean }) =>
      patchJson<RubricVersionResource>(path, toPatch(draft), over ? undefined : seen),
    onSuccess: ({ revision }) => {
      setSeen(revision);
      return known();
    },
    onError: (error) => {
      if (!isOvertaken(error)) failed("The draft was not saved")(error);
    },
  });
  const publish = useMutation({
    mutationFn: (replace: boolean) => postJson<RubricVersionResource>(`${path}/publish`, { replace }, seen),
    onSuccess: () => leave(`Version ${number} is published: new scores use it`),
    onError: (error) => {
      if (!hasRival(error)) failed("The draft was not published")(error);
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteJson(path, seen),
    onSuccess: () => leave(`The draft of version ${number} is deleted`),
    onError: failed("The draft was not deleted"),
  });
  return { save, publish, remove };
}

/** Somebody else has changed the draft since it was read. */
export const isOvertaken = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === "PRECONDITION_FAILED";

/** Another rubric is published for the same role. */
export const hasRival = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === "ROLE_ALREADY_HAS_RUBRIC";
