"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Input } from "@/components/ui/input";
import type { NewComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import { dayWords } from "./share-words";

interface NewShareLinkProps {
  made: NewComparisonShareResource;
  onDone: () => void;
}

/** A link that nobody can be shown a second time: to be copied, then put away. */
export function NewShareLink({ made, onDone }: NewShareLinkProps) {
  const input = useRef<HTMLInputElement>(null);
  // The button that made it is gone, and the focus with it.
  useEffect(() => input.current?.focus(), []);
  return (
    <Alert live tone="success" title="The link is made">
      <p>
        It works until {dayWords(made.expires_at)}, {made.names === "hidden" ? "without names" : "with names"}.{" "}
        <strong className="font-semibold">It is shown only now.</strong> Whoever has it sees the comparison.
      </p>
      <div className="mt-2 flex items-center gap-2">
        <Input
          ref={input}
          readOnly
          aria-label="Link to the comparison"
          value={made.link}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-1 font-mono text-sm"
        />
        <CopyButton text={made.link} label="Copy link" />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button onClick={onDone}>Done</Button>
        <Link href="/settings/shared-links" className="underline underline-offset-2">
          See when it is opened, or revoke it
        </Link>
      </div>
    </Alert>
  );
}
