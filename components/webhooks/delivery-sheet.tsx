"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RawText } from "@/components/jobs/raw-text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { postJson } from "@/lib/api/client";
import type {
  WebhookAttemptResource,
  WebhookDeliveryDetail,
  WebhookEndpointResource,
} from "@/lib/api/contracts/webhooks";
import { queryKeys } from "@/lib/api/queries";
import { webhookDeliveryQuery } from "@/lib/api/webhook-queries";
import { DeliveryState } from "./delivery-table";
import { eventLabel } from "./webhook-words";

interface DeliverySheetProps {
  endpoint: WebhookEndpointResource;
  /** null: closed. */
  id: string | null;
  onClose: () => void;
}

/** One delivery: what was sent, every try, and a way to send it again. */
export function DeliverySheet({ endpoint, id, onClose }: DeliverySheetProps) {
  return (
    <Dialog open={id !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      {id === null ? null : <OpenSheet endpoint={endpoint} id={id} onClose={onClose} />}
    </Dialog>
  );
}

function OpenSheet({ endpoint, id, onClose }: DeliverySheetProps & { id: string }) {
  const { data, error, isLoadingError, isFetching, refetch } = useQuery(webhookDeliveryQuery(endpoint.id, id));
  const again = useRedeliver(endpoint.id, id);
  const canSend = endpoint.enabled || data?.event === "webhook.test";
  return (
    <SheetContent
      title={data ? eventLabel(data.event) : "Delivery"}
      description={<code className="wrap-anywhere text-sm">{id}</code>}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            variant="primary"
            disabled={!data || !canSend}
            pending={again.isPending}
            onClick={() => again.mutate()}
          >
            Deliver again
          </Button>
        </>
      }
    >
      {data ? <Delivery of={data} /> : null}
      {isLoadingError ? (
        <ErrorState title="It could not be loaded" error={error} onRetry={() => refetch()} retrying={isFetching} />
      ) : null}
      {!data && !isLoadingError ? <Skeleton className="h-40" /> : null}
    </SheetContent>
  );
}

function Delivery({ of }: { of: WebhookDeliveryDetail }) {
  return (
    <div className="flex flex-col gap-4 pt-1">
      <p className="flex flex-wrap items-center gap-2">
        <DeliveryState of={of} />
        {of.next_attempt_at ? (
          <span className="text-muted">
            Next try <NextTry at={of.next_attempt_at} />
          </span>
        ) : null}
      </p>
      <RawText label="What is sent" text={JSON.stringify(of.payload, null, 2)} />
      {of.tries.length > 0 ? (
        <ol aria-label="Tries" className="divide-y rounded-lg border">
          {of.tries.map((attempt) => (
            <Attempt key={attempt.number} of={attempt} />
          ))}
        </ol>
      ) : (
        <p className="text-muted">It has not been tried yet.</p>
      )}
    </div>
  );
}

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

function NextTry({ at }: { at: string }) {
  return <time dateTime={at}>{new Date(at).getTime() <= Date.now() ? "now" : MOMENT.format(new Date(at))}</time>;
}

function Attempt({ of }: { of: WebhookAttemptResource }) {
  const isUnderWay = of.ended_at === null;
  return (
    <li className="flex flex-col gap-2 px-3 py-2.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">Try {of.number}</span>
        {isUnderWay ? <Badge tone="info">Under way</Badge> : null}
        {of.http_status !== null ? <Badge tone={of.succeeded ? "success" : "danger"}>{of.http_status}</Badge> : null}
        {of.duration_ms !== null ? <span className="text-muted text-sm">{of.duration_ms} ms</span> : null}
        <RelativeTime at={of.started_at} className="ml-auto text-muted text-sm" />
      </p>
      {of.error_message ? <p className="text-muted">{of.error_message}</p> : null}
      {of.response ? <RawText label={`Answer to try ${of.number}`} text={of.response} /> : null}
    </li>
  );
}

function useRedeliver(endpointId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(`/webhook-endpoints/${endpointId}/deliveries/${id}/redeliver`),
    onSuccess: () => toast.success("It is sent again"),
    onError: (error) => toast.error("It was not sent again", { description: errorSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.webhooks }),
  });
}
