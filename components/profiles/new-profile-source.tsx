"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import type { ProfileDraft } from "./profile-draft";

const MOST_BYTES = 1_048_576;
const EXAMPLE = `{
  "full_name": "Ada Example",
  "headline": "Chief Technology Officer",
  "experiences": [
    { "title": "CTO", "company": { "name": "Example AG" }, "start": "2019-05", "end": null }
  ]
}`;

interface NewProfileSourceProps {
  text: string;
  onChange: (text: string) => void;
  draft: ProfileDraft;
}

/** The text itself: pasted, or read from one file that was chosen or dropped. */
export function NewProfileSource({ text, onChange, draft }: NewProfileSourceProps) {
  const [fileError, setFileError] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const field = useTypedBefore<HTMLTextAreaElement>(text, onChange);
  const picker = useRef<HTMLInputElement>(null);

  async function take(files: FileList | null) {
    const [file, second] = files ?? [];
    if (!file) return;
    const refusal = second ? "Drop one file at a time." : refuseFile(file);
    setFileError(refusal);
    if (!refusal) onChange(await file.text());
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files);
  }

  return (
    // The drop is a shortcut: the button and the text field do the same for keyboards.
    <fieldset
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cn("rounded-lg border p-4 shadow-sm", isOver ? "border-accent bg-accent-soft" : "bg-surface")}
    >
      <legend className="sr-only">Profile</legend>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted">Paste JSON below, or drop a .json file anywhere on this panel.</p>
        <Button onClick={() => picker.current?.click()}>
          <Upload aria-hidden />
          Choose file
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label="Profile file"
          className="hidden"
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      <Field
        label="Profile as JSON"
        hint="Assay’s own format or JSON Resume; the format is recognised as you paste."
        error={fileError ?? draftError(draft)}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            value={text}
            onChange={(event) => {
              setFileError(null);
              onChange(event.target.value);
            }}
            placeholder={EXAMPLE}
            spellCheck={false}
            autoCapitalize="none"
            className="h-[52vh] min-h-60 max-lg:h-[38vh] font-mono text-sm leading-5"
          />
        )}
      </Field>
    </fieldset>
  );
}

function draftError(draft: ProfileDraft): string | undefined {
  if (draft.kind === "malformed") return `This is not valid JSON yet: ${draft.message}`;
  return draft.kind === "not_a_profile" ? draft.message : undefined;
}

function refuseFile(file: File): string | null {
  if (file.size > MOST_BYTES) return "The file is larger than 1 MiB, the most that a profile may have.";
  if (!/\.json$/i.test(file.name) && file.type !== "application/json") return "Choose a .json file.";
  return null;
}
