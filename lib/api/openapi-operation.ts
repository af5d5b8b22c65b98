import type { z } from "zod";
import type { Scope } from "@/lib/domain/access";
import type { RequestErrorCode } from "@/lib/domain/errors";

/** One route and method, as the document describes it. A test holds this table against the files under `app/api`. */
export interface Operation {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  id: string;
  summary: string;
  /** null: any known caller; "open": no credentials. */
  scope: Scope | readonly Scope[] | null | "open";
  /** A person's own affair: a key is refused, whatever it may do. */
  peopleOnly?: true;
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: z.ZodType;
  bodyOptional?: boolean;
  /** The good answers, by status; null: one without a body. */
  answers: Record<number, z.ZodType | null>;
  /** Media types of the good answers, where they are files and not JSON. */
  files?: readonly string[];
  /** A POST whose body or answer is a secret, of which nothing is kept: it takes no `Idempotency-Key`, and repeats safely. */
  holdsSecret?: true;
  /** Its answers tell where the caller stands with a limit. */
  limited?: true;
  /** Codes of refusals, by status, beside those that every operation like it may give. */
  refusals?: Record<number, readonly RequestErrorCode[]>;
}

/** Whether it takes an `Idempotency-Key`: every POST but those that anybody may send, and those of secrets. */
export const takesKey = ({ method, scope, holdsSecret }: Operation): boolean =>
  method === "post" && scope !== "open" && !holdsSecret;
