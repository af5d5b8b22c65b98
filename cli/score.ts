import { existsSync, readFileSync } from "node:fs";
import { Command, Option } from "commander";
import {
  Assay,
  AssayProblem,
  type ProfileInput,
  type ScoreRequest,
  type ScoringJob,
} from "@/clients/typescript/assay.generated";
import { ROLES, type Role } from "@/lib/domain/role";
import { ApiRefusal, type App } from "./api";
import { type AppOptions, withAppOptions } from "./app-options";
import { withApp } from "./find-app";
import { progressLine } from "./progress-line";
import { CommandFailure, runCommand } from "./run-command";
import { scoreCard } from "./score-card";
import { progressOf } from "./wait-for-job";

interface Options extends AppOptions {
  role?: Role;
  rubric?: string;
  model?: string;
  anew?: boolean;
  json?: boolean;
}

const progress = progressLine(process.stderr);

const program = withAppOptions(
  new Command("npm run score --")
    .description("Scores one profile file: canonical JSON or JSON Resume.")
    .argument("<file>", "the profile")
    .addOption(new Option("--role <role>", "score with the active rubric of this role").choices(ROLES))
    .option("--rubric <id>", "score with this rubric's published version")
    .option("--model <name>", "the model that scores")
    .option("--anew", "ask the model even where the same input was scored in the last 24 hours")
    .option("--json", "the last line of stdout is the finished job as one JSON object"),
).action((file: string, options: Options) =>
  runCommand(async () => {
    if (!options.role === !options.rubric) throw new CommandFailure("Name a rubric: either --role or --rubric.");
    const profile = readProfile(file);
    await withApp({ url: options.url, key: options.key, say: progress.say }, (app) => score(app, profile, options));
  }),
);

async function score(app: App, profile: ProfileInput, { role, rubric, model, anew, json }: Options): Promise<void> {
  const question = { ...(role && { role }), ...(rubric && { rubric_id: rubric }), ...(model && { model }) };
  const { job, name } = await asked(new Assay(app), profile, { ...question, reuse: !anew });
  progress.clear();
  if (job.status === "completed") console.log(scoreCard(job, name));
  if (json) console.log(JSON.stringify(job));
  if (job.status === "failed") throw new CommandFailure(`${job.error.message} (${job.error.code}, job ${job.job_id})`);
  if (job.status === "cancelled") throw new CommandFailure(`The job was cancelled (job ${job.job_id}).`);
}

async function asked(assay: Assay, profile: ProfileInput, request: ScoreRequest) {
  const began = Date.now();
  const onProgress = (job: ScoringJob) => progress.show(progressOf(job, Date.now() - began));
  try {
    const stored = await assay.saveProfile(profile);
    return { job: await assay.score(stored.id, request, { onProgress, holdSeconds: 1 }), name: stored.full_name };
  } catch (error) {
    throw error instanceof AssayProblem ? new ApiRefusal(error.problem, error.retryAfter) : error;
  }
}

/** The body of POST /profiles for a file: a JSON Resume is known by its `basics`. */
function readProfile(file: string): ProfileInput {
  if (!existsSync(file)) throw new CommandFailure(`There is no file ${file}.`);
  try {
    const document = JSON.parse(readFileSync(file, "utf8"));
    const isResume = typeof document === "object" && document !== null && "basics" in document;
    return isResume ? { format: "json_resume", document } : document;
  } catch (error) {
    throw new CommandFailure(`${file} can't be read as JSON: ${error instanceof Error ? error.message : "unknown"}`);
  }
}

await program.parseAsync();
