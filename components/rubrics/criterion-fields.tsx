"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { BANDS } from "@/lib/domain/bands";
import type { CriterionDraft } from "./draft-state";

interface CriterionFieldsProps {
  criterion: CriterionDraft;
  /** From 0. */
  place: number;
  count: number;
  share: number;
  /** What the server said of one of its fields ("label", "bands.0-2"). */
  fault: (field: string) => string | undefined;
  onChange: (change: Partial<CriterionDraft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A criterion to write: its name and weight, what it asks, and what each band means. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { criterion, place, count, share, fault, onChange, onMove, onRemove } = props;
  const name = criterion.label.trim() || `Criterion ${place + 1}`;
  const heading = `${criterion.key}-heading`;
  return (
    <Card aria-labelledby={heading}>
      <CardHeader
        id={heading}
        level={3}
        title={name}
        className="max-sm:[&>div]:flex-wrap"
        actions={
          <>
            <span className="text-muted text-sm">{Math.round(share * 100)}% of the overall</span>
            <IconButton label={`Move ${name} up`} disabled={place === 0} onClick={() => onMove(-1)}>
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton label={`Move ${name} down`} disabled={place === count - 1} onClick={() => onMove(1)}>
              <ArrowDown aria-hidden />
            </IconButton>
            <IconButton label={`Remove ${name}`} disabled={count === 1} onClick={onRemove}>
              <Trash2 aria-hidden />
            </IconButton>
          </>
        }
      />
      <CardBody className="space-y-4 py-4">
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem_auto]">
          <Field label="Name" error={fault("label")}>
            {(control) => (
              <Input
                {...control}
                value={criterion.label}
                maxLength={120}
                onChange={(event) => onChange({ label: event.target.value })}
              />
            )}
          </Field>
          <Field label="Weight" error={fault("weight")}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={criterion.weight}
                onChange={(event) => onChange({ weight: event.target.value })}
              />
            )}
          </Field>
          <label className="flex items-center gap-2 sm:mt-6 sm:h-8">
            <input
              type="checkbox"
              checked={criterion.must_have}
              onChange={(event) => onChange({ must_have: event.target.checked })}
              className="size-4 accent-accent"
            />
            Must have
          </label>
        </div>
        <Field label="What it asks" error={fault("description")}>
          {(control) => (
            <Textarea
              {...control}
              value={criterion.description}
              maxLength={2_000}
              onChange={(event) => onChange({ description: event.target.value })}
              className="field-sizing-content min-h-16"
            />
          )}
        </Field>
        <div className="grid gap-3 lg:grid-cols-5">
          {BANDS.map((band) => (
            <Field key={band} label={band.replace("-", "–")} error={fault(`bands.${band}`)}>
              {(control) => (
                <Textarea
                  {...control}
                  value={criterion.bands[band]}
                  maxLength={500}
                  onChange={(event) => onChange({ bands: { ...criterion.bands, [band]: event.target.value } })}
                  className="field-sizing-content min-h-16 text-sm lg:min-h-24"
                />
              )}
            </Field>
          ))}
        </div>
      </CardBody>
    </Card>
  );
}
