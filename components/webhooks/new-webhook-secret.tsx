"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Input } from "@/components/ui/input";
import type { NewWebhookSecret as Made } from "@/lib/api/contracts/webhooks";

const MINUTE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A signing secret, which nobody can be shown a second time: to be copied, then put away. */
export function NewWebhookSecret({ made, onDone }: { made: Made; onDone: () => void }) {
  const { secret, old_secret_valid_until: until } = made;
  return (
    <Alert live tone="success" title="The signing secret">
      <p>
        <strong className="font-semibold">It is shown only now.</strong> The receiver checks with it that a delivery
        comes from this Assay and is as it was sent.
      </p>
      {until ? <p className="mt-1">Until {MINUTE.format(new Date(until))} the old one signs as well.</p> : null}
      <div className="mt-2 flex items-center gap-2">
        <Input
          readOnly
          aria-label="Signing secret"
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-1 font-mono text-sm"
        />
        <CopyButton text={secret} label="Copy secret" />
      </div>
      <Button className="mt-3" onClick={onDone}>
        Done, I have stored it
      </Button>
    </Alert>
  );
}
