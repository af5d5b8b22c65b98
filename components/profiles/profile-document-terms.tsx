"use client";

import { MarkedText, UsedBy } from "./profile-document-field";
import { itemsOf } from "./profile-document-fields";

interface TermListProps {
  /** The list's path; item i is `<field>.<i>`. */
  field: string;
  terms: readonly string[];
  /** The list's name. */
  label: string;
}

/** Short terms side by side: skills. */
export function TermList({ field, terms, label }: TermListProps) {
  const items = itemsOf(field, terms);
  return (
    <div>
      <ul aria-label={label} className="flex flex-wrap gap-1.5">
        {items.map(({ path, item }) => (
          <li key={path} className="rounded-md border bg-sunken px-1.5 py-0.5 text-muted">
            <MarkedText field={path} text={item} />
          </li>
        ))}
      </ul>
      <p className="mt-1 empty:hidden">
        <UsedBy fields={[field, ...items.map(({ path }) => path)]} />
      </p>
    </div>
  );
}
