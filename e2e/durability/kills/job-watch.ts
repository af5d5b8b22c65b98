import postgres from "postgres";

/** Hears of each change of a job while the database lives, and comes back by itself when it was killed. */
export interface JobWatch {
  /** Resolves with true once the job is seen under way at that version or beyond; with false once it is past, or after `ms`. */
  underWay(jobId: string, version: number, ms: number): Promise<boolean>;
  close(): Promise<void>;
}

type Tell = (jobId: string, version: number, status: string) => void;

export function watchJobs(databaseUrl: string): JobWatch {
  let tell: Tell = () => {};
  const onnotify = (_channel: string, payload: string) => {
    const [jobId = "", version, status = ""] = payload.split(" ");
    tell(jobId, Number(version), status);
  };
  const options = { max: 1, max_lifetime: null, onnotice: () => {}, onnotify };
  const sql = postgres(databaseUrl, options);
  /** Listens anew each time, as the connection may be another one by now, and tells where the job is already. */
  const catchUp = async (jobId: string) => {
    await sql`listen assay_job_changed`;
    const [row] = await sql<{ version: number; status: string }[]>`
      select version, status from scoring_jobs where id = ${jobId}`;
    if (row) tell(jobId, row.version, row.status);
  };
  return {
    async underWay(jobId, version, ms) {
      let timer: NodeJS.Timeout | undefined;
      const seen = new Promise<boolean>((resolve) => {
        tell = (id, at, status) => {
          if (id === jobId && at >= version) resolve(status === "processing");
        };
        timer = setTimeout(resolve, ms, false);
      });
      // While the database is away nothing is heard, and the time runs out.
      await catchUp(jobId).catch(() => {});
      return seen.finally(() => clearTimeout(timer));
    },
    close: () => sql.end({ timeout: 1 }),
  };
}
