"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { profilesAlikeQuery } from "@/lib/api/queries";

/** Who may have been meant where nobody is called what was typed; nothing where nobody's name is like it. */
export function ProfilesAlike({ q }: { q: string }) {
  const { data } = useQuery(profilesAlikeQuery(q.trim().slice(0, 200)));
  if (!data || data.data.length === 0) return null;
  return (
    <div className="mt-3">
      <p id="alike" className="font-medium text-text">
        Did you mean
      </p>
      <ul aria-labelledby="alike">
        {data.data.map(({ id, full_name, current_title }) => (
          <li key={id}>
            <Link
              href={`/profiles/${id}`}
              className="inline-block break-words py-[3px] text-text underline underline-offset-2"
            >
              {full_name}
            </Link>
            {current_title ? ` – ${current_title}` : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
