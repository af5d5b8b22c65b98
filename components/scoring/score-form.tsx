"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import type { MeResource } from "@/lib/api/contracts/rest";
import type { RubricSummary } from "@/lib/api/contracts/rubrics";
import { meQuery, rubricsQuery } from "@/lib/api/queries";
import { isSettled } from "@/lib/domain/scoring-job";
import { AdvancedOptions, type ScoreOptions, STANDARD_OPTIONS } from "./advanced-options";
import { CostLine } from "./cost-line";
import { defaultRubric, publishedRubrics, rubricOfJob } from "./default-rubric";
import { ModelField, modelFault } from "./model-field";
import { rubricOption } from "./rubric-option";
import type { ScoreSheetProps } from "./score-sheet";
import { useStartScoring } from "./use-start-scoring";

/** `onJob` shows a job: the one that was started, or the one that already runs. */
type ScoreFormProps = ScoreSheetProps;

/** Which rubric and model, what it will cost, and Start. */
export function ScoreForm(props: ScoreFormProps) {
  const me = useQuery(meQuery());
  const rubrics = useQuery(rubricsQuery());
  if (!me.data || !rubrics.data) {
    // A later read that fails takes the form and what was chosen in it from nobody.
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
  const { rubricVersionId = null, rubricName = null } = props.again ?? {};
  const initial = rubricOfJob(published, rubricVersionId, rubricName) ?? defaultRubric(published, props.profile);
  if (!initial) {
    return (
      <Alert tone="info" title="No rubric is published yet">
        A profile is scored against a published rubric. <Link href="/rubrics">See the rubrics</Link>
      </Alert>
    );
  }
  return <LoadedForm {...props} me={me.data} rubrics={published} initial={initial} />;
}

interface LoadedFormProps extends ScoreFormProps {
  me: MeResource;
  rubrics: readonly RubricSummary[];
  initial: RubricSummary;
}

function LoadedForm({ profile, jobs, onJob, again, me, rubrics, initial }: LoadedFormProps) {
  const [rubricId, setRubricId] = useState(initial.id);
  const [model, setModel] = useState(me.default_model);
  const [options, setOptions] = useState<ScoreOptions>(STANDARD_OPTIONS);
  const start = useStartScoring(profile.id, onJob);
  const rubric = rubrics.find((one) => one.id === rubricId) ?? initial;
  const running = jobs.find((job) => !isSettled(job.status) && job.rubric_version_id === rubric.published_version_id);
  const fault = modelFault(model, me);
  const request = {
    rubric_id: rubric.id,
    ...(model === me.default_model ? {} : { model }),
    ...(options.samples === 1 ? {} : { samples: options.samples }),
    ...(options.anew ? { reuse: false } : {}),
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    if (running || fault || start.isPending) return;
    start.mutate(request);
  }
  return (
    <form onSubmit={submit} className="space-y-4 pt-1">
      <Field label="Rubric" hint={rubric.description}>
        {(control) => (
          <Select {...control} value={rubricId} onValueChange={setRubricId} options={rubrics.map(rubricOption)} />
        )}
      </Field>
      <ModelField me={me} model={model} onModelChange={setModel} isFirst={again?.step === "another_model"} />
      <AdvancedOptions options={options} onChange={setOptions} />
      <CostLine profile={profile} request={fault ? null : request} sandbox={me.sandbox} />
      {start.error ? (
        <Alert tone="danger" title="The scoring could not be started" live>
          {errorSentence(start.error)}
        </Alert>
      ) : null}
      {running ? (
        <Alert
          tone="info"
          title="Already being scored with this rubric"
          actions={
            <Button size="sm" onClick={() => onJob(running.job_id)}>
              Show it
            </Button>
          }
        />
      ) : (
        <Button type="submit" variant="primary" className="w-full" disabled={fault !== null} pending={start.isPending}>
          Start scoring
        </Button>
      )}
    </form>
  );
}
