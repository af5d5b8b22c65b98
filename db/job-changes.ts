import postgres from "postgres";
import { JOB_STATUSES, type JobStatus } from "@/lib/domain/scoring-job";
import { env } from "@/lib/env";

export interface JobState {
  version: number;
  status: JobStatus;
}

/** Hears of every change of a job in this database, whichever process made it, on a connection of its own. */
export interface JobChanges {
  /** Begins to listen, or makes sure that it still does. True: what changed before this may have gone unheard. */
  listen(): Promise<boolean>;
  close(): Promise<void>;
}

/** A trigger on scoring_jobs tells whenever a reader would see something else. Rejects while the database is away. */
export function jobChanges(changed: (jobId: string, state: JobState) => void): JobChanges {
  let isListening = false;
  const options = {
    max: 1,
    max_lifetime: null,
    // It gets no arrays; and a connection that is cut while it asks for their types rejects where nobody can catch it.
    fetch_types: false,
    connection: { application_name: "assay listening" },
    onnotice: () => {},
    onclose: () => {
      isListening = false;
    },
    // The library's own listen() gives up for good where its one try to come back fails.
    onnotify: (_channel: string, payload: string) => {
      const [jobId, version, status] = payload.split(" ");
      const known = JOB_STATUSES.find((one) => one === status);
      if (jobId && known) changed(jobId, { version: Number(version), status: known });
    },
  };
  const sql = postgres(env().DATABASE_URL ?? "", options);
  return {
    async listen() {
      const before = isListening;
      await sql`listen assay_job_changed`;
      isListening = true;
      return !before;
    },
    close: () => sql.end({ timeout: 1 }),
  };
}
