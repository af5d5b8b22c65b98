import type { Route } from "next";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";

interface NeedsEntryProps {
  title: string;
  advice: string;
  /** The first of them. */
  names: readonly { key: string; profileId: string; name: string }[];
  /** "and 4 more"; nothing where all are named. */
  more: string;
  isOne: boolean;
  /** The list of all of them. */
  href: Route;
}

/** An entry of what needs attention: how many, the first names, what to do, and the way to all of them. */
export function NeedsEntry({ title, advice, names, more, isOne, href }: NeedsEntryProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="font-medium">{title}</p>
        <p className="text-muted">{advice}</p>
        <p className="mt-1 text-sm">
          {names.map(({ key, profileId, name }, at) => (
            <span key={key}>
              {at > 0 ? ", " : ""}
              <Link
                href={`/profiles/${profileId}`}
                prefetch={false}
                className="text-accent underline-offset-4 hover:underline"
              >
                {name}
              </Link>
            </span>
          ))}
          {more ? ` ${more}` : ""}
        </p>
      </div>
      <Link href={href} prefetch={false} className={buttonClasses()}>
        See {isOne ? "it" : "them"}
      </Link>
    </li>
  );
}
