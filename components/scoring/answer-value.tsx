import { fieldLabel } from "./field-label";

/** A JSON value that a model answered, as a person reads it: names and values, lists, plain text. Never markup. */
export function AnswerValue({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === "") return <span className="text-muted">Not stated</span>;
  if (Array.isArray(value)) return <AnswerList items={value} />;
  if (typeof value === "object") return <AnswerFields fields={Object.entries(value)} />;
  if (typeof value === "boolean") return <span>{value ? "Yes" : "No"}</span>;
  return <span className="whitespace-pre-line break-words tabular-nums">{String(value)}</span>;
}

function AnswerFields({ fields }: { fields: [string, unknown][] }) {
  if (fields.length === 0) return <span className="text-muted">Empty</span>;
  return (
    <dl className="space-y-2">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt className="text-muted text-sm">{fieldLabel(name)}</dt>
          <dd className={typeof value === "object" ? "mt-1 border-l pl-3" : undefined}>
            <AnswerValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerList({ items }: { items: unknown[] }) {
  if (items.length === 0) return <span className="text-muted">None</span>;
  const keyed = items.map((item, index) => ({ item, key: `${index} ${JSON.stringify(item)}` }));
  return (
    <ul className="list-disc space-y-1 pl-4">
      {keyed.map(({ item, key }) => (
        <li key={key}>
          <AnswerValue value={item} />
        </li>
      ))}
    </ul>
  );
}
