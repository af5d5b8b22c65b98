import { z } from "zod";
import { isBlank } from "./sanitize";

/** Trimmed text of at most `max` characters that PostgreSQL can store, and in which something can be read. */
export const requiredText = (max: number) =>
  z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes("\u0000"), "must be well-formed text without NUL")
    .trim()
    .min(1, { error: "must not be empty", abort: true })
    .max(max)
    .refine((value) => !isBlank(value), "must hold a character that can be seen");
