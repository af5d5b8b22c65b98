/** Counts the chat requests of each job, and of each job and model, for scripts and for `GET /sandbox/calls`. */
export class CallLog {
  private readonly jobs = new Map<string, number>();
  private readonly turns = new Map<string, number>();

  /** Notes a request and returns how many this job had made of this model before. */
  note(job: string, model: string): number {
    this.jobs.set(job, (this.jobs.get(job) ?? 0) + 1);
    const key = JSON.stringify([job, model]);
    const turn = this.turns.get(key) ?? 0;
    this.turns.set(key, turn + 1);
    return turn;
  }

  /** `{total, jobs: {<job id>: <requests>}}`; requests without an id stand under "". */
  report(): { total: number; jobs: Record<string, number> } {
    const total = [...this.jobs.values()].reduce((sum, count) => sum + count, 0);
    return { total, jobs: Object.fromEntries(this.jobs) };
  }
}
