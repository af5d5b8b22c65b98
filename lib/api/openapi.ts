import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { IdempotencyKey } from "./contracts/shared";
import { describeDocument } from "./describe-document";
import { type Operation, takesKey } from "./openapi-operation";
import { OPERATIONS } from "./openapi-operations";
import { refusalsOf } from "./openapi-refusals";
import { WEBHOOKS } from "./openapi-webhooks";
import { shareParts } from "./share-parts";

const OPEN = "Needs no credentials.";
const ANYBODY = "Needs credentials, and no scope.";

/** The OpenAPI 3.1 document of every route that is built, from the contracts that the routes parse with. */
export function openApiDocument(version: string) {
  const made = documents.get(version) ?? makeDocument(version);
  documents.set(version, made);
  return made;
}

const documents = new Map<string, ReturnType<typeof makeDocument>>();

function makeDocument(version: string) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "apiKey", { type: "apiKey", in: "header", name: "x-api-key" });
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "session", SESSION);
  for (const operation of OPERATIONS) registry.registerPath(routeOf(operation));
  for (const webhook of WEBHOOKS) registry.registerWebhook(webhook);
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Assay API",
      version,
      description: "Scores candidate profiles against a rubric with an LLM, and shows why.",
      contact: { name: "The administrators of this Assay" },
    },
    servers: [{ url: "/", description: "The production server: this Assay.", "x-internal": false }],
    tags: [...new Set(OPERATIONS.map(tagOf))].sort().map((name) => ({ name })),
  });
  return shareParts(describeDocument(document));
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
  const { method, path, id, summary, params, query, headers, body, bodyOptional } = operation;
  return {
    method,
    path,
    operationId: id,
    summary,
    description: needOf(operation),
    tags: [tagOf(operation)],
    security: securityOf(operation),
    request: {
      params,
      query,
      headers: takesKey(operation) ? IdempotencyKey.extend(headers?.shape ?? {}) : headers,
      body: body && { required: !bodyOptional, content: { "application/json": { schema: body } } },
    },
    responses: { ...goodAnswers(operation), ...refusalsOf(operation, (status) => refusalHeaders(operation, status)) },
  };
}

function goodAnswers(operation: Operation): RouteConfig["responses"] {
  const entries = Object.entries(operation.answers).map(([status, schema]) => {
    const types = operation.files ?? ["application/json"];
    const content = schema && Object.fromEntries(types.map((type) => [type, { schema }]));
    const headers = { ...(takesKey(operation) ? REPLAYED : {}), ...(operation.limited ? LIMITED : {}), ...EVERYWHERE };
    return [status, { description: describe(Number(status)), headers, ...(content && { content }) }];
  });
  return Object.fromEntries(entries);
}

const REPLAYED = {
  "Idempotency-Replayed": {
    description: "`true` where the answer is the first one's, given again for its `Idempotency-Key`.",
    schema: { type: "string" as const, enum: ["true"] },
  },
};

const RETRY_AFTER = {
  "Retry-After": {
    description: "Whole seconds until the same request may succeed.",
    schema: { type: "integer" as const, minimum: 0, examples: [30] },
  },
};

/** What every answer says. */
const EVERYWHERE = {
  "X-Request-Id": {
    description: "Names the request in our logs; the caller's own where it sent a sane one.",
    schema: { type: "string" as const, examples: ["3f0c9a52-6a0e-4a52-9d0e-0a6a1d5e8f10"] },
  },
  "Access-Control-Allow-Origin": {
    description: "To a browser of another origin that this Assay admits: that origin. None is admitted by default.",
    schema: { type: "string" as const, examples: ["https://app.example.org"] },
  },
};

const LIMITED = {
  "RateLimit-Policy": {
    description: "The limits: requests (`q`) in seconds (`w`). `score-key`: of the API key or person; `score-profile`.",
    schema: { type: "string" as const, examples: ['"score-key";q=100;w=3600, "score-profile";q=10;w=3600'] },
  },
  RateLimit: {
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

function refusalHeaders({ limited }: Operation, status: number) {
  return status === 429 ? { ...(limited ? LIMITED : {}), ...RETRY_AFTER, ...EVERYWHERE } : EVERYWHERE;
}

/** `/api/v1/scoring-jobs/{id}` → "Scoring jobs"; what is outside of the versions is about the service. */
function tagOf({ path }: Operation): string {
  const part = /^\/api\/v1\/([^/]+)/.exec(path)?.[1] ?? "service";
  const words = part.replaceAll("-", " ").replace(/^api\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function needOf({ scope, peopleOnly }: Operation): string {
  if (scope === "open") return OPEN;
  const scopes = [scope ?? []].flat().map((one) => `\`${one}\``);
  const need = scopes.length > 0 ? `Needs ${scopes.join(" and ")}.` : ANYBODY;
  return peopleOnly ? `${need} For people who are signed in: an API key is refused.` : need;
}
