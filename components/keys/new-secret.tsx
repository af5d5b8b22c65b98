"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Input } from "@/components/ui/input";
import type { ApiKeyResource, NewApiKeyResource } from "@/lib/api/contracts/api-keys";
import { oldKeyWords } from "./key-words";

interface NewSecretProps {
  made: NewApiKeyResource;
  /** The key in whose place it came, where there is one. */
  replaced: ApiKeyResource | undefined;
  onDone: () => void;
}

const MINUTE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A new key's secret, which nobody can be shown a second time: to be copied, then put away. */
export function NewSecret({ made, replaced, onDone }: NewSecretProps) {
  const command = `curl -H "x-api-key: ${made.secret}" ${window.location.origin}/api/v1/me`;
  return (
    <Alert live tone="success" title={`New key: ${made.name}`}>
      <p>
        <strong className="font-semibold">It is shown only now.</strong> Keep it where your other secrets are, never in
        code or a browser. Who has it can do what the key may do.
      </p>
      {replaced ? <p className="mt-1">{oldKeyWords(replaced, (at) => MINUTE.format(at))}</p> : null}
      <Copied label="API key" copy="Copy key" text={made.secret} />
      <p className="mt-3">To see that it works:</p>
      <Copied label="A first request" copy="Copy command" text={command} />
      <Button className="mt-3" onClick={onDone}>
        Done, I have stored it
      </Button>
    </Alert>
  );
}

function Copied({ label, copy, text }: { label: string; copy: string; text: string }) {
  return (
    <div className="mt-2 flex items-center gap-2">
      <Input
        readOnly
        aria-label={label}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="min-w-0 flex-1 font-mono text-sm"
      />
      <CopyButton text={text} label={copy} />
    </div>
  );
}
