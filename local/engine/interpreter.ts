import { z } from "zod";
import { parseMoment, parseRetryAfter } from "./durations";
import type { HttpAnswer } from "./http-call";

/** An error as the SDK serialises it: at least a name and a message. */
export interface RunError {
  name: string;
  message: string;
  [key: string]: unknown;
}

/** A step's stored state: the JSON text `{"data":…}`, `{"error":…}` or `null`. */
export interface StepState {
  id: string;
  payload: string;
}

/** What a list of operations asks for. */
export interface Advance {
  kind: "advance";
  saved: StepState[];
  planned: string[];
  sleeps: { id: string; until: Date }[];
  /** A step that failed and may be tried again; `id` says which. */
  failed: { id: string; error: RunError; retryAt: Date | null } | null;
  /** The run's result as JSON text. */
  completed: string | null;
}

export type Outcome =
  | Advance
  | { kind: "retry"; error: RunError; retryAt: Date | null }
  | { kind: "fail"; error: RunError }
  | { kind: "hold"; reason: string }
  | { kind: "step-not-found" }
  | { kind: "unknown-function"; error: RunError };

/** An answer of the app, its signature already judged. */
export interface Answer extends HttpAnswer {
  signed: boolean;
}

/** SHA-1 of "complete", the id under which the SDK reports the run's own end. */
const RUN_END = "0737c22d3bfae812339732d14d8c7dbd6dc4e09c";

const Op = z.object({
  id: z.string().min(1),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.object({ type: z.string().optional(), parallelMode: z.string().optional() }).nullish().catch(undefined),
});
type Operation = z.output<typeof Op>;
const Ops = z.array(Op);
const StreamedAnswer = z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });
const StepNotFound = z.object({ requestedStep: z.string() });
const Internal = z.object({ type: z.literal("internal") });

/** What must follow from the app's answer. Pure: the clock is an argument. */
export function interpretAnswer(answer: Answer, nowMs: number): Outcome {
  if (answer.status === 401) return { kind: "hold", reason: "The app refuses our signature (401): do the keys agree?" };
  if (answer.headers["x-inngest-sdk"] === undefined) {
    return { kind: "hold", reason: `What answers at the app's address is not the app (status ${answer.status}).` };
  }
  if (!answer.signed) return { kind: "hold", reason: "The app's answers are not signed with our key." };
  if (answer.status === 200) return { ...nothing(), completed: answer.body === "" ? "null" : answer.body };
  if (answer.status === 206) return interpretList(answer, nowMs);
  return interpretRejection(answer, nowMs);
}

/** The answer inside a streamed one (201); the answer itself when it is not streamed, null when the stream broke off. */
export function unwrapStreamed(answer: HttpAnswer): HttpAnswer | null {
  if (answer.status !== 201) return answer;
  const inner = StreamedAnswer.safeParse(parseJson(answer.body.trim()));
  return inner.success ? { ...inner.data, headers: { ...answer.headers, ...lowerCased(inner.data.headers) } } : null;
}

/** What a checkpoint's or an answer's list of operations asks for; one that the engine can't do fails the run. */
export function interpretOperations(
  raw: unknown,
  retryAfter: string | undefined,
  nowMs: number,
): Extract<Outcome, { kind: "advance" | "fail" | "retry" }> {
  const parsed = Ops.safeParse([raw].flat());
  if (!parsed.success) return { kind: "fail", error: engineError("The app sent operations that can't be read.") };
  const advance = nothing();
  for (const op of parsed.data) {
    const end = addOperation(advance, op, retryAfter, nowMs);
    if (end) return end;
  }
  return advance;
}

/** An error of the engine's own, in the SDK's form. */
export function engineError(message: string): RunError {
  return { name: "EngineError", message };
}

function addOperation(advance: Advance, op: Operation, retryAfter: string | undefined, nowMs: number) {
  const retryAt = parseRetryAfter(retryAfter, nowMs);
  switch (op.op) {
    case "StepRun":
    case "Step":
      advance.saved.push({ id: op.id, payload: JSON.stringify({ data: op.data ?? null }) });
      return null;
    case "StepError":
      if (op.id === RUN_END) return { kind: "retry" as const, error: toRunError(op.error), retryAt };
      advance.failed = { id: op.id, error: toRunError(op.error), retryAt };
      return null;
    case "StepFailed":
      if (op.id === RUN_END) return { kind: "fail" as const, error: toRunError(op.error) };
      advance.saved.push(failedStep(op.id, toRunError(op.error)));
      return null;
    case "StepPlanned":
      if (op.opts?.parallelMode === "race") return unsupported("group.parallel in the mode race");
      advance.planned.push(op.id);
      return null;
    case "Sleep": {
      const until = parseMoment(op.name ?? "", nowMs);
      if (!until) return { kind: "fail" as const, error: engineError(`The sleep "${op.name}" can't be read.`) };
      advance.sleeps.push({ id: op.id, until });
      return null;
    }
    case "RunComplete":
      advance.completed = JSON.stringify(op.data ?? null);
      return null;
    case "DiscoveryRequest":
      return null;
    default:
      return unsupported(op.opts?.type ?? op.op);
  }
}

/** The stored state of a step that failed for good, so that user code may catch it. */
export function failedStep(id: string, error: RunError): StepState {
  return { id, payload: JSON.stringify({ error }) };
}

function nothing(): Advance {
  return { kind: "advance", saved: [], planned: [], sleeps: [], failed: null, completed: null };
}

function unsupported(what: string): { kind: "fail"; error: RunError } {
  return { kind: "fail", error: engineError(`The local engine doesn't do ${what}; an Inngest server does.`) };
}

function interpretList(answer: Answer, nowMs: number): Outcome {
  const body = parseJson(answer.body);
  if (body === undefined) return { kind: "fail", error: engineError("The app's answer is not JSON.") };
  return interpretOperations(body, answer.headers["retry-after"], nowMs);
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function interpretRejection(answer: Answer, nowMs: number): Outcome {
  const body = parseJson(answer.body);
  const error = toRunError(body ?? { message: answer.body });
  const noRetry = answer.headers["x-inngest-no-retry"];
  if (StepNotFound.safeParse(body).success) return { kind: "step-not-found" };
  if (noRetry === undefined && Internal.safeParse(body).success) return { kind: "unknown-function", error };
  if (noRetry === "true") return { kind: "fail", error };
  return { kind: "retry", error, retryAt: parseRetryAfter(answer.headers["retry-after"], nowMs) };
}

const ErrorText = z.string().optional().catch(undefined);
const ErrorShape = z.looseObject({ name: ErrorText, message: ErrorText, error: ErrorText });

function toRunError(raw: unknown): RunError {
  const parsed = ErrorShape.safeParse(raw);
  if (!parsed.success) return { name: "Error", message: typeof raw === "string" ? raw : "Unknown error" };
  const { name, message, error } = parsed.data;
  return { ...parsed.data, name: name ?? "Error", message: message ?? error ?? "Unknown error" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
