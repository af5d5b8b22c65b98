// Scores one profile and prints its criteria with their evidence. Needs URL and KEY.
import { readFileSync } from "node:fs";
import { Assay, AssayProblem } from "../../clients/typescript/assay.generated";

const { URL: url, KEY: key } = process.env;
if (!url || !key) {
  console.error("Set URL to the app's address and KEY to an API key: docs/recipes.md says how.");
  process.exit(1);
}
const assay = new Assay({ url, key });

try {
  const profile = await assay.saveProfile(JSON.parse(readFileSync("examples/profiles/cto.json", "utf8")));
  // Posts, waits and returns; what is passing (429, 503, a lost answer) is tried again, as one job.
  const job = await assay.score(profile.id, { role: "CTO" });
  if (job.status !== "completed") throw new Error(`The job is ${job.status}.`);
  console.log(JSON.stringify(job.result.parsed_score, null, 2));
} catch (error) {
  if (!(error instanceof AssayProblem)) throw error;
  const { code, detail, request_id } = error.problem;
  console.error(`${code}: ${detail} (request ${request_id})`);
  process.exitCode = 1;
}
