"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { MeResource } from "@/lib/api/contracts/rest";
import { isModelAllowed } from "@/lib/domain/allowed-models";
import { shutdownSentence } from "@/lib/domain/model-shutdowns";

interface ModelFieldProps {
  me: MeResource;
  model: string;
  onModelChange: (model: string) => void;
  /** The focus begins here. */
  isFirst?: boolean | undefined;
}

const OTHER = "other model";

/** Why a model can't be chosen here, or null. */
export function modelFault(model: string, me: MeResource): string | null {
  if (model === "") return "Name a model.";
  if (model === me.default_model || isModelAllowed(model, me.models)) return null;
  return `This workspace doesn't allow that model. It allows ${me.models.join(", ")}.`;
}

/** The workspace's models; where its list ends in a `*`, any name that fits may be typed. */
export function ModelField({ me, model, onModelChange, isFirst }: ModelFieldProps) {
  const named = [...new Set([me.default_model, ...me.models.filter((one) => !one.endsWith("*"))])];
  const patterns = me.models.filter((one) => one.endsWith("*"));
  const [isOther, setIsOther] = useState(!named.includes(model));
  const [now] = useState(() => new Date());
  const ending = shutdownSentence(model, now);
  const options = named.map((one) => ({ value: one, label: one === me.default_model ? `${one} (default)` : one }));
  const other =
    patterns.length > 0 ? [{ value: OTHER, label: "Another model…", hint: `Any of ${patterns.join(", ")}` }] : [];
  function choose(value: string) {
    setIsOther(value === OTHER);
    onModelChange(value === OTHER ? "" : value);
  }
  return (
    <div className="space-y-3">
      <Field label="Model">
        {(control) => (
          <Select
            {...control}
            isFirst={isFirst}
            value={isOther ? OTHER : model}
            onValueChange={choose}
            options={[...options, ...other]}
          />
        )}
      </Field>
      {isOther ? (
        <Field
          label="Name of the model"
          hint={`Any of ${patterns.join(", ")}`}
          error={model ? modelFault(model, me) : null}
        >
          {(control) => (
            <Input
              {...control}
              value={model}
              onChange={(event) => onModelChange(event.target.value.trim())}
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
            />
          )}
        </Field>
      ) : null}
      {ending ? <Alert tone="warning" title={ending} live /> : null}
    </div>
  );
}
