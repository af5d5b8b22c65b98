import type { Glossary } from "../describe-fields";

/** Fields of webhook endpoints and their deliveries. */
export const WEBHOOKS = {
  attempts: ["Tries so far.", 1],
  delivery_id: "The delivery, its `webhook-id`.",
  duration_ms: ["How long the try took, in milliseconds.", 120],
  endpoint_id: "The webhook endpoint.",
  error_message: ["What went wrong, in a sentence.", "No answer within the time limit."],
  event: "What happened.",
  last_attempt: "The latest try.",
  "last_attempt.number": ["Its place among the tries.", 1],
  "NewWebhookSecret.description": ["What the endpoint is for.", "ATS"],
  "NewWebhookSecret.secret": [
    "The signing secret, shown only now.",
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
  ],
  "NewWebhookSecret.url": ["Where events are sent.", "https://ats.example.com/hooks/assay"],
  "WebhookEndpoint.description": ["What the endpoint is for.", "ATS"],
  "WebhookEndpoint.url": ["Where events are sent.", "https://ats.example.com/hooks/assay"],
  "WebhookEndpointInput.description": ["What the endpoint is for.", "ATS"],
  "WebhookEndpointInput.url": ["Where events are sent.", "https://ats.example.com/hooks/assay"],
  "WebhookEndpointPatch.description": ["What the endpoint is for.", "ATS"],
  "WebhookEndpointPatch.url": ["Where events are sent.", "https://ats.example.com/hooks/assay"],
  "WebhookSecretRotation.overlap_seconds": ["How long the old secret signs as well.", 86_400],
  payload: ["The body that is sent.", { type: "webhook.test", timestamp: "2026-03-01T09:30:00.000Z", data: {} }],
  response: ["The beginning of the receiver's answer.", "ok"],
  tries: "Every try, the latest first.",
  "tries.number": ["Its place among the tries.", 1],
} satisfies Glossary;
