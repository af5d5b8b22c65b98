import type { Finding } from "./judge";

/** One finished job, as the report shows it. */
export interface ReportedJob {
  role: string;
  variant: string;
  profileId: string;
  jobId: string;
  status: string;
  overall: number | null;
  /** Criterion id and score out of 10, null: insufficient data. */
  scores: [string, number | null][];
  coverage: number | null;
  seconds: number | null;
  tokens: number;
  costUsd: number | null;
  found: number;
  given: number;
}

export interface ValidationReport {
  model: string;
  provider: string;
  sandbox: boolean;
  date: string;
  jobs: ReportedJob[];
  verdicts: { role: string; findings: Finding[] }[];
}

export const passes = ({ verdicts }: ValidationReport) =>
  verdicts.every(({ findings }) => findings.every((f) => f.pass));

/** The report as Markdown: what a person reads in the terminal, and what is kept. */
export function validationReport(report: ValidationReport): string {
  const { model, provider, sandbox, date, jobs, verdicts } = report;
  return [
    `# Validation of ${model}`,
    "",
    `${date}, provider ${provider}, ${jobs.length} scores.`,
    ...(sandbox
      ? ["", "**This is the sandbox model: a stand-in that counts keywords. Nothing here says how a model judges.**"]
      : []),
    "",
    ...jobTable(jobs),
    "",
    ...verdicts.flatMap(({ role, findings }) => [
      `## ${role}: ${findings.every(({ pass }) => pass) ? "PASS" : "FAIL"}`,
      "",
      ...findings.map(({ pass, sentence }) => `- ${pass ? "pass" : "**FAIL**"}: ${sentence}`),
      "",
    ]),
    `${passes(report) ? "PASS" : "FAIL"}: ${model}`,
  ].join("\n");
}

function jobTable(jobs: ReportedJob[]): string[] {
  const head = [
    "role",
    "profile",
    "job",
    "status",
    "overall",
    "criteria",
    "coverage",
    "s",
    "tokens",
    "cost",
    "evidence",
  ];
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...jobs.map((job) => line(cellsOf(job)))];
}

function cellsOf(job: ReportedJob): string[] {
  const scores = job.scores.map(([id, score]) => `${id} ${score ?? "–"}`).join(", ");
  return [
    job.role,
    job.variant,
    job.jobId,
    job.status,
    job.overall === null ? "–" : job.overall.toFixed(2),
    scores,
    job.coverage === null ? "–" : `${Math.round(job.coverage * 100)}%`,
    job.seconds === null ? "–" : job.seconds.toFixed(2),
    String(job.tokens),
    job.costUsd === null ? "unknown" : `$${job.costUsd.toFixed(6)}`,
    `${job.found}/${job.given}`,
  ];
}
