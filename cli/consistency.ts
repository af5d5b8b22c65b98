import { Command } from "commander";
import pLimit from "p-limit";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import type { ConsistencyRunResource, RubricResource, RubricSummary } from "@/lib/api/contracts/rubrics";
import type { Page } from "@/lib/api/queries";
import { leastDistinct } from "@/lib/domain/least-distinct";
import { type App, askApi } from "./api";
import { type AppOptions, wholeNumber, withAppOptions } from "./app-options";
import { withApp } from "./find-app";
import { progressLine } from "./progress-line";
import { CommandFailure, runCommand } from "./run-command";
import { scoreAnew } from "./wait-for-job";

interface Options extends AppOptions {
  rubric: string;
  model?: string;
  times: number;
  profiles?: string[];
  newest: number;
  json?: boolean;
}

const AT_ONCE = 4;
const progress = progressLine(process.stderr);

const program = withAppOptions(
  new Command("npm run consistency --")
    .description("Scores the same profiles several times, and keeps how far the scores of each lie apart.")
    .requiredOption("--rubric <id>", "the rubric, by its id or its role; its published version scores")
    .option("--model <name>", "the model that scores")
    .option("--times <n>", "scores a profile", wholeNumber(3, 10), 5)
    .option("--profiles <ids...>", "the profiles to score")
    .option("--newest <n>", "without --profiles: so many of the newest", wholeNumber(1, 100), 5)
    .option("--json", "the last line of stdout is the measured run as one JSON object"),
).action((options: Options) =>
  runCommand(() => withApp({ url: options.url, key: options.key, say: progress.say }, (app) => measure(app, options))),
);

async function measure(app: App, { rubric: wanted, model, times, profiles, newest, json }: Options): Promise<void> {
  const rubric = await findRubric(app, wanted);
  const ids = profiles ?? (await newestProfiles(app, newest));
  const version = rubric.versions.find(({ status }) => status === "published");
  if (!version) throw new CommandFailure(`The rubric ${rubric.name} has no published version.`);
  if (ids.length === 0) throw new CommandFailure("There is no profile to score yet.");
  progress.say(`${ids.length * times} scores: ${ids.length} profiles, ${times} times each, with ${rubric.name} …`);
  const jobIds = await scoreAll(app, ids, { rubric_version_id: version.id, model }, times);
  const path = `/api/v1/rubrics/${rubric.id}/versions/${version.number}/consistency-runs`;
  const run = await askApi<ConsistencyRunResource>(app, path, { job_ids: jobIds });
  progress.clear();
  console.log(reportOf(run, rubric.name));
  if (json) console.log(JSON.stringify(run));
}

/** Job ids of the completed scores. A profile's scores run one after the other: it has few places in the queue. */
async function scoreAll(app: App, profileIds: string[], question: object, times: number): Promise<string[]> {
  const place = pLimit(AT_ONCE);
  const done: string[] = [];
  const scoreOne = async (profileId: string) => {
    for (let time = 0; time < times; time += 1) {
      const job = await scoreAnew(app, profileId, question, () => {});
      if (job.status === "completed") done.push(job.job_id);
      else progress.say(`A score is missing: job ${job.job_id} is ${job.status}.`);
      progress.show(`scored, ${done.length} of ${profileIds.length * times}`);
    }
  };
  await Promise.all(profileIds.map((profileId) => place(() => scoreOne(profileId))));
  return done;
}

async function findRubric(app: App, wanted: string): Promise<RubricResource> {
  const { data } = await askApi<Page<RubricSummary>>(app, "/api/v1/rubrics?limit=200");
  const found = data.find(
    ({ id, role, published_version_id: published }) => id === wanted || (role === wanted && published),
  );
  if (!found) throw new CommandFailure(`There is no rubric with the id or the role ${wanted}.`);
  return askApi<RubricResource>(app, `/api/v1/rubrics/${found.id}`);
}

async function newestProfiles(app: App, count: number): Promise<string[]> {
  const { data } = await askApi<Page<ProfileSummary>>(app, `/api/v1/profiles?limit=${count}`);
  return data.map(({ id }) => id);
}

function reportOf(run: ConsistencyRunResource, rubricName: string): string {
  const points = (value: number | null) => (value === null ? "not scored twice" : value.toFixed(3));
  return [
    `${rubricName}, version ${run.version}, ${run.model}${run.sandbox ? " (a sandbox model: a stand-in, not a judge)" : ""}`,
    `Scores            ${run.scores} of ${run.profiles} profiles, ${run.without_overall} without an overall`,
    `Standard error    ${points(run.sem)} points`,
    `Widest            ${points(run.widest)} points between two scores of one profile`,
    `A tie below       ${points(leastDistinct(run.sem))} points between two profiles`,
    ...run.criteria.map(({ id, sem, widest }) => `  ${id.padEnd(28)} ${points(sem)}  widest ${points(widest)}`),
  ].join("\n");
}

await program.parseAsync();
