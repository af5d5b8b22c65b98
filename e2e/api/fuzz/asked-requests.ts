import fc from "fast-check";
import { z } from "zod";
import { collectionOf } from "../walked-operations";
import { type Schema, valueOfSchema } from "./value-of-schema";

/** One request as it is sent. */
export interface Asked {
  /** Of the document: `POST /api/v1/profiles`. */
  operation: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const Parameter = z.object({
  in: z.enum(["path", "query", "header"]),
  name: z.string(),
  schema: z.custom<Schema>(),
});
const Operation = z.object({
  parameters: z.array(Parameter).default([]),
  requestBody: z
    .object({ content: z.object({ "application/json": z.object({ schema: z.custom<Schema>() }) }) })
    .optional(),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.custom<Schema>()) }),
});
type Operation = z.output<typeof Operation>;
type Parameter = z.output<typeof Parameter>;
type Given = fc.Arbitrary<string | undefined>;

const ODD_TEXTS = [
  "",
  " ",
  "0",
  "-1",
  "1e999",
  "null",
  "true",
  "%",
  "%00",
  "..",
  "a".repeat(5_000),
  "\u00e9",
  "' or '1'='1",
];
const ODD_VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  "",
  "\u0000",
  "\ud800",
  "x".repeat(30_000),
  [],
  {},
  [[[[]]]],
];
const ODD_BODIES = [
  "",
  "{",
  "[]",
  "null",
  "0",
  '"text"',
  "[".repeat(20_000),
  '{"a":1}{"b":2}',
  '{"__proto__":{"x":1}}',
  '{"role":"CTO","role":"CTO"}',
  "\ufeff{}",
];
const ODD_TYPES = [
  "text/plain",
  "application/xml",
  "multipart/form-data; boundary=x",
  "application/json; charset=latin1",
  "x",
];
const ODD_HEADERS: Record<string, string[]> = {
  "if-match": ['W/"1"', '"', "*", 'W/"99999999999999999999"', "1"],
  "if-none-match": ['W/"1"', "*", ",,,"],
  "idempotency-key": ["k", "", " ", "x".repeat(256), "\u00ff"],
  "x-request-id": ["ok-1", "x".repeat(500), "a b", "<script>"],
  prefer: ["wait=0", "wait=-1", "wait=1e9", "respond-async", ";;"],
  origin: ["https://evil.example", "null"],
  accept: ["text/html", "*/*;q=0"],
};

/** Requests of every operation of the document, half of them as it admits them, half with something wrong. */
export function askedRequests(served: unknown, ids: Map<string, string[]>): fc.Arbitrary<Asked> {
  const { paths, components } = Document.parse(served);
  const value = valueOfSchema(components.schemas);
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      return requestOf(path, method.toUpperCase(), operation, value, ids.get(collectionOf(path) ?? "") ?? []);
    }),
  );
  return fc.oneof(...all);
}

function requestOf(
  path: string,
  method: string,
  operation: Operation,
  value: (schema: Schema) => fc.Arbitrary<unknown>,
  ids: string[],
): fc.Arbitrary<Asked> {
  // What is deleted is there for none of the requests after it: of the few that there are most must last.
  const known: Known = { ids, weight: method === "DELETE" ? 1 : 60 };
  const given = (where: Parameter["in"]) =>
    operation.parameters.filter((one) => one.in === where).map((one) => [one.name, textOf(one, value, known)] as const);
  const headers = fc.record({ ...Object.fromEntries(given("header")), ...oddHeaders() });
  const parts = {
    path: fc.record(Object.fromEntries(given("path"))),
    query: fc.record({ ...Object.fromEntries(given("query")), unknown: seldom(20, ["1"]) }),
    headers,
    body: bodyOf(method, operation, value),
    type: fc.oneof({ weight: 15, arbitrary: fc.constant("application/json") }, fc.constantFrom(...ODD_TYPES)),
  };
  return fc.record(parts).map((made) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(made.path[name] ?? "x"));
    const query = new URLSearchParams(onlyTexts(made.query)).toString();
    const typed: Record<string, string> = made.body === undefined ? {} : { "content-type": made.type };
    return {
      operation: `${method} ${path}`,
      method,
      path: query ? `${filled}?${query}` : filled,
      headers: { ...typed, ...onlyTexts(made.headers) },
      body: made.body,
    };
  });
}

/** Nothing, and once in `times` something. */
const seldom = (times: number, texts: string[]): Given =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, fc.constantFrom(...texts));

/** Ids that exist, and how often one of them is taken. */
interface Known {
  ids: string[];
  weight: number;
}

/** What goes into a path, a query or a header: as the document has it, an id that exists, or something odd. */
function textOf(
  { in: where, schema }: Parameter,
  value: (schema: Schema) => fc.Arbitrary<unknown>,
  { ids, weight }: Known,
): Given {
  const told = value(schema).map((one) => String(one));
  const odd = fc.constantFrom(...ODD_TEXTS.filter((text) => canCarry(where, text)));
  const known =
    where === "path" && schema.format === "uuid" && ids.length > 0
      ? [{ weight, arbitrary: fc.constantFrom(...ids) }]
      : [];
  const absent = where === "path" ? [] : [{ weight: 40, arbitrary: fc.constant(undefined) }];
  return fc.oneof({ weight: 30, arbitrary: told }, { weight: 10, arbitrary: odd }, ...known, ...absent);
}

/** A path with an empty part, or one that leads upwards, is another path; a header holds ASCII. */
function canCarry(where: Parameter["in"], text: string): boolean {
  return where === "path" ? text !== "" && text !== ".." : where !== "header" || /^[\x20-\x7e]*$/.test(text);
}

function oddHeaders(): Record<string, Given> {
  const entries = Object.entries(ODD_HEADERS).map(([name, values]) => {
    return [name, seldom(12, values)] as const;
  });
  return Object.fromEntries(entries);
}

function bodyOf(method: string, { requestBody }: Operation, value: (schema: Schema) => fc.Arbitrary<unknown>): Given {
  if (!requestBody) return method === "GET" ? fc.constant(undefined) : seldom(10, ODD_BODIES);
  const good = value(requestBody.content["application/json"].schema);
  return fc.oneof(
    { weight: 5, arbitrary: good.map((body) => JSON.stringify(body)) },
    { weight: 4, arbitrary: good.chain(spoiled).map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_BODIES) },
  );
}

/** The body with one of its values replaced, taken away or joined by one that nobody knows. */
function spoiled(body: unknown): fc.Arbitrary<unknown> {
  if (typeof body !== "object" || body === null) return fc.constantFrom(...ODD_VALUES);
  const names = Object.keys(body);
  const change = fc.constantFrom("replace", "drop", "add", "within");
  return fc
    .tuple(fc.constantFrom(...(names.length > 0 ? names : ["x"])), change, fc.constantFrom(...ODD_VALUES))
    .chain(([name, how, odd]) => {
      const copy: Record<string, unknown> = { ...(body as Record<string, unknown>) };
      if (how === "within" && typeof copy[name] === "object")
        return spoiled(copy[name]).map((inner) => ({ ...copy, [name]: inner }));
      if (how === "drop") delete copy[name];
      else copy[how === "add" ? "nobody_knows" : name] = odd;
      return fc.constant(copy);
    });
}

const onlyTexts = (record: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
