import { openApiDocument } from "../openapi";
import { bodyFaults } from "./body-faults";

/** An answer of the API, as it came over HTTP. */
export interface SeenAnswer {
  /** Of the request, in capitals. */
  method: string;
  /** Of the request: `/api/v1/profiles?limit=5`. */
  path: string;
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: string;
}

interface Media {
  schema: object;
}
interface DescribedAnswer {
  $ref?: string;
  content?: Record<string, Media>;
}
interface DescribedOperation {
  operationId: string;
  responses: Record<string, DescribedAnswer>;
}
type PathItem = Record<string, DescribedOperation>;

/** Not ours to describe: the sign-in library's and the engine's own protocols. */
const UNDESCRIBED = /^\/api\/(auth|inngest)(\/|$)/;
const PROBLEM = "application/problem+json";
const JSON_TYPE = "application/json";
const METHODS = ["get", "post", "put", "patch", "delete"];

const shared = (openApiDocument("1.0.0").components?.responses ?? {}) as Record<string, DescribedAnswer>;
const paths = (openApiDocument("1.0.0").paths ?? {}) as unknown as Record<string, PathItem>;
const templates = Object.entries(paths)
  .map(([template, item]) => ({ template, item, pattern: patternOf(template) }))
  // `/scoring-jobs/stats` before `/scoring-jobs/{id}`.
  .sort((a, b) => a.template.split("{").length - b.template.split("{").length);

/**
 * What an answer has that the OpenAPI document doesn't say of it: a status, a type, a field more or less, a value
 * outside its schema. Empty: it keeps to the document. Paths that aren't the API's are none of its business.
 */
export function answerFaults(answer: SeenAnswer): string[] {
  const path = new URL(answer.path, "http://assay.test").pathname;
  if (!path.startsWith("/api/") || UNDESCRIBED.test(path)) return [];
  const where = `${answer.method} ${path} → ${answer.status}`;
  return faultsAt(path, answer).map((fault) => `${where}: ${fault}`);
}

function faultsAt(path: string, answer: SeenAnswer): string[] {
  const common = answer.headers["x-request-id"] ? [] : ["has no x-request-id"];
  const item = templates.find(({ pattern }) => pattern.test(path))?.item;
  if (!item) return [...common, ...refusalFaults(answer, 404)];
  if (answer.method === "OPTIONS")
    return answer.status === 204 ? common : [...common, "OPTIONS answers other than 204"];
  const operation = item[answer.method === "HEAD" ? "get" : answer.method.toLowerCase()];
  if (operation) return [...common, ...operationFaults(operation, answer)];
  const built = METHODS.filter((method) => item[method]).map((method) => method.toUpperCase());
  const isTold = built.every((method) => answer.headers.allow?.includes(method));
  return [...common, ...refusalFaults(answer, 405), ...(isTold ? [] : [`Allow doesn't name ${built}`])];
}

/** Of a path or method that the document doesn't have: the refusal, as problem+json. */
function refusalFaults(answer: SeenAnswer, status: number): string[] {
  if (answer.status !== status) return [`the document has no such operation, and the status is not ${status}`];
  if (answer.method === "HEAD") return [];
  return typeFaults(answer, PROBLEM) ?? bodyFaults(answer.body, { $ref: "#/components/schemas/Problem" });
}

function operationFaults({ responses, operationId }: DescribedOperation, answer: SeenAnswer): string[] {
  const told = responses[String(answer.status)];
  const described = told?.$ref ? shared[told.$ref.split("/").pop() ?? ""] : told;
  if (!described) return [`${operationId} doesn't document this status: ${answer.body.slice(0, 200)}`];
  const contents = Object.entries(described.content ?? {});
  const given = answer.headers["content-type"]?.split(";")[0];
  if (given && ![JSON_TYPE, PROBLEM].includes(given) && contents.some(([type]) => type === given)) return [];
  const [type, media] = contents[0] ?? [];
  if (answer.method === "HEAD" || !media || !type)
    return answer.body === "" ? [] : ["has a body that is not described"];
  return typeFaults(answer, type) ?? bodyFaults(answer.body, media.schema);
}

function typeFaults({ headers }: SeenAnswer, type: string): string[] | undefined {
  const given = headers["content-type"]?.split(";")[0];
  return given === type ? undefined : [`is ${given}, not ${type}`];
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
}
