import { randomUUID } from "node:crypto";
import type { Principal } from "@/lib/domain/access";
import type { AppError } from "@/lib/domain/errors";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { requestScore } from "@/lib/scoring/request-score";
import { resumeProvider } from "@/lib/scoring/resume-provider";
import { type Door, playFunction } from "./play-function";

/** What makes a workspace with a key, and a profile in it. */
interface Makers {
  aWorkspace(): Promise<Principal>;
  aProfile(workspaceId: string, document?: { about: string }): Promise<string>;
}

/** Asks for scores as callers do, each in a workspace of its own. */
export function asker({ aWorkspace, aProfile }: Makers) {
  const ask = async (request: { prompt: string; model: string; temperature?: number }) => {
    const principal = await aWorkspace();
    const profileId = await aProfile(principal.workspaceId, { about: "Led engineering teams in Oslo." });
    const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
    return { principal, job };
  };
  return {
    /** A new job for a model that no job before has taught the adapter anything about. */
    async askedJob(door: Door) {
      const model = `sandbox-${randomUUID()}`;
      const { principal, job } = await ask({ prompt: "Is this a CTO?", model, temperature: 0.2 });
      const data = { jobId: job.id, workspaceId: principal.workspaceId, run: 1, dispatch: 1 };
      const play = () => playFunction(door, "score-profile", { name: "scoring/job.requested", data }, job.id);
      return { model, play, read: () => getScoringJob({ principal, jobId: job.id }) };
    },
    /** What becomes of a new request for a model: `taken`, or the code that it is refused with. */
    askFor: (model: string): Promise<string> =>
      ask({ prompt: "Is this a CTO?", model }).then(
        () => "taken",
        (refusal: AppError) => refusal.code,
      ),
    /** Takes away what pauses a model, or the key; how many pauses there were. */
    async resume(model: string): Promise<number> {
      const principal = await aWorkspace();
      return (await resumeProvider({ principal, model, enqueue: async () => {}, now: new Date() })).resumed;
    },
  };
}
