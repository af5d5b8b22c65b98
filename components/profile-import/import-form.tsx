"use client";

import { type FormEvent, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { ImportOutcomes } from "./import-outcomes";
import { ImportSource } from "./import-source";
import { type ImportRecord, splitRecords } from "./split-records";
import { useImport } from "./use-import";

/** Many profiles by paste or files. What the server refuses stays in the text, to be mended and sent again. */
export function ImportForm() {
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly ImportRecord[]>([]);
  const pasted = useMemo(() => splitRecords(text), [text]);
  const records = [...files, ...pasted];
  const { outcomes, total, isRunning, start, stop } = useImport();
  useUnsavedGuard(isRunning || records.length > 0);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (records.length === 0 || isRunning) return;
    setText("");
    setFiles([]);
    await start(records);
  }
  return (
    <form className="space-y-4" onSubmit={submit}>
      {total > 0 ? (
        <ImportOutcomes outcomes={outcomes} total={total} onStop={stop} onMend={(rejected) => setText(rejected)} />
      ) : null}
      <ImportSource text={text} onText={setText} fileCount={files.length} onFiles={setFiles} disabled={isRunning} />
      <Card>
        <CardBody className="flex flex-wrap items-center justify-between gap-3">
          <p role="status" className="text-muted">
            {wordsOf(records)}
          </p>
          <Button type="submit" variant="primary" disabled={records.length === 0} pending={isRunning}>
            {isRunning ? "Importing…" : "Import"}
          </Button>
        </CardBody>
      </Card>
    </form>
  );
}

function wordsOf(records: readonly ImportRecord[]): string {
  if (records.length === 0) return "Nothing to import yet.";
  const bad = records.filter(({ body }) => body === null).length;
  const found = records.length === 1 ? "1 record was recognised" : `${records.length} records were recognised`;
  return bad === 0 ? `${found}.` : `${found}; ${bad} of them can’t be read and will be listed.`;
}
