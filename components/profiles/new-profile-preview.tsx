import { FileJson } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { CardBody, CardHeader } from "@/components/ui/card";
import type { ProfileDraft, ProfilePreview } from "./profile-draft";

const MOST_POSITIONS = 5;

/** What the pasted text was recognised as, to be checked before it is saved. */
export function NewProfilePreview({ draft }: { draft: ProfileDraft }) {
  return (
    <>
      <CardHeader title="Recognised" actions={<FormatBadge kind={draft.kind} />} />
      <CardBody className="min-h-40">
        {"preview" in draft ? (
          <Preview preview={draft.preview} />
        ) : (
          <div className="flex flex-col items-center gap-2 py-6 text-center text-muted">
            <FileJson aria-hidden className="size-5" />
            <p>Paste or drop a profile, and its name, positions and skills appear here.</p>
          </div>
        )}
      </CardBody>
    </>
  );
}

function FormatBadge({ kind }: { kind: ProfileDraft["kind"] }) {
  if (kind === "canonical") return <Badge tone="accent">Canonical JSON</Badge>;
  if (kind === "json_resume") return <Badge tone="accent">JSON Resume</Badge>;
  return null;
}

function Preview({ preview }: { preview: ProfilePreview }) {
  const more = preview.positions.length - MOST_POSITIONS;
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="font-semibold text-md">{preview.name ?? <span className="text-danger">No name found</span>}</p>
        {preview.headline ? <p className="text-muted">{preview.headline}</p> : null}
        {preview.place ? <p className="text-muted text-sm">{preview.place}</p> : null}
      </div>
      <div>
        <h3 className="font-medium text-muted text-sm">Positions</h3>
        {preview.positions.length === 0 ? <p className="text-subtle">None</p> : null}
        <ul className="mt-0.5 flex flex-col gap-1.5">
          {preview.positions.slice(0, MOST_POSITIONS).map((position) => (
            <li key={`${position.what} ${position.when}`}>
              {position.what}
              {position.when ? <span className="block text-muted text-sm">{position.when}</span> : null}
            </li>
          ))}
        </ul>
        {more > 0 ? <p className="text-muted text-sm">and {more} more</p> : null}
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1">
        {preview.counts.map(({ label, count }) => (
          <div key={label} className="flex justify-between gap-2">
            <dt className="text-muted">{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
