"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import type { NewWebhookSecret as Made, WebhookEndpointResource } from "@/lib/api/contracts/webhooks";
import { webhookEndpointQuery } from "@/lib/api/webhook-queries";
import { DeliveryLog } from "./delivery-log";
import { EndpointActions } from "./endpoint-actions";
import { EndpointState } from "./endpoint-state";
import { NewWebhookSecret } from "./new-webhook-secret";
import { disabledSentence, EVENT_WORDS, shortUrl } from "./webhook-words";

/** One endpoint: how it goes, what can be done about it, what was sent. */
export function EndpointDetail({ id }: { id: string }) {
  const { data: endpoint } = useQuery(webhookEndpointQuery(id));
  const [made, show] = useState<Made | null>(null);
  if (!endpoint) return null;
  return (
    <>
      <PageHeader
        back={<BackLink href="/settings/webhooks">Webhooks</BackLink>}
        title={<span className="wrap-anywhere">{shortUrl(endpoint.url)}</span>}
        description={endpoint.description}
        actions={<EndpointState of={endpoint} />}
      />
      <div className="flex flex-col gap-5">
        {made ? <NewWebhookSecret made={made} onDone={() => show(null)} /> : null}
        <Health of={endpoint} />
        <p className="text-muted">
          Events: {endpoint.events.map((event) => EVENT_WORDS[event].label.toLowerCase()).join("; ")}.
        </p>
        <EndpointActions of={endpoint} onMade={show} />
        <DeliveryLog endpoint={endpoint} />
      </div>
    </>
  );
}

function Health({ of }: { of: WebhookEndpointResource }) {
  const why = disabledSentence(of);
  if (of.disabled_at && why) {
    const tone = of.disabled_reason === "by_person" ? "info" : "danger";
    return (
      <Alert tone={tone} title="Nothing is sent to this endpoint">
        Disabled <RelativeTime at={of.disabled_at} />. {why} What happens meanwhile is not sent later.
      </Alert>
    );
  }
  if (!of.failing_since) return null;
  return (
    <Alert tone="warning" title="Nothing arrives at present">
      Each try has failed, the first one <RelativeTime at={of.failing_since} />. A delivery is tried eight times over
      about a day; after three days without a success the endpoint is disabled.
    </Alert>
  );
}
