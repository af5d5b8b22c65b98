"use client";

import Link from "next/link";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { Button, buttonClasses } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { useEnableEndpoint } from "@/components/webhooks/use-change-endpoint";
import { disabledSentence, shortUrl } from "@/components/webhooks/webhook-words";
import type { WebhookEndpointResource } from "@/lib/api/contracts/webhooks";

/** An endpoint that stopped by itself: why, and a way to send to it again. */
export function StoppedWebhook({ of }: { of: WebhookEndpointResource }) {
  const enable = useEnableEndpoint(of.id);
  const hydrated = useHydrated();
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="wrap-anywhere font-medium">Nothing is sent to {shortUrl(of.url)} any more</p>
        <p className="text-muted">
          Disabled {of.disabled_at ? <RelativeTime at={of.disabled_at} /> : null}. {disabledSentence(of)}
        </p>
        <p className="text-muted">
          Once the receiver is well again, enable the webhook. What failed can be delivered again from its log.
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Link href={`/settings/webhooks/${of.id}`} prefetch={false} className={buttonClasses()}>
          See its log
        </Link>
        <Button
          variant="primary"
          disabled={!hydrated}
          className="disabled:opacity-100"
          pending={enable.isPending}
          onClick={() => enable.mutate(true)}
        >
          Enable again
          <span className="sr-only">: {shortUrl(of.url)}</span>
        </Button>
      </div>
    </li>
  );
}
