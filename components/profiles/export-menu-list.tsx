"use client";

import { DropdownMenu as Menu } from "radix-ui";
import type { LateProps } from "@/components/ui/late-button";
import { queryString } from "@/lib/api/client";
import { LIMITS } from "@/lib/domain/limits";
import type { ExportMenuProps } from "./export-menu";
import { profileCountWords } from "./profile-count-words";

const FORMATS = [
  { format: "csv", label: "CSV", hint: "for spreadsheets and databases" },
  { format: "xlsx", label: "Excel workbook", hint: ".xlsx" },
  { format: "jsonl", label: "JSON Lines", hint: "as the API shows them" },
] as const;
type Format = (typeof FORMATS)[number]["format"];

/** The formats to download in, each with what it is for. */
export function ExportMenuList({ counted, query, above, opens, trigger }: ExportMenuProps & LateProps) {
  const isTooMuch = (most: number) => counted.count > most || (counted.count === most && !counted.is_exact);
  return (
    <Menu.Root modal={false} defaultOpen={opens}>
      <Menu.Trigger {...trigger} />
      <Menu.Content
        align="end"
        side={above ? "top" : "bottom"}
        sideOffset={6}
        collisionPadding={8}
        className="z-50 w-64 animate-fade-in rounded-lg border bg-raised p-1 shadow-md"
      >
        <Menu.Label className="px-2 py-1.5 text-muted text-sm">{profileCountWords(counted.count)} as</Menu.Label>
        {FORMATS.map(({ format, label, hint }) => (
          <Choice
            key={format}
            label={label}
            hint={isTooMuch(limitOf(query, format)) ? tooMuch(limitOf(query, format)) : hint}
            href={
              isTooMuch(limitOf(query, format)) ? null : `/api/v1/profiles/export${queryString({ format, ...query })}`
            }
          />
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}

const limitOf = (query: object, format: Format) =>
  "ids" in query ? LIMITS.exportedIds : LIMITS.exportedProfiles[format];
const tooMuch = (most: number) => `takes at most ${profileCountWords(most)}`;

function Choice({ label, hint, href }: { label: string; hint: string; href: string | null }) {
  const words = (
    <>
      <span>{label}</span>
      <span className="text-muted text-sm">{hint}</span>
    </>
  );
  const className =
    "flex cursor-default flex-col rounded-md px-2 py-1.5 outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-60";
  if (!href)
    return (
      <Menu.Item disabled className={className}>
        {words}
      </Menu.Item>
    );
  return (
    <Menu.Item asChild className={className}>
      <a href={href} download>
        {words}
      </a>
    </Menu.Item>
  );
}
