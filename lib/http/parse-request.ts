import { z } from "zod";
import { AppError, type FieldFault } from "@/lib/domain/errors";
import { wordsOf } from "./fault-words";
import { faultsOf } from "./faults";
import { faultIn } from "./parse-json";

export interface RouteSchemas<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params?: P;
  query?: Q;
  body?: B;
}

interface Received {
  params: unknown;
  url: string;
  body: unknown;
}

const None = z.strictObject({});

/** Parses path, query and body by their schemas; one 400 `INVALID_REQUEST` names every fault of all three. */
export function parseRequest<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  schemas: RouteSchemas<P, Q, B>,
  received: Received,
) {
  const faults: FieldFault[] = [];
  const params = parse(schemas.params ?? None, received.params, faults);
  const query = parse(schemas.query ?? None, queryOf(received.url, faults), faults);
  const body = schemas.body ? parse(schemas.body, received.body, faults) : undefined;
  if (faults.length > 0) throw new AppError("INVALID_REQUEST", describe(faults), { faults });
  return { params: params as z.output<P>, query: query as z.output<Q>, body: body as z.output<B> };
}

function parse(schema: z.ZodType, input: unknown, faults: FieldFault[]): unknown {
  const parsed = schema.safeParse(input, { error: wordsOf });
  if (parsed.success) return parsed.data;
  faults.push(...faultsOf(parsed.error, input));
  return undefined;
}

/** The query as an object. A name given twice is a fault: which one counts would be a guess. */
function queryOf(url: string, faults: FieldFault[]): Record<string, string> {
  const query: Record<string, string> = Object.create(null);
  if (!url.includes("?")) return query;
  for (const [name, value] of new URL(url).searchParams) {
    if (name in query) faults.push({ path: name.slice(0, 200), code: "duplicate", message: "is given more than once" });
    query[name] = value;
  }
  const fault = faultIn(query);
  if (fault) faults.push(fault);
  const { ["__proto__"]: _, ...named } = query;
  return named;
}

function describe(faults: FieldFault[]): string {
  const [first] = faults;
  const where = first?.path ? `${first.path}: ` : "The request ";
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  return `${where}${first?.message ?? "is not valid."}${more}`;
}
