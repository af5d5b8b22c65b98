"use client";

import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { hostOf } from "./profile-document-experience";

/** Where the profile comes from, how old it is, and its links. */
export function ProfileSource({ profile }: { profile: ProfileResource }) {
  const { linkedin_url: linkedin, links, source } = profile;
  const addresses = [...(linkedin ? [linkedin] : []), ...links];
  return (
    <footer className="px-5 py-4">
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        {addresses.length > 0 ? (
          <Entry name="Links">
            <ul className="-my-[5px] flex flex-wrap gap-x-3">
              {addresses.map((url) => (
                <li key={url} className="py-0.5">
                  <OutsideLink url={url} />
                </li>
              ))}
            </ul>
          </Entry>
        ) : null}
        <Entry name="Source">
          <span className="inline-block first-letter:uppercase">{source?.kind ?? "Not stated"}</span>
          {source?.url ? (
            <>
              {", "}
              <OutsideLink url={source.url} />
            </>
          ) : null}
        </Entry>
        {source?.captured_at ? (
          <Entry name="Captured">
            <RelativeTime at={source.captured_at} />
          </Entry>
        ) : null}
        <Entry name="Last changed here">
          <RelativeTime at={profile.updated_at} />
        </Entry>
      </dl>
    </footer>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-subtle">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

function OutsideLink({ url }: { url: string }) {
  return (
    <a
      href={url}
      rel="noreferrer"
      target="_blank"
      className="inline-block py-[3px] text-accent underline underline-offset-2"
    >
      {hostOf(url)}
    </a>
  );
}
