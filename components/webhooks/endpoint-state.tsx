import { Badge } from "@/components/ui/badge";
import type { WebhookEndpointResource } from "@/lib/api/contracts/webhooks";

/** Whether events arrive. */
export function EndpointState({ of }: { of: WebhookEndpointResource }) {
  if (!of.enabled) return <Badge tone={of.disabled_reason === "by_person" ? "neutral" : "danger"}>Disabled</Badge>;
  if (of.failing_since) return <Badge tone="warning">Failing</Badge>;
  return <Badge tone="success">Enabled</Badge>;
}
