"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { entryFault } from "./model-choice";

/** Adds a model that the provider doesn't list, or all whose names begin alike. */
export function AddEntry({ entries, onAdd }: { entries: readonly string[]; onAdd: (entry: string) => void }) {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  function submit(event: FormEvent) {
    event.preventDefault();
    const entry = text.trim();
    const found = entryFault(entry, entries);
    setFault(found);
    if (found) return;
    onAdd(entry);
    setText("");
  }
  return (
    <form onSubmit={submit} noValidate className="max-w-md">
      <Field
        label="Add by name"
        hint="A name that the provider doesn’t list, or gpt-6-* for all that begin so."
        error={fault ?? undefined}
      >
        {(control) => (
          <span className="flex gap-2">
            <Input
              {...control}
              value={text}
              onChange={(event) => setText(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              maxLength={201}
              className="min-w-0 flex-1 font-mono"
            />
            <Button type="submit">Add</Button>
          </span>
        )}
      </Field>
    </form>
  );
}
