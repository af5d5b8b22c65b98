import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";
import { z } from "zod";
import { askForScore, storeProfile, untilSettled } from "../job-steps";
import { collectionOf } from "../walked-operations";

const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const Page = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

/**
 * Fills a workspace with something of each collection, and tells the ids by the collection's path. `ownKey` isn't among
 * them: with which the requests are sent must not be revoked by one of them.
 */
export async function fillWorkspace(api: APIRequestContext, served: unknown): Promise<Map<string, string[]>> {
  await publishRubric(api);
  const profiles = [await storeProfile(api), await storeProfile(api), await storeProfile(api)];
  for (const model of ["sandbox-honest", "sandbox-refusing"]) {
    const { job_id } = await askForScore(api, profiles[0] ?? "", { role: "CTO", model });
    await untilSettled(api, job_id);
  }
  const { id: ownKey } = (await listed(api, "/api/v1/api-keys"))[0] ?? {};
  await make(api, "/api/v1/api-keys", { name: "Spare", scopes: ["scores:read"] });
  // Nobody is there; disabled, so that nothing is sent there while requests are compared with what they wrote.
  const endpoint = await make(api, "/api/v1/webhook-endpoints", {
    url: "http://127.0.0.1:1/",
    events: ["scoring_job.failed"],
  });
  expect((await api.patch(endpoint, { data: { enabled: false } })).status()).toBe(200);
  await make(api, "/api/v1/invitations", { email: `guest-${randomUUID()}@assay.test`, role: "viewer" });
  const ids = new Map<string, string[]>();
  for (const path of collections(served)) {
    const found = (await listed(api, path)).flatMap((one) => {
      const id = Object.entries(one).find(([name]) => /^(\w+_)?id$/.test(name))?.[1];
      return typeof id === "string" && id !== ownKey ? [id] : [];
    });
    ids.set(path, found);
  }
  return ids;
}

/** The collections whose parts have an id, and which can be listed. */
function collections(served: unknown): string[] {
  const { paths } = Document.parse(served);
  return [...new Set(Object.keys(paths).flatMap((path) => collectionOf(path) ?? []))].filter(
    (path) => paths[path]?.get,
  );
}

async function listed(api: APIRequestContext, path: string) {
  return Page.parse(await (await api.get(path)).json()).data;
}

async function make(api: APIRequestContext, path: string, data: object): Promise<string> {
  const answer = await api.post(path, { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.headers().location ?? "";
}

async function publishRubric(api: APIRequestContext): Promise<void> {
  const { name, role, description, ...content } = JSON.parse(readFileSync("examples/rubrics/cto.json", "utf8"));
  const rubric = await make(api, "/api/v1/rubrics", { name, role, description });
  const draft = await make(api, `${rubric}/versions`, content);
  expect((await api.post(`${draft}/publish`)).status()).toBe(200);
}
