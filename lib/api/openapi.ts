import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { IdempotencyKey, Problem } from "./contracts/shared";
import type { Operation } from "./openapi-operation";
import { OPERATIONS } from "./openapi-operations";

const ProblemSchema = Problem.meta({ id: "Problem" });
const REFUSALS: Record<number, string> = {
  400: "The request is not valid.",
  401: "No credentials, or wrong ones.",
  403: "A scope is missing, or the origin is foreign.",
  404: "There is no such resource, or it is another workspace's.",
  409: "The resource's state doesn't allow it, or the first request with this `Idempotency-Key` is under way.",
  410: "The input was erased.",
  412: "The resource has changed since the version that `If-Match` names.",
  413: "The body is larger than 1 MiB.",
  415: "The body isn't application/json.",
  422: "The `Idempotency-Key` came with another request before.",
  429: "A limit is reached, `Retry-After` says until when; or there were too many failed authentications.",
  500: "Something went wrong on our side.",
  503: "A part of the service can't be reached.",
};

/** The OpenAPI 3.1 document of every route that is built, from the contracts that the routes parse with. */
export function openApiDocument(version: string) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "apiKey", { type: "apiKey", in: "header", name: "x-api-key" });
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "session", SESSION);
  for (const operation of OPERATIONS) registry.registerPath(routeOf(operation));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Assay API",
      version,
      description: "Scores candidate profiles against a rubric with an LLM, and shows why.",
    },
    servers: [{ url: "/" }],
  });
}

const SESSION = {
  type: "apiKey" as const,
  in: "cookie" as const,
  name: "assay.session",
  description: "Of a signed-in person; `__Host-assay.session` under TLS. Writes need an `Origin` of Assay's own.",
};

/** Who may call, with the scopes that they must hold all of. */
function securityOf({ scope, peopleOnly }: Operation): NonNullable<RouteConfig["security"]> {
  if (scope === "open") return [];
  const scopes = [scope ?? []].flat();
  return [...(peopleOnly ? [] : [{ apiKey: scopes }, { bearer: scopes }]), { session: scopes }];
}

function routeOf(operation: Operation): RouteConfig {
  const { method, path, id, summary, scope, params, query, headers, body, bodyOptional } = operation;
  const scopes = scope === "open" ? [] : [scope ?? []].flat();
  return {
    method,
    path,
    operationId: id,
    summary,
    description: scopes.length > 0 ? `Needs ${scopes.map((one) => `\`${one}\``).join(" and ")}.` : undefined,
    security: securityOf(operation),
    request: {
      params,
      query,
      headers: takesKey(operation) ? IdempotencyKey.extend(headers?.shape ?? {}) : headers,
      body: body && { required: !bodyOptional, content: { "application/json": { schema: body } } },
    },
    responses: { ...goodAnswers(operation), ...refusals(operation) },
  };
}

function goodAnswers(operation: Operation): RouteConfig["responses"] {
  const entries = Object.entries(operation.answers).map(([status, schema]) => {
    const content = schema && { "application/json": { schema } };
    const headers = { ...(takesKey(operation) ? REPLAYED : {}), ...(operation.limited ? LIMITED : {}) };
    return [status, { description: describe(Number(status)), headers, ...(content && { content }) }];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : { 200: { description: "An OpenAPI 3.1 document." } };
}

/** Every POST but those that anybody may send, and those of secrets. */
const takesKey = ({ method, scope, holdsSecret }: Operation) => method === "post" && scope !== "open" && !holdsSecret;

const REPLAYED = {
  "idempotency-replayed": {
    description: "`true` where the answer is the first one's, given again for its `Idempotency-Key`.",
    schema: { type: "string" as const, enum: ["true"] },
  },
};

const LIMITED = {
  "ratelimit-policy": {
    description: "The limits: requests (`q`) in seconds (`w`). `score-key`: of the API key or person; `score-profile`.",
    schema: { type: "string" as const, examples: ['"score-key";q=100;w=3600, "score-profile";q=10;w=3600'] },
  },
  ratelimit: {
    description: "What is left of each (`r`), and in how many seconds all of it is back (`t`).",
    schema: { type: "string" as const, examples: ['"score-key";r=97;t=1800, "score-profile";r=9;t=3540'] },
  },
};

function describe(status: number): string {
  if (status === 201) return "Created; `Location` names it.";
  if (status === 202) return "Accepted; follow `Location` after `Retry-After` seconds.";
  if (status === 204) return "Done; there is nothing to say.";
  if (status === 304) return "The caller has what there is.";
  return status === 503 ? "Database or engine can't be reached." : "The answer.";
}

function refusals(operation: Operation): RouteConfig["responses"] {
  const { scope, body, answers, refusals: own = [] } = operation;
  const common = scope === "open" ? [500] : [400, 401, 403, 429, 500, 503];
  const all = [...common, ...own, ...(body ? [413, 415] : []), ...(takesKey(operation) ? [409, 422] : [])];
  const statuses = all.filter((status) => !(status in answers));
  const content = { "application/problem+json": { schema: ProblemSchema } };
  const entries = statuses.map((status) => {
    const headers = status === 429 && operation.limited ? { headers: LIMITED } : {};
    return [status, { description: REFUSALS[status] ?? "", ...headers, content }];
  });
  return Object.fromEntries(entries);
}
