"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { patchJson } from "@/lib/api/client";
import type { ModelResource } from "@/lib/api/contracts/models";
import type { WorkspaceResource } from "@/lib/api/contracts/workspace";
import { queryKeys } from "@/lib/api/queries";
import { AddEntry } from "./add-entry";
import { EVERY_MODEL, isSameList, toggled } from "./model-choice";
import { ModelTable } from "./model-table";

const CHOICES = [
  { value: "all", label: "Every model that the provider offers" },
  { value: "chosen", label: "The default, and those that are chosen below" },
];

interface ModelsFormProps {
  workspace: WorkspaceResource;
  models: readonly ModelResource[];
}

/** Which models requests of this workspace may name. */
export function ModelsForm({ workspace, models }: ModelsFormProps) {
  const saved = workspace.allowed_models;
  const isAdmin = useCan("admin");
  const [all, setAll] = useState(saved.includes(EVERY_MODEL));
  const [chosen, setChosen] = useState(() => saved.filter((entry) => entry !== EVERY_MODEL));
  const next = all ? [EVERY_MODEL] : chosen;
  // What was taken off stays to be put back, until it is saved.
  const known = all ? [] : [...new Set([...saved, ...chosen])].filter((entry) => entry !== EVERY_MODEL);
  const isChanged = !isSameList(next, saved);
  useUnsavedGuard(isChanged);
  const save = useSave();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) save.mutate(next);
  };
  const toggle = (entry: string, isIn: boolean) => setChosen(toggled(chosen, entry, isIn));
  return (
    <Card aria-labelledby="models" className="max-w-3xl">
      <CardHeader
        id="models"
        title="Models"
        description={`Scores use ${workspace.default_model} unless a request names another model that is allowed here. Prices are for a million tokens.`}
      />
      <CardBody className="space-y-4 py-4">
        <Field label="Allowed models" className="max-w-md">
          {(control) => (
            <Select
              {...control}
              value={all ? "all" : "chosen"}
              onValueChange={(value) => setAll(value === "all")}
              options={CHOICES}
              disabled={!isAdmin}
            />
          )}
        </Field>
        {all || !isAdmin ? null : <AddEntry entries={chosen} onAdd={(entry) => toggle(entry, true)} />}
      </CardBody>
      <ModelTable {...{ models, known }} entries={next} disabled={all || !isAdmin} onToggle={toggle} />
      <FormEnd isAdmin={isAdmin} isChanged={isChanged} pending={save.isPending} onSubmit={submit} />
    </Card>
  );
}

interface FormEndProps {
  isAdmin: boolean;
  isChanged: boolean;
  pending: boolean;
  onSubmit: (event: FormEvent) => void;
}

function FormEnd({ isAdmin, isChanged, pending, onSubmit }: FormEndProps) {
  const hydrated = useHydrated();
  return (
    <form
      onSubmit={onSubmit}
      className="sticky bottom-0 flex items-center rounded-b-lg bg-surface justify-between gap-4 border-t px-4 py-3"
    >
      <p className="text-muted text-sm">
        {isAdmin
          ? "Jobs that wait or run go on with their model, whatever is allowed."
          : "Only an administrator can change this."}
      </p>
      {isAdmin ? (
        <Button type="submit" variant="primary" disabled={!hydrated || !isChanged} pending={pending}>
          Save models
        </Button>
      ) : null}
    </form>
  );
}

function useSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (allowed_models: string[]) => patchJson<WorkspaceResource>("/workspace", { allowed_models }),
    onSuccess: (workspace) => {
      client.setQueryData(queryKeys.workspace, workspace);
      toast.success("Models saved");
    },
    onError: (error) => toast.error("The models could not be saved", { description: errorSentence(error) }),
    onSettled: () =>
      Promise.all([queryKeys.models, queryKeys.me].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
