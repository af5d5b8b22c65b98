import { mkdirSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { ROLES, type Role } from "@/lib/domain/role";
import { type App, askApi } from "./api";
import { type AppOptions, wholeNumber, withAppOptions } from "./app-options";
import { withApp } from "./find-app";
import { progressLine } from "./progress-line";
import { CommandFailure, runCommand } from "./run-command";
import { judge, type Observed } from "./validation/judge";
import { type Variant, variantsOf } from "./validation/reference-profiles";
import { passes, type ReportedJob, type ValidationReport, validationReport } from "./validation/validation-report";
import { scoreAnew } from "./wait-for-job";

interface Options extends AppOptions {
  model?: string;
  times: number;
  out: string;
  keep?: boolean;
}

const progress = progressLine(process.stderr);

const program = withAppOptions(
  new Command("npm run validate --")
    .description("Scores one reference profile a role with the configured provider, and says whether its scores hold.")
    .option("--model <name>", "the model to validate")
    .option("--times <n>", "scores a profile", wholeNumber(2, 10), 5)
    .option("--out <folder>", "where the report goes", "docs/validation")
    .option("--keep", "leave the reference profiles in the workspace"),
).action((options: Options) =>
  runCommand(() => withApp({ url: options.url, key: options.key, say: progress.say }, (app) => validate(app, options))),
);

async function validate(app: App, options: Options): Promise<void> {
  const jobs: ReportedJob[] = [];
  const finished: ScoringJobResource[] = [];
  const stored: string[] = [];
  try {
    for (const role of ROLES) {
      for (const variant of variantsOf(role)) {
        const profile = await askApi<ProfileResource>(app, "/api/v1/profiles", variant.document);
        stored.push(profile.id);
        for (let time = 1; time <= options.times; time += 1) {
          progress.show(`scoring, ${role} ${variant.name} ${time} of ${options.times}`);
          const job = await scoreAnew(app, profile.id, { role, model: options.model }, () => {});
          finished.push(job);
          jobs.push(reported(job, role, variant));
        }
      }
    }
  } finally {
    progress.clear();
    if (!options.keep) for (const id of stored) await askApi(app, `/api/v1/profiles/${id}`, undefined, "DELETE");
  }
  const report = reportOf(finished, jobs);
  const text = validationReport(report);
  console.log(text);
  mkdirSync(options.out, { recursive: true });
  const file = `${options.out}/${report.date.slice(0, 10)}-${report.model.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}.md`;
  writeFileSync(file, `${text}\n`);
  progress.say(`Kept as ${file}.`);
  if (!passes(report)) throw new CommandFailure("The validation failed.");
}

function reportOf(finished: ScoringJobResource[], jobs: ReportedJob[]): ValidationReport {
  const completed = finished.find((job) => job.status === "completed");
  if (completed?.status !== "completed")
    throw new CommandFailure("No score was completed: there is nothing to report.");
  const { provenance } = completed.result;
  const verdicts = ROLES.map((role) => {
    const [reference, ...others] = variantsOf(role).map(({ name }) => observed(jobs, role, name));
    return { role, findings: reference ? judge(reference, others) : [] };
  });
  const { model } = completed;
  const date = new Date().toISOString();
  return { model, provider: provenance.provider_base_url, sandbox: provenance.sandbox, date, jobs, verdicts };
}

function reported(job: ScoringJobResource, role: Role, variant: Variant): ReportedJob {
  const score = job.status === "completed" ? ParsedScoreResource.parse(job.result.parsed_score) : null;
  const quotes = score?.criteria.flatMap(({ evidence }) => evidence) ?? [];
  return {
    ...{ role, variant: variant.name, profileId: job.profile_id, jobId: job.job_id, status: job.status },
    overall: score?.overall?.score ?? null,
    scores: score?.criteria.map(({ id, score: points }) => [id, points]) ?? [],
    coverage: score?.coverage ?? null,
    seconds: job.status === "completed" ? job.processing_time_seconds : null,
    tokens: job.status === "completed" ? job.result.tokens_used : 0,
    costUsd: job.total_cost_usd,
    found: quotes.filter(({ match }) => match !== "rejected").length,
    given: quotes.length,
  };
}

function observed(jobs: ReportedJob[], role: Role, name: string): Observed {
  const own = jobs.filter((job) => job.role === role && job.variant === name);
  const sum = (of: (job: ReportedJob) => number) => own.reduce((total, job) => total + of(job), 0);
  const coverages = own.flatMap(({ coverage }) => coverage ?? []);
  return {
    name,
    overalls: own.map(({ overall }) => overall),
    ...{ found: sum(({ found }) => found), given: sum(({ given }) => given) },
    coverage: coverages.length === 0 ? null : Math.min(...coverages),
  };
}

await program.parseAsync();
