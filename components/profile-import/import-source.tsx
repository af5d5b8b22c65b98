"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
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
  const [isOver, setIsOver] = useState(false);
  const field = useTypedBefore<HTMLTextAreaElement>(text, onText);
  const picker = useRef<HTMLInputElement>(null);

  async function take(files: FileList | null) {
    const all = [...(files ?? [])];
    if (all.length === 0) return;
    const size = all.reduce((sum, file) => sum + file.size, 0);
    setFault(size > MOST_MIB * 1_048_576 ? `The files are larger than ${MOST_MIB} MiB together.` : undefined);
    if (size > MOST_MIB * 1_048_576) return;
    const texts = await Promise.all(all.map((file) => file.text()));
    onFiles(texts.flatMap((one, at) => splitRecords(one, all[at]?.name ?? null)));
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files);
  }
  return (
    // The drop is a shortcut: the button and the text field do the same for keyboards.
    <fieldset
      disabled={disabled}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cn("rounded-lg border p-4 shadow-sm", isOver ? "border-accent bg-accent-soft" : "bg-surface")}
    >
      <legend className="sr-only">Profiles</legend>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted">
          {fileCount > 0
            ? `${fileCount} records from files.`
            : "Drop .json or .jsonl files anywhere on this panel, or paste below."}
        </p>
        <div className="flex gap-2">
          {fileCount > 0 ? <Button onClick={() => onFiles([])}>Forget the files</Button> : null}
          <Button onClick={() => picker.current?.click()}>
            <Upload aria-hidden />
            Choose files
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          accept=".json,.jsonl,.ndjson,application/json"
          aria-label="Profile files"
          className="hidden"
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
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
    </fieldset>
  );
}
