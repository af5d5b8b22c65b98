"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
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
  const field = useTypedBefore<HTMLTextAreaElement>(text, onChange);

  async function take([file, second]: readonly File[]) {
    if (!file) return;
    const refusal = second ? "Drop one file at a time." : refuseFile(file);
    setFileError(refusal);
    if (!refusal) onChange(await file.text());
  }

  return (
    <FileDrop
      legend="Profile"
      label="Profile file"
      words="Paste JSON below, or drop a .json file anywhere on this panel."
      accept=".json,application/json"
      onFiles={take}
    >
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
    </FileDrop>
  );
}

function draftError(draft: ProfileDraft): string | undefined {
  return "message" in draft ? draft.message : undefined;
}

function refuseFile(file: File): string | null {
  if (file.size > MOST_BYTES) return "The file is larger than 1 MiB, the most that a profile may have.";
  if (!/\.json$/i.test(file.name) && file.type !== "application/json") return "Choose a .json file.";
  return null;
}
