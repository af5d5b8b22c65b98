import { randomUUID } from "node:crypto";
import { z } from "zod";
import { SCOPES, type Scope } from "@/lib/domain/access";

/** An operation of the document, with what it takes to ask it something that only its caller is wrong about. */
export interface Walked {
  name: string;
  method: string;
  /** With `{id}` and `{n}` in it. */
  path: string;
  /** What a caller must hold, all of it. */
  scopes: Scope[];
  /** No credentials needed. */
  isOpen: boolean;
  peopleOnly: boolean;
  writes: boolean;
  /** A body that changes something; undefined: none is needed. */
  body: unknown;
  /** Statuses that the document names. */
  documented: string[];
}

interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  const?: unknown;
  default?: unknown;
  enum?: unknown[];
  format?: string;
  items?: Schema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  /** Several where it may be null, which comes last. */
  type?: string | string[];
}

const Body = z.object({
  required: z.boolean().default(false),
  content: z.object({ "application/json": z.object({ schema: z.custom<Schema>() }) }),
});
const Described = z.object({
  security: z.array(z.record(z.string(), z.array(z.enum(SCOPES)))),
  requestBody: Body.optional(),
  responses: z.record(z.string(), z.unknown()),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Described)),
  components: z.object({ schemas: z.record(z.string(), z.custom<Schema>()) }),
});

/** Every operation that the served document lists: a new route is walked without anyone adding it. */
export function walkedOperations(document: unknown): Walked[] {
  const { paths, components } = Document.parse(document);
  const sample = samplerOf(components.schemas);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, requestBody, responses }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      scopes: security.flatMap((one) => one.session ?? []),
      isOpen: security.length === 0,
      peopleOnly: security.length > 0 && !security.some((one) => one.apiKey),
      writes: method !== "get",
      body: requestBody?.required ? sample(requestBody.content["application/json"].schema) : undefined,
      documented: Object.keys(responses),
    })),
  );
}

/** The collection that a path's `{id}` is of; undefined: it names none. */
export const collectionOf = (path: string): string | undefined => /^(\/.+?)\/\{id\}/.exec(path)?.[1];

/** The path with this id in it, with the ids of what is below it, and with the first of whatever is numbered. */
export function pathWith(path: string, id: string, below: Record<string, string>): string {
  return path.replace("{id}", id).replace(/\{(\w+)\}/g, (_, name) => below[name] ?? "1");
}

const FORMATS: Record<string, () => string> = {
  uuid: randomUUID,
  uri: () => "https://example.org/",
  email: () => "somebody@example.org",
};

/** Makes up a value of a schema: of an object what is required, and one property more, so that a change changes something. */
function samplerOf(named: Record<string, Schema>): (schema: Schema) => unknown {
  return function sample(given: Schema): unknown {
    if (given.$ref) return sample(named[given.$ref.split("/").pop() ?? ""] ?? {});
    const branch = (given.anyOf ?? given.oneOf)?.[0];
    if (branch) return sample(branch);
    const [type] = [given.type].flat();
    const { properties = {}, required = [], minimum = 1, minItems = 1, minLength = 1, items = {} } = given;
    const told = [given.const, given.default, given.enum?.[0], FORMATS[given.format ?? ""]?.()];
    const found = told.find((one) => one !== undefined);
    if (found !== undefined) return found;
    if (type === "boolean") return false;
    if (type === "integer" || type === "number") return minimum;
    if (type === "array") return Array.from({ length: minItems }, () => sample(items));
    if (type !== "object") return "a".repeat(Math.max(1, minLength));
    const more = Object.keys(properties).find((name) => !required.includes(name));
    const names = [...required, ...(more === undefined ? [] : [more])];
    return Object.fromEntries(names.map((name) => [name, sample(properties[name] ?? {})]));
  };
}
