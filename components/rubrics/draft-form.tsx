"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { ApiProblem } from "@/lib/api/client";
import type { RubricVersionResource } from "@/lib/api/contracts/rubrics";
import { CriterionFields } from "./criterion-fields";
import { DraftEnd } from "./draft-end";
import { draftFaults } from "./draft-faults";
import { DraftOptions } from "./draft-options";
import {
  type CriterionDraft,
  faultAt,
  fromContent,
  sharesOf,
  withCriterion,
  withMoved,
  withNewCriterion,
  withoutCriterion,
} from "./draft-state";
import { useDraft } from "./use-draft";

const MOST_CRITERIA = 20;

/** A draft to write: its criteria, what is read, and what is done with it. */
export function DraftForm({ rubricId, version }: { rubricId: string; version: RubricVersionResource }) {
  const [saved, setSaved] = useState(() => fromContent(version.content));
  const [draft, setDraft] = useState(saved);
  const does = useDraft(rubricId, version);
  const unsaved = draft !== saved && JSON.stringify(draft) !== JSON.stringify(saved);
  useUnsavedGuard(unsaved);
  const faults = does.save.error instanceof ApiProblem ? does.save.error.faults : [];
  const seen = draftFaults(draft);
  const fault = (path: string) => seen.get(path) ?? faultAt(faults, path);
  const shares = sharesOf(draft);

  async function save(over = false) {
    const { content } = await does.save.mutateAsync({ draft, over });
    // What is typed meanwhile stays; the ids that new criteria got are known from now on.
    const fresh = fromContent(content);
    const keyed = fresh.criteria.map((one, at) => ({ ...one, key: draft.criteria[at]?.key ?? one.key }));
    setSaved({ ...fresh, criteria: keyed });
    setDraft((now) => (now === draft ? { ...fresh, criteria: keyed } : now));
  }

  function remove(criterion: CriterionDraft, place: number) {
    setDraft(withoutCriterion(draft, criterion.key));
    const putBack = () => setDraft((now) => ({ ...now, criteria: now.criteria.toSpliced(place, 0, criterion) }));
    const title = `${criterion.label.trim() || "A criterion"} is removed`;
    toast(title, { description: "Save the draft to keep it so.", action: { label: "Undo", onClick: putBack } });
  }

  return (
    <>
      {/* What has the focus isn't under the bar at the end. */}
      <div className="flex flex-col gap-4 [&_:is(input,textarea,button)]:scroll-mb-32">
        <DraftOptions
          draft={draft}
          cutoffFault={fault("cutoff.score")}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        {draft.criteria.map((criterion, place) => (
          <CriterionFields
            key={criterion.key}
            criterion={criterion}
            place={place}
            count={draft.criteria.length}
            share={shares[place] ?? 0}
            fault={(field) => fault(`criteria.${place}.${field}`)}
            onChange={(change) => setDraft(withCriterion(draft, criterion.key, change))}
            onMove={(by) => setDraft(withMoved(draft, criterion.key, by))}
            onRemove={() => remove(criterion, place)}
          />
        ))}
        <div>
          <Button disabled={draft.criteria.length >= MOST_CRITERIA} onClick={() => setDraft(withNewCriterion(draft))}>
            <Plus aria-hidden />
            Add a criterion
          </Button>
        </div>
      </div>
      <DraftEnd number={version.number} unsaved={unsaved} does={does} save={save} />
    </>
  );
}
