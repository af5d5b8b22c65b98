import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Once, Replay } from "@/db/once-in-workspace";
import type { KeptAnswer } from "@/db/queries/idempotency-answers";
import { idempotencyOwnerOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { PROBLEMS } from "./problem";
import { refused } from "./respond";

/**
 * Runs a use case and answers its result. With an `Idempotency-Key` the same request is done once in 24 hours and
 * answered alike each time. Not for an answer that holds a secret: what is told again is kept.
 */
export type AnswerOnce = <I, T>(
  work: (input: I & { once: Once<T> | undefined }) => Promise<T>,
  input: I,
  answer: (result: T) => Response,
) => Promise<Response>;

interface Received {
  request: Request;
  principal: Principal;
  requestId: string;
  body: unknown;
}

/** Throws 400 `INVALID_REQUEST` on a key that is empty or too long. */
export function answerOnceFor({ request, principal, requestId, body }: Received): AnswerOnce {
  const key = keyOf(request);
  if (key === null) return async (work, input, answer) => answer(await work({ ...input, once: undefined }));
  const claim = {
    owner: idempotencyOwnerOf(principal),
    keyHash: sha256(key),
    fingerprint: fingerprintOf(request, body),
    refusalOf: (error: unknown) => keptRefusal(error, requestId),
  };
  return async (work, input, answer) => {
    try {
      return answer(await work({ ...input, once: { ...claim, answerOf: (result) => toKept(answer(result)) } }));
    } catch (thrown) {
      if (thrown instanceof Replay) return replayed(thrown.answer);
      throw thrown;
    }
  };
}

function keyOf(request: Request): string | null {
  const key = request.method === "POST" ? request.headers.get("idempotency-key") : null;
  if (key === null || (key.length > 0 && key.length <= LIMITS.idempotencyKeyCharacters)) return key;
  const message = `must have 1 to ${LIMITS.idempotencyKeyCharacters} characters`;
  const fault = { path: "Idempotency-Key", code: key.length === 0 ? "too_small" : "too_big", message };
  throw new AppError("INVALID_REQUEST", `The header Idempotency-Key ${message}.`, { faults: [fault] });
}

/** The same for every spelling of one request: order of keys and white space don't count. */
function fingerprintOf({ method, url }: Request, body: unknown): string {
  const { pathname, search } = new URL(url);
  return sha256(canonicalize([method, pathname, search, body ?? null]) ?? "");
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Refusals of the use case that are its answer. Others pass: what isn't there may come, what is too much may fall. */
const KEPT = new Set([402, 409, 410, 422]);

async function keptRefusal(error: unknown, requestId: string): Promise<KeptAnswer | null> {
  const isKept = error instanceof AppError && KEPT.has(PROBLEMS[error.code].status);
  return isKept ? toKept(refused(error, requestId)) : null;
}

const HEADERS = ["content-type", "location", "retry-after"];

async function toKept(response: Response): Promise<KeptAnswer> {
  const headers = HEADERS.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.text() };
}

function replayed({ status, headers, body }: KeptAnswer): Response {
  return new Response(body, { status, headers: { ...headers, "idempotency-replayed": "true" } });
}
