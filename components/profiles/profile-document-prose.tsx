"use client";

import { MarkedText, UsedBy } from "./profile-document-field";
import { type DocumentLine, documentBlocks } from "./profile-document-lines";

interface ProseProps {
  field: string;
  text: string;
  /** Plain lines are facts of a list, as in the description of an experience. */
  asList?: boolean;
}

/** A free text as the paragraphs and lists that it was written as; each quoted line says what for. */
export function Prose({ field, text, asList = false }: ProseProps) {
  return (
    <div className="space-y-2 text-md">
      {documentBlocks(text, { asList }).map((block) =>
        block.kind === "list" ? (
          <ul key={block.lines[0]?.start} className="list-disc space-y-1.5 pl-4.5 marker:text-subtle">
            {block.lines.map((line) => (
              <li key={line.start}>
                <Line field={field} line={line} />
              </li>
            ))}
          </ul>
        ) : (
          block.lines.map((line) => (
            <p key={line.start}>
              <Line field={field} line={line} />
            </p>
          ))
        ),
      )}
    </div>
  );
}

function Line({ field, line }: { field: string; line: DocumentLine }) {
  return (
    <>
      <MarkedText field={field} text={line.text} offset={line.start} />
      <UsedBy fields={[field]} within={{ start: line.start, end: line.start + line.text.length }} />
    </>
  );
}
