import { AppError } from "@/lib/domain/errors";

/** Runs a command to its end. What we refuse is told as a sentence, not as a stack; the exit code is 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const isSentence = error instanceof AppError || error instanceof CommandFailure;
    console.error(isSentence ? error.message : error);
  }
}

/** A failure that the user can do something about, in a sentence. */
export class CommandFailure extends Error {
  override name = "CommandFailure";
}
