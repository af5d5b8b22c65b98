"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { ApiProblem, getJson, postJson } from "@/lib/api/client";
import type { RubricResource, RubricSummary, RubricVersionResource } from "@/lib/api/contracts/rubrics";
import { queryKeys } from "@/lib/api/queries";
import { ROLES } from "@/lib/domain/role";
import { faultAt } from "./draft-state";
import { STARTER } from "./starter";

const NO_ROLE = "no_role";
const BLANK = "blank";
const ROLE_OPTIONS = [
  { value: NO_ROLE, label: "No role" },
  ...ROLES.map((role) => ({ value: role, label: role })),
] as const;

/** Makes a rubric with a first draft, which begins as a copy of another one or with a single criterion. */
export function NewRubricForm({ rubrics }: { rubrics: readonly RubricSummary[] }) {
  const [role, setRole] = useState<(typeof ROLE_OPTIONS)[number]["value"]>(NO_ROLE);
  const [from, setFrom] = useState(BLANK);
  const [typed, setTyped] = useState(false);
  const hydrated = useHydrated();
  const make = useMake();
  useUnsavedGuard(typed && !make.isSuccess);
  const faults = make.error instanceof ApiProblem ? make.error.faults : [];
  const sources = [
    { value: BLANK, label: "One criterion to fill in" },
    ...rubrics
      .filter((one) => one.published_version !== null)
      .map(({ id, name }) => ({ value: id, label: `A copy of ${name}` })),
  ];

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, description] = [String(form.get("name")), String(form.get("description"))];
    const about = { name, description, role: role === NO_ROLE ? null : role };
    make.mutate({ about, from: from === BLANK ? null : from });
  }

  return (
    <Card aria-label="New rubric" className="max-w-2xl">
      <form onSubmit={submit} onInput={() => setTyped(true)} noValidate>
        <CardBody className="space-y-4 py-4">
          <Field label="Name" error={faultAt(faults, "name")}>
            {(control) => <Input {...control} name="name" maxLength={200} autoComplete="off" />}
          </Field>
          <Field label="Description" error={faultAt(faults, "description")}>
            {(control) => <Textarea {...control} name="description" maxLength={2_000} className="min-h-16" />}
          </Field>
          <Field label="Role" hint="Who asks for a role's score gets the rubric that is published for it.">
            {(control) => <Select {...control} value={role} options={ROLE_OPTIONS} onValueChange={setRole} />}
          </Field>
          <Field label="Begin with" hint="All of it can be changed before it is published.">
            {(control) => <Select {...control} value={from} options={sources} onValueChange={setFrom} />}
          </Field>
          {make.error && faults.length === 0 ? (
            <p role="alert" className="text-danger">
              {errorSentence(make.error)}
            </p>
          ) : null}
        </CardBody>
        <div className="flex justify-end border-t px-4 py-3">
          <Button type="submit" variant="primary" disabled={!hydrated} pending={make.isPending || make.isSuccess}>
            Create rubric
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface Making {
  about: { name: string; description: string; role: (typeof ROLES)[number] | null };
  /** The rubric whose published criteria are copied; null: none. */
  from: string | null;
}

function useMake() {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ about, from }: Making) => {
      const content = from === null ? STARTER : await publishedContent(from);
      const { body: rubric } = await postJson<RubricResource>("/rubrics", about);
      const { body: draft } = await postJson<RubricVersionResource>(`/rubrics/${rubric.id}/versions`, content);
      return `/rubrics/${rubric.id}/versions/${draft.number}` as const;
    },
    onSuccess: async (path) => {
      await client.invalidateQueries({ queryKey: queryKeys.rubrics });
      router.push(path);
    },
  });
}

async function publishedContent(id: string) {
  const { versions } = await getJson<RubricResource>(`/rubrics/${id}`);
  return versions.find(({ status }) => status === "published")?.content ?? STARTER;
}
