import type { ResponseConfig, RouteConfig } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import type { ErrorCode } from "@/lib/domain/errors";
import { Problem } from "./contracts/shared";
import { type Operation, takesKey } from "./openapi-operation";

const MEANINGS: Record<number, string> = {
  400: "The request is not valid.",
  401: "No credentials, or wrong ones.",
  402: "A budget is used up.",
  403: "A scope is missing, or the origin is foreign.",
  404: "There is no such resource, or it is another workspace's.",
  409: "The resource's state doesn't allow it, or the first request with this `Idempotency-Key` is under way.",
  410: "What was there is gone for good.",
  412: "The resource has changed since the version that `If-Match` names.",
  413: "The body is larger than 1 MiB.",
  415: "The body isn't application/json.",
  422: "The `Idempotency-Key` came with another request before.",
  429: "A limit is reached, `Retry-After` says until when; or there were too many failed authentications.",
  500: "Something went wrong on our side.",
  503: "A part of the service can't be reached.",
};

type Codes = [status: number, codes: readonly ErrorCode[]];

/** What any operation like this one may refuse with, by status. */
function commonCodes({ scope, body, query, method, ...operation }: Operation): Codes[] {
  const ofBody: Codes[] = body
    ? [
        [413, ["BODY_TOO_LARGE"]],
        [415, ["UNSUPPORTED_MEDIA_TYPE"]],
      ]
    : [];
  const ofKey: Codes[] = [
    [409, ["IDEMPOTENCY_KEY_IN_USE"]],
    [422, ["IDEMPOTENCY_KEY_REUSED"]],
  ];
  const known: Codes[] = [
    [400, ["INVALID_REQUEST", ...(query && "cursor" in query.shape ? (["INVALID_CURSOR"] as const) : [])]],
    [401, ["UNAUTHENTICATED", "API_KEY_EXPIRED", "API_KEY_REVOKED"]],
    [403, ["INSUFFICIENT_SCOPE", ...(method === "get" ? [] : (["ORIGIN_REFUSED"] as const))]],
    ...(takesKey({ scope, method, ...operation }) ? ofKey : []),
    [429, ["RATE_LIMITED"]],
  ];
  const outage: Codes[] = scope !== "open" || body ? [[503, ["SERVICE_UNAVAILABLE"]]] : [];
  return [...(scope === "open" ? [] : known), ...ofBody, [500, ["INTERNAL_ERROR"]], ...outage];
}

/** Every code that an operation may refuse with, by status. */
export function refusalCodes(operation: Operation): Map<number, ErrorCode[]> {
  const own = Object.entries(operation.refusals ?? {}).map(([status, codes]): Codes => [Number(status), codes]);
  const all = new Map<number, ErrorCode[]>();
  for (const [status, codes] of [...own, ...commonCodes(operation)]) {
    all.set(status, [...new Set([...(all.get(status) ?? []), ...codes])]);
  }
  return all;
}

/** The refusals of an operation as the document has them: what each status means, and which codes it comes with. */
export function refusalsOf(operation: Operation, headersOf: (status: number) => Headers): RouteConfig["responses"] {
  const refused = [...refusalCodes(operation)].filter(([status]) => !(status in operation.answers));
  return Object.fromEntries(
    refused.map(([status, codes]) => {
      const description = `${MEANINGS[status] ?? "Refused."} ${codes.map((code) => `\`${code}\``).join(", ")}.`;
      const code = z.enum(codes).meta({ description: "Which of them.", examples: codes.slice(0, 1) });
      const schema = ProblemSchema.and(z.object({ code }));
      return [status, { description, headers: headersOf(status), content: { "application/problem+json": { schema } } }];
    }),
  );
}

const ProblemSchema = Problem.meta({ id: "Problem" });
type Headers = ResponseConfig["headers"];
