import { notFound } from "next/navigation";
import { z } from "zod";
import { AppError, type ErrorCode } from "@/lib/domain/errors";

const ABSENT: ReadonlySet<ErrorCode> = new Set([
  "PROFILE_NOT_FOUND",
  "RUBRIC_NOT_FOUND",
  "JOB_NOT_FOUND",
  "BATCH_NOT_FOUND",
  "NOT_FOUND",
]);

/** Loads what an id in the address names; an id that names nothing, or is none, gives the "not found" page. */
export async function orNotFound<T>(id: string, load: (id: string) => Promise<T>): Promise<T> {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await load(id);
  } catch (error) {
    if (error instanceof AppError && ABSENT.has(error.code)) notFound();
    throw error;
  }
}
