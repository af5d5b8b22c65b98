"use client";

import { useMutation } from "@tanstack/react-query";
import { PencilLine } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { useCan } from "@/components/shell/use-can";
import { Button, buttonClasses } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { postJson } from "@/lib/api/client";
import type { RubricVersionResource } from "@/lib/api/contracts/rubrics";
import type { RubricContent } from "@/lib/domain/rubric";

interface DraftButtonProps {
  rubricId: string;
  /** Number of the draft that there is; null: none. */
  draft: number | null;
  /** What a new draft begins as. */
  content: RubricContent;
}

/** Leads to the rubric's draft; where there is none, it is made from what is published. */
export function DraftButton({ rubricId, draft, content }: DraftButtonProps) {
  const router = useRouter();
  const hydrated = useHydrated();
  const canWrite = useCan("rubrics:write");
  const begin = useMutation({
    mutationFn: () => postJson<RubricVersionResource>(`/rubrics/${rubricId}/versions`, content),
    onSuccess: ({ body }) => router.push(`/rubrics/${rubricId}/versions/${body.number}`),
    onError: (error) => toast.error("The draft could not be made", { description: errorSentence(error) }),
  });
  if (!canWrite) return null;
  const [long, short] =
    draft === null ? ["Edit as a draft", "Edit"] : [`Open the draft, version ${draft}`, `Draft ${draft}`];
  const words = (
    <>
      <PencilLine aria-hidden />
      <span className="max-sm:hidden">{long}</span>
      <span className="sm:hidden">{short}</span>
    </>
  );
  if (draft !== null) {
    return (
      <Link href={`/rubrics/${rubricId}/versions/${draft}`} className={buttonClasses({ variant: "primary" })}>
        {words}
      </Link>
    );
  }
  return (
    <Button disabled={!hydrated} pending={begin.isPending || begin.isSuccess} onClick={() => begin.mutate()}>
      {words}
    </Button>
  );
}
