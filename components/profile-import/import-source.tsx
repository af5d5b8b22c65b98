"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Textarea } from "@/components/ui/textarea";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { type ImportRecord, splitRecords } from "./split-records";

const MOST_MIB = 50;

interface ImportSourceProps {
  text: string;
  onText: (text: string) => void;
  /** Records that files brought. */
  fileCount: number;
  onFiles: (records: readonly ImportRecord[]) => void;
  disabled: boolean;
}

/** Where the records come from: pasted, or read from files that were chosen or dropped. */
export function ImportSource({ text, onText, fileCount, onFiles, disabled }: ImportSourceProps) {
  const [fault, setFault] = useState<string>();
  const field = useTypedBefore<HTMLTextAreaElement>(text, onText);

  async function take(all: readonly File[]) {
    if (all.length === 0) return;
    const size = all.reduce((sum, file) => sum + file.size, 0);
    setFault(size > MOST_MIB * 1_048_576 ? `The files are larger than ${MOST_MIB} MiB together.` : undefined);
    if (size > MOST_MIB * 1_048_576) return;
    const texts = await Promise.all(all.map((file) => file.text()));
    onFiles(texts.flatMap((one, at) => splitRecords(one, all[at]?.name ?? null)));
  }
  return (
    <FileDrop
      legend="Profiles"
      label="Profile files"
      words={
        fileCount > 0
          ? `${fileCount} records from files.`
          : "Drop .json or .jsonl files anywhere on this panel, or paste below."
      }
      accept=".json,.jsonl,.ndjson,application/json"
      multiple
      onFiles={take}
      disabled={disabled}
      actions={fileCount > 0 ? <Button onClick={() => onFiles([])}>Forget the files</Button> : null}
    >
      <Field
        label="Profiles as JSON"
        hint="A profile, a list of them, or one a line (JSON Lines). Assay’s own format or JSON Resume; each is recognised by itself."
        error={fault}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            value={text}
            onChange={(event) => onText(event.target.value)}
            placeholder={
              '{"full_name": "Ada Example", "headline": "CTO"}\n{"full_name": "Ben Example", "headline": "CIO"}'
            }
            spellCheck={false}
            autoCapitalize="none"
            className="h-[38vh] min-h-52 font-mono text-sm leading-5"
          />
        )}
      </Field>
    </FileDrop>
  );
}
