import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { WEBHOOK_EVENTS } from "@/lib/domain/webhook";
import { untilSettled } from "../api/job-steps";
import { CTO, makeProfile } from "../journeys/scoring-steps";

export interface ShownPage {
  name: string;
  path: string;
  signedOut?: boolean;
}

const Accepted = z.object({ job_id: z.string() });
const MadeBatch = z.object({ batch_id: z.string() });
const Rubric = z.object({ versions: z.array(z.object({ content: z.record(z.string(), z.unknown()) })) });
const Draft = z.object({ number: z.number() });
const Made = z.object({ id: z.string() });
const Share = z.object({ link: z.string() });
const List = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Fills the workspace with what pages can show, and names every page. `person` is signed in: what no key may do. The demo profiles are scored, most of them well. */
export async function pagesToShow(api: APIRequestContext, person: APIRequestContext): Promise<ShownPage[]> {
  const ask = async <T>(schema: z.ZodType<T>, path: string, data?: object, as = api) => {
    const answer = await (data ? as.post(path, { data }) : as.get(path));
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return schema.parse(await answer.json());
  };
  const profiles = (await ask(List, "/api/v1/profiles")).data.map(({ id }) => id);
  const [first = "", second = "", third = ""] = profiles;
  const score = async (id: string, model?: string) => {
    const { job_id } = await ask(Accepted, `/api/v1/profiles/${id}/score`, { role: "CTO", ...(model && { model }) });
    await untilSettled(api, job_id);
    return job_id;
  };
  const jobs: string[] = [];
  for (const id of profiles) jobs.push(await score(id));
  const unscored = await makeProfile(api, CTO);
  const failing = await makeProfile(api, CTO);
  const failed = await score(failing.id, "sandbox-refusing");
  const batch = await ask(MadeBatch, "/api/v1/scoring-batches", { profile_ids: [first, second, third], role: "CIO" });
  const rubric = (await ask(List, "/api/v1/rubrics")).data[0]?.id ?? "";
  const { versions } = await ask(Rubric, `/api/v1/rubrics/${rubric}`);
  const draft = await ask(Draft, `/api/v1/rubrics/${rubric}/versions`, versions[0]?.content);
  const receiver = { url: "https://ats.example.com/hooks/assay", events: WEBHOOK_EVENTS };
  const endpoint = await ask(Made, "/api/v1/webhook-endpoints", receiver, person);
  const shared = { job_ids: jobs.slice(0, 3), names: "hidden", days: 7 };
  const { pathname, hash } = new URL((await ask(Share, "/api/v1/comparison-shares", shared, person)).link);
  return [
    { name: "sign in", path: "/sign-in", signedOut: true },
    { name: "forgot password", path: "/forgot-password", signedOut: true },
    { name: "join, by no link", path: "/join", signedOut: true },
    { name: "new password, by no link", path: "/reset", signedOut: true },
    { name: "shared comparison", path: `${pathname}${hash}`, signedOut: true },
    { name: "overview", path: "/overview" },
    { name: "profiles", path: "/profiles" },
    { name: "profiles, nothing found", path: "/profiles?q=nobodyatall" },
    { name: "new profile", path: "/profiles/new" },
    { name: "import", path: "/profiles/import" },
    { name: "profile, scored", path: `/profiles/${first}` },
    { name: "profile, not scored", path: `/profiles/${unscored.id}` },
    { name: "profile, failed", path: `/profiles/${failing.id}` },
    { name: "compare", path: `/compare?ids=${first},${second},${third}&rubric=${rubric}` },
    { name: "compare, for a client", path: `/compare/print?ids=${first},${second},${third}&rubric=${rubric}` },
    { name: "jobs", path: "/jobs" },
    { name: "job", path: `/jobs/${jobs[0]}` },
    { name: "job, failed", path: `/jobs/${failed}` },
    { name: "batches", path: "/batches" },
    { name: "batch", path: `/batches/${batch.batch_id}` },
    { name: "rubrics", path: "/rubrics" },
    { name: "rubric", path: `/rubrics/${rubric}` },
    { name: "rubric, new", path: "/rubrics/new" },
    { name: "rubric, a version", path: `/rubrics/${rubric}/versions/1` },
    { name: "rubric, draft", path: `/rubrics/${rubric}/versions/${draft.number}` },
    { name: "shortlist", path: `/rubrics/${rubric}/shortlist` },
    ...["account", "members", "api-keys", "webhooks", "models", "shared-links", "retention"].map((name) => ({
      name: `settings, ${name}`,
      path: `/settings/${name}`,
    })),
    { name: "settings, one webhook", path: `/settings/webhooks/${endpoint.id}` },
    { name: "API reference", path: "/docs" },
    { name: "not found", path: "/jobs/00000000-0000-4000-8000-000000000000" },
  ];
}
