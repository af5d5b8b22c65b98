import pino from "pino";
import { env } from "@/lib/env";

/** Errors whose messages are written by us or by the language, and quote no data. */
const SPEAKING = new Set(["AppError", "RangeError", "ReferenceError", "TypeError"]);
const CODE = /^[A-Z0-9_]{1,64}$/;

/** What a log may hold of an error: its name, code and frames; a driver's message quotes personal data and stays out. */
export function describeError(thrown: unknown, depth = 0): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const code = "code" in thrown && CODE.test(String(thrown.code)) ? String(thrown.code) : undefined;
  const constraint = "constraint_name" in thrown ? thrown.constraint_name : undefined;
  return {
    name: thrown.name,
    code,
    constraint,
    message: SPEAKING.has(thrown.name) ? thrown.message : undefined,
    frames: thrown.stack?.split("\n").filter((line) => /^\s+at /.test(line)),
    cause: thrown.cause === undefined || depth > 4 ? undefined : describeError(thrown.cause, depth + 1),
  };
}

const SECRETS = ["authorization", "cookie", "password", "secret", "api_key", "apiKey", "key", "token", "email"];

let made: pino.Logger | undefined;

/** The process's log: JSON lines on stdout, secrets and personal fields left out, errors without foreign messages. */
export function logger(): pino.Logger {
  made ??= pino({
    level: env().ASSAY_LOG_LEVEL,
    base: null,
    redact: { paths: [...SECRETS, ...SECRETS.map((name) => `*.${name}`), '*["x-api-key"]'], censor: "[redacted]" },
    serializers: { err: (thrown) => describeError(thrown) },
  });
  return made;
}
