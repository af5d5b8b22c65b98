import type { z } from "zod";
import { hasScope, type Principal, type Scope } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { LimitState, Meter } from "@/lib/domain/rate-limit";
import { env } from "@/lib/env";
import { logger } from "@/lib/telemetry/logger";
import { type AnswerOnce, answerOnceFor } from "./answer-once";
import { type Authenticate, authenticate } from "./authenticate";
import { checkOrigin } from "./check-origin";
import { withCors } from "./cors";
import { ifMatch } from "./etag";
import { limitHeaders } from "./limit-headers";
import { logAnswer } from "./log-answer";
import { parseRequest, type RouteSchemas } from "./parse-request";
import { toAppError } from "./problem";
import { checkMediaType, readBody } from "./read-body";
import { requestIdOf } from "./request-id";
import { refused, withCommonHeaders } from "./respond";

interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> extends RouteSchemas<P, Q, B> {
  /** What the caller must hold, all of it; null: any caller who is known. */
  scope: Scope | readonly Scope[] | null;
  /** An absent body counts as `{}`. */
  bodyOptional?: boolean;
}

interface RouteInput<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  /** The versions that the change may start from (`If-Match`); null: whichever there is. */
  expected: number[] | null;
  principal: Principal;
  now: Date;
  headers: Headers;
  /** Aborted when the caller leaves. */
  signal: AbortSignal;
  /** The limits of what costs money, and who tells the caller where they stand. */
  meter: Meter;
  /** What a POST answers through, unless its body or answer holds a secret. */
  answerOnce: AnswerOnce;
}

type Params = Record<string, string | string[] | undefined>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

interface RouteWorld {
  authenticate: Authenticate;
  publicUrl(): string | undefined;
}

/**
 * A route of the API: authenticates, checks origin and scope, reads and parses, runs `work`, and answers every failure
 * as problem+json. The first that fails answers, in the order of the steps in `run`.
 */
export const withRoute = routesOf({ authenticate, publicUrl: () => env().ASSAY_PUBLIC_URL });

/** `withRoute` in a world of its own: who authenticates, and at which address users see the app. */
export function routesOf(world: RouteWorld) {
  return <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
    spec: RouteSpec<P, Q, B>,
    work: (input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Response>,
  ): Handler =>
    (request, context) =>
      answering(request, context.params, async (requestId, limited) => {
        const now = new Date();
        const { principal, by } = await world.authenticate(request, now);
        if (by === "session") checkOrigin(request, world.publicUrl());
        checkScope(principal, spec.scope);
        const body = spec.body ? await bodyOf(request, spec.bodyOptional ?? false) : undefined;
        const parsed = parseRequest(spec, { params: (await context.params) ?? {}, url: request.url, body });
        const { headers, signal } = request;
        const answerOnce = answerOnceFor({ request, principal, requestId, body });
        const meter = { limits: scoreLimits(), note: (state: LimitState) => void limited.push(state) };
        return work({ ...parsed, expected: ifMatch(headers), principal, now, headers, signal, meter, answerOnce });
      });
}

/** A route that anybody may call: no credentials, no input. */
export function openRoute(work: (request: Request, requestId: string) => Promise<Response>): Handler {
  return (request, context) => answering(request, context.params, (requestId) => work(request, requestId));
}

type Run = (requestId: string, limited: LimitState[]) => Promise<Response>;

async function answering(request: Request, params: Promise<Params>, run: Run): Promise<Response> {
  const since = performance.now();
  const requestId = requestIdOf(request);
  const response = await answerOf(request, requestId, run);
  logAnswer({ requestId, request, status: response.status, params: Object.values((await params) ?? {}).flat(), since });
  return withCors(request, withCommonHeaders(response, requestId));
}

async function answerOf(request: Request, requestId: string, run: Run): Promise<Response> {
  const limited: LimitState[] = [];
  try {
    const response = await run(requestId, limited);
    for (const [name, value] of Object.entries(limitHeaders(limited))) response.headers.set(name, value);
    return response;
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error !== thrown) logger().error({ request_id: requestId, method: request.method, err: thrown }, error.code);
    const headers = error.code === "RATE_LIMITED" ? limitHeaders(undone(limited)) : {};
    return refused(error, requestId, headers);
  }
}

/** A refusal costs nothing: what was taken before the limit that refuses is back. */
function undone(limited: LimitState[]): LimitState[] {
  const given = limited.slice(0, -1).map((state) => ({ ...state, remaining: state.remaining + 1 }));
  return [...given, ...limited.slice(-1)];
}

function scoreLimits(): Meter["limits"] {
  const { LIMIT_KEY_SCORES_PER_HOUR, LIMIT_PROFILE_JOBS_PER_HOUR, LIMIT_PROFILE_ACTIVE_JOBS } = env();
  return {
    keyBatchProfilesPerHour: env().LIMIT_KEY_BATCH_PROFILES_PER_HOUR,
    keyScoresPerHour: LIMIT_KEY_SCORES_PER_HOUR,
    profileJobsPerHour: LIMIT_PROFILE_JOBS_PER_HOUR,
    profileActiveJobs: LIMIT_PROFILE_ACTIVE_JOBS,
  };
}

function checkScope(principal: Principal, needed: Scope | readonly Scope[] | null): void {
  const missing = [needed ?? []].flat().filter((scope) => !hasScope(principal, scope));
  if (missing.length > 0) throw new AppError("INSUFFICIENT_SCOPE", `This needs the scope ${missing.join(" and ")}.`);
}

/** The body of a request as JSON. Throws 415, 413 and 400. */
export async function bodyOf(request: Request, optional: boolean, mostBytes?: number): Promise<unknown> {
  checkMediaType(request);
  const body = await readBody(request, mostBytes);
  if (body === undefined && !optional) {
    const fault = { path: "", code: "required", message: "a JSON body is required" };
    throw new AppError("INVALID_REQUEST", "The request has no body.", { faults: [fault] });
  }
  return body ?? {};
}
