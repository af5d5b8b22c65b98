import { Cron } from "croner";
import { z } from "zod";
import { parseMoment } from "./durations";
import { type Expression, parseExpression, parseKey } from "./expressions";

export interface EventTrigger {
  event: string;
  condition: Expression;
}
export interface CancelRule {
  event: string;
  condition: Expression;
  /** How long after its start a run may be cancelled, such as `1h`; undefined is for ever. */
  timeout?: string | undefined;
}
export interface ConcurrencyLimit {
  limit: number;
  /** Path in the run's event whose value has the limit to itself; null counts the whole function. */
  key: string[] | null;
}
/** One function as the app registered it, read into what the engine does with it. */
export interface FunctionDefinition {
  id: string;
  events: EventTrigger[];
  crons: string[];
  cancelOn: CancelRule[];
  /** At most two; the unkeyed one first. */
  concurrency: ConcurrencyLimit[];
  /** Tries of a step, the first one included. */
  maxAttempts: number;
}

const DEFAULT_RETRIES = 4;
const CRON_FIELDS = 5;

const condition = z
  .string()
  .optional()
  .transform((text, context): Expression => {
    const parsed = text === undefined ? [] : parseExpression(text);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: `the expression "${text}" is beyond == and != joined by &&` });
    return z.NEVER;
  });
const key = z
  .string()
  .optional()
  .transform((text, context): string[] | null => {
    const parsed = text === undefined ? null : parseKey(text);
    if (parsed || text === undefined) return parsed;
    context.addIssue({ code: "custom", message: `the key "${text}" is not a path such as event.data.workspaceId` });
    return z.NEVER;
  });
const eventName = z
  .string()
  .min(1)
  .refine((name) => !name.includes("*"), "the local engine doesn't match events by wildcard");
const cron = z.string().refine(isCron, { error: ({ input }) => `"${input}" is not a cron expression of five fields` });
const timeout = z.string().refine((text) => parseMoment(text, 0) !== null, "is neither a duration nor a date");
const Concurrency = z.strictObject({ limit: z.int().min(1), key, scope: z.literal("fn").optional() });

const ConfigSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z
    .array(z.union([z.strictObject({ event: eventName, expression: condition }), z.strictObject({ cron })]))
    .min(1, "has no trigger"),
  steps: z.strictObject({
    step: z.strictObject({
      id: z.string(),
      name: z.string(),
      runtime: z.strictObject({ type: z.literal("http"), url: z.string() }),
      retries: z.strictObject({ attempts: z.int().min(0).optional() }).optional(),
    }),
  }),
  concurrency: z
    .union([z.int().min(1), Concurrency, z.array(Concurrency).min(1).max(2)])
    .optional()
    .transform(toLimits),
  cancel: z.array(z.strictObject({ event: z.string().min(1), if: condition, timeout: timeout.optional() })).default([]),
});

export type ConfigReading = { ok: true; definition: FunctionDefinition } | { ok: false; faults: string[] };

/** Reads one function's registered configuration; whatever the engine doesn't do is a fault that names the option. */
export function readFunctionConfig(config: unknown): ConfigReading {
  const parsed = ConfigSchema.safeParse(config);
  if (!parsed.success) return { ok: false, faults: describeFaults(config, parsed.error) };
  const { id, triggers, steps, concurrency, cancel } = parsed.data;
  return {
    ok: true,
    definition: {
      id,
      events: triggers.flatMap((trigger) =>
        "event" in trigger ? [{ event: trigger.event, condition: trigger.expression }] : [],
      ),
      crons: triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : [])),
      cancelOn: cancel.map((rule) => ({ event: rule.event, condition: rule.if, timeout: rule.timeout })),
      concurrency,
      maxAttempts: (steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    },
  };
}

/** Splits `TZ=Europe/Paris 0 9 * * *` into the pattern and its time zone (UTC unless named). */
export function splitCron(text: string): { pattern: string; timezone: string } {
  const [, timezone, pattern] = /^TZ=(\S+)\s+(.*)$/.exec(text.trim()) ?? [];
  return { pattern: pattern ?? text.trim(), timezone: timezone ?? "UTC" };
}

function isCron(text: string): boolean {
  const { pattern, timezone } = splitCron(text);
  if (pattern.split(/\s+/).length !== CRON_FIELDS) return false;
  try {
    return new Cron(pattern, { paused: true, timezone }).nextRun() !== null;
  } catch {
    return false;
  }
}

type RawLimits = number | ConcurrencyLimit | ConcurrencyLimit[] | undefined;

function toLimits(raw: RawLimits): ConcurrencyLimit[] {
  if (raw === undefined) return [];
  if (typeof raw === "number") return [{ limit: raw, key: null }];
  const limits = Array.isArray(raw) ? raw : [raw];
  return limits
    .map(({ limit, key: path }) => ({ limit, key: path }))
    .sort((left, right) => Number(left.key !== null) - Number(right.key !== null));
}

function describeFaults(config: unknown, error: z.ZodError): string[] {
  const named = z.object({ id: z.string() }).safeParse(config);
  const subject = `Function ${named.success ? named.data.id : "without an id"}`;
  return flattenIssues(error.issues, []).map(({ path, message }) => {
    const option = path.join(".");
    return option === "" ? `${subject}: ${message}.` : `${subject}, option ${option}: ${message}.`;
  });
}

interface Fault {
  path: string[];
  message: string;
}

/** Unknown keys become a fault each; of a union, the branch that came nearest speaks. */
function flattenIssues(issues: z.core.$ZodIssue[], above: string[]): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...above, ...issue.path.map(String)];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((name) => ({ path: [...path, name], message: "the local engine doesn't do this" }));
    }
    if (issue.code === "invalid_union") return nearestBranch(issue.errors, path);
    return [{ path, message: issue.message }];
  });
}

function nearestBranch(branches: z.core.$ZodIssue[][], path: string[]): Fault[] {
  const deepest = (faults: Fault[]) => Math.max(...faults.map((fault) => fault.path.length));
  const read = branches.map((issues) => flattenIssues(issues, path));
  return read.sort((a, b) => a.length - b.length || deepest(b) - deepest(a))[0] ?? [];
}
