"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { BudgetFields } from "@/components/budgets/budget-fields";
import { hasFault, toAmounts, toTexts } from "@/components/budgets/budget-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { patchJson } from "@/lib/api/client";
import type { ApiKeyResource } from "@/lib/api/contracts/api-keys";
import type { BudgetAmounts } from "@/lib/api/contracts/budgets";
import { queryKeys } from "@/lib/api/queries";

interface KeyBudgetProps {
  of: ApiKeyResource;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What a key may spend, within what the workspace may. */
export function KeyBudget({ of, open, onOpenChange }: KeyBudgetProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      {open ? <KeyBudgetForm of={of} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function KeyBudgetForm({ of, onDone }: { of: ApiKeyResource; onDone: () => void }) {
  const form = useId();
  const [texts, setTexts] = useState(() => toTexts(of.budget));
  const save = useSave(of, onDone);
  function submit(event: FormEvent) {
    event.preventDefault();
    const amounts = toAmounts(texts);
    if (!hasFault(amounts)) save.mutate(amounts);
  }
  return (
    <SheetContent
      title={`Budget of ${of.name}`}
      description="It counts beside the workspace’s, and goes on with the key that takes its place."
      footer={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <Button form={form} type="submit" variant="primary" pending={save.isPending}>
            Save budget
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
        {save.error ? (
          <Alert live tone="danger" title="The budget could not be saved">
            {errorSentence(save.error)}
          </Alert>
        ) : null}
        <BudgetFields texts={texts} onChange={setTexts} />
      </form>
    </SheetContent>
  );
}

function useSave({ id, name }: ApiKeyResource, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (budget: BudgetAmounts) => patchJson<ApiKeyResource>(`/api-keys/${id}`, { budget }),
    onSuccess: () => {
      toast.success(`Budget of ${name} saved`);
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.apiKeys }),
  });
}
