"use client";

import { Check } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Scope } from "@/lib/domain/access";
import { LIMITED_SCOPES, PURPOSES, purposeOf, SCOPE_WORDS } from "./scope-words";

interface ScopeChoiceProps {
  scopes: readonly Scope[];
  onChange: (scopes: readonly Scope[]) => void;
  error?: string | undefined;
}

/** What a key may do: by what it is for, then scope by scope. */
export function ScopeChoice({ scopes, onChange, error }: ScopeChoiceProps) {
  const isAdmin = scopes.includes("admin");
  const toggle = (scope: Scope, held: boolean) =>
    onChange(held ? [...scopes, scope] : scopes.filter((one) => one !== scope));
  return (
    <>
      <Field label="What it is for" error={error}>
        {(control) => (
          <Select
            {...control}
            value={purposeOf(scopes)}
            onValueChange={(purpose) => onChange(PURPOSES.find(({ value }) => value === purpose)?.scopes ?? [])}
            options={PURPOSES}
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-3 rounded-lg border bg-sunken px-3 py-3">
        <legend className="sr-only">What the key may do</legend>
        {LIMITED_SCOPES.map((scope) => (
          <Choice
            key={scope}
            name={scope}
            checked={isAdmin || scopes.includes(scope)}
            disabled={isAdmin}
            onChange={(held) => toggle(scope, held)}
          />
        ))}
        {isAdmin ? <p className="text-sm">{SCOPE_WORDS.admin.hint}</p> : null}
      </fieldset>
    </>
  );
}

interface ChoiceProps {
  name: Scope;
  checked: boolean;
  disabled: boolean;
  onChange: (held: boolean) => void;
}

function Choice({ name, ...rest }: ChoiceProps) {
  const { label, hint } = SCOPE_WORDS[name];
  return (
    <Check {...rest} hint={hint}>
      {label} <code className="text-muted text-sm">{name}</code>
    </Check>
  );
}
