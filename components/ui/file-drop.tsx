"use client";

import { Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import { cn } from "./cn";

interface FileDropProps {
  legend: string;
  /** Names the field of files for those who don't see the button. */
  label: string;
  /** What may be dropped here, in a sentence. */
  words: ReactNode;
  /** As `<input type="file">` takes it. */
  accept: string;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
  disabled?: boolean;
  /** Buttons beside the one that chooses. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A panel that takes files: chosen by a button, or dropped anywhere on it, which is a shortcut and no more. */
export function FileDrop(props: FileDropProps) {
  const { legend, label, words, accept, multiple = false, onFiles, disabled, actions, children } = props;
  const [isOver, setIsOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
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
      <legend className="sr-only">{legend}</legend>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted">{words}</p>
        <div className="flex gap-2">
          {actions}
          <Button onClick={() => picker.current?.click()}>
            <Upload aria-hidden />
            {multiple ? "Choose files" : "Choose file"}
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          multiple={multiple}
          accept={accept}
          aria-label={label}
          className="hidden"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      {children}
    </fieldset>
  );
}
