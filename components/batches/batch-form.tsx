"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { publishedRubrics } from "@/components/scoring/default-rubric";
import { ModelField, modelFault } from "@/components/scoring/model-field";
import { rubricOption } from "@/components/scoring/rubric-option";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { postJson } from "@/lib/api/client";
import type { BatchRequest } from "@/lib/api/contracts/batches";
import type { MeResource } from "@/lib/api/contracts/rest";
import type { RubricSummary } from "@/lib/api/contracts/rubrics";
import { meQuery, queryKeys, rubricsQuery } from "@/lib/api/queries";
import { BatchOutlookLine } from "./batch-outlook";

interface BatchFormProps {
  profileIds: string[];
  onStarted(batchId: string): void;
}

/** Which rubric and model for all of them, what it will take, and Start. */
export function BatchForm(props: BatchFormProps) {
  const me = useQuery(meQuery());
  const rubrics = useQuery(rubricsQuery());
  if (!me.data || !rubrics.data) {
    const failed = me.error ?? rubrics.error;
    if (!failed) return <Skeleton className="h-48 w-full" />;
    return (
      <ErrorState
        error={failed}
        title="The rubrics could not be loaded"
        onRetry={() => (me.error ? me : rubrics).refetch()}
      />
    );
  }
  const published = publishedRubrics(rubrics.data.data);
  const [first] = published;
  if (!first) {
    return (
      <Alert tone="info" title="No rubric is published yet">
        Profiles are scored against a published rubric. <Link href="/rubrics">See the rubrics</Link>
      </Alert>
    );
  }
  return <LoadedForm {...props} me={me.data} rubrics={published} first={first} />;
}

interface LoadedFormProps extends BatchFormProps {
  me: MeResource;
  rubrics: readonly RubricSummary[];
  first: RubricSummary;
}

function LoadedForm({ profileIds, onStarted, me, rubrics, first }: LoadedFormProps) {
  const [rubricId, setRubricId] = useState(first.id);
  const [model, setModel] = useState(me.default_model);
  const start = useStartBatch(onStarted);
  const rubric = rubrics.find((one) => one.id === rubricId) ?? first;
  const fault = modelFault(model, me);
  const request = {
    profile_ids: profileIds,
    rubric_id: rubric.id,
    ...(model === me.default_model ? {} : { model }),
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!fault && !start.isPending) start.mutate(request);
  }
  return (
    <form onSubmit={submit} className="space-y-4 pt-1">
      <Field label="Rubric" hint={rubric.description}>
        {(control) => (
          <Select {...control} value={rubricId} onValueChange={setRubricId} options={rubrics.map(rubricOption)} />
        )}
      </Field>
      <ModelField me={me} model={model} onModelChange={setModel} />
      <BatchOutlookLine request={fault ? null : request} sandbox={me.sandbox} />
      {start.error ? (
        <Alert tone="danger" title="The batch could not be started" live>
          {errorSentence(start.error)}
        </Alert>
      ) : null}
      <Button type="submit" variant="primary" className="w-full" disabled={fault !== null} pending={start.isPending}>
        Start scoring
      </Button>
      <p className="text-muted text-sm">It runs on the server: you may close this page.</p>
    </form>
  );
}

function useStartBatch(onStarted: (batchId: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (request: BatchRequest) => {
      const { body } = await postJson<{ batch_id: string }>("/scoring-batches", request);
      return body.batch_id;
    },
    onSuccess: (batchId) => {
      client.invalidateQueries({ queryKey: queryKeys.batches });
      onStarted(batchId);
    },
  });
}
