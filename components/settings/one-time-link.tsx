"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Input } from "@/components/ui/input";

export interface ShownLink {
  kind: "invitation" | "password_reset";
  /** Whom it is for. */
  name: string;
  link: string;
  /** Whether it went out by mail; null where no mail is configured. */
  mailed: boolean | null;
}

const WORDS = {
  invitation: {
    title: "Invitation for",
    advice: "It lets them join the workspace. It works once, for seven days.",
  },
  password_reset: {
    title: "New password for",
    advice: "It lets them choose a new password. It works once, for an hour.",
  },
};

/** A link that nobody can be shown a second time: to be copied, then put away. */
export function OneTimeLink({ link, onDone }: { link: ShownLink; onDone: () => void }) {
  const { title, advice } = WORDS[link.kind];
  return (
    <Alert live tone="success" title={`${title} ${link.name}`}>
      <p>
        {sending(link.mailed)} {advice} <strong className="font-semibold">It is shown only now.</strong>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Input
          readOnly
          aria-label="One-time link"
          value={link.link}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-1 basis-64 font-mono text-sm"
        />
        <CopyButton text={link.link} label="Copy link" />
        <Button onClick={onDone}>Done</Button>
      </div>
    </Alert>
  );
}

function sending(mailed: boolean | null): string {
  if (mailed === null) return "Send this link to them.";
  return mailed
    ? "It was mailed to them, and stands here too."
    : "It could not be mailed: send this link to them yourself.";
}
