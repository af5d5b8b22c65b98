import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { ScoreAccepted } from "@/lib/api/contracts/scoring";
import { storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const aKey = () => ({ "idempotency-key": `order ${randomUUID()}` });

const post = (api: APIRequestContext, path: string, data: object, headers: Record<string, string>) =>
  api.post(`/api/v1${path}`, { data, headers });

/** Repeats a request as long as the first of its key is under way. */
async function insist(send: () => Promise<APIResponse>): Promise<APIResponse> {
  for (;;) {
    const response = await send();
    if (response.status() !== 409) return response;
    await expectRefusal(response, 409, "IDEMPOTENCY_KEY_IN_USE");
    expect(response.headers()["retry-after"]).toBe("1");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test("fifty identical requests at once: one job, and the same answer to each", async ({ api }) => {
  const profile_id = await storeProfile(api);
  const headers = aKey();
  const send = () => post(api, `/profiles/${profile_id}/score`, { role: "CTO" }, headers);
  const answers = await Promise.all(Array.from({ length: 50 }, () => insist(send)));
  const bodies = await Promise.all(answers.map((one) => one.text()));
  expect(new Set(bodies).size).toBe(1);
  const { job_id } = ScoreAccepted.parse(JSON.parse(bodies[0] ?? ""));
  for (const answer of answers) {
    expect(answer.status()).toBe(202);
    expect(answer.headers()).toMatchObject({ location: `/api/v1/scoring-jobs/${job_id}`, "retry-after": "2" });
  }
  const replayed = answers.filter((one) => one.headers()["idempotency-replayed"] === "true");
  expect(replayed).toHaveLength(49);
  await untilSettled(api, job_id);
  const jobs = await api.get("/api/v1/scoring-jobs", { params: { profile_id } });
  expect((await jobs.json()).data).toHaveLength(1);
});

test("the same key on another profile is refused, and starts nothing", async ({ api, countRows }) => {
  const [first, second] = [await storeProfile(api), await storeProfile(api)];
  const headers = aKey();
  expect((await post(api, `/profiles/${first}/score`, { role: "CTO" }, headers)).status()).toBe(202);
  const before = await countRows();
  const other = await post(api, `/profiles/${second}/score`, { role: "CTO" }, headers);
  await expectRefusal(other, 422, "IDEMPOTENCY_KEY_REUSED");
  expect(await countRows()).toEqual(before);
});

test("every POST that does something is answered again and done once", async ({ api, countRows }) => {
  const twice = async (path: string, data: object) => {
    const headers = aKey();
    const first = await post(api, path, data, headers);
    const before = await countRows();
    const again = await post(api, path, data, headers);
    expect([again.status(), await again.text()]).toEqual([first.status(), await first.text()]);
    expect(again.headers()["idempotency-replayed"]).toBe("true");
    expect(again.headers().location).toBe(first.headers().location);
    expect(await countRows()).toEqual(before);
    return { status: first.status(), body: await first.json() };
  };
  const profile = await twice("/profiles", { full_name: "Key Sample", external_id: randomUUID() });
  expect(profile.status).toBe(201);
  const profileId = await storeProfile(api);
  const scored = await twice(`/profiles/${profileId}/score`, { role: "CISO", model: "sandbox-refusing" });
  await untilSettled(api, scored.body.job_id);
  expect((await twice(`/scoring-jobs/${scored.body.job_id}/retry`, {})).body).toMatchObject({ retry_count: 1 });
  await untilSettled(api, scored.body.job_id);
  const settled = await twice(`/scoring-jobs/${scored.body.job_id}/cancel`, {});
  expect([settled.status, settled.body.code]).toEqual([409, "JOB_NOT_CANCELLABLE"]);
  const rubric = await twice("/rubrics", { name: "Idempotent" });
  const bands = { "0-2": "none", "3-4": "some", "5-6": "sound", "7-8": "strong", "9-10": "outstanding" };
  const criteria = [{ id: "care", label: "Care", weight: 1, description: "Takes care.", bands }];
  expect((await twice(`/rubrics/${rubric.body.id}/versions`, { criteria })).body).toMatchObject({ number: 1 });
  const published = await twice(`/rubrics/${rubric.body.id}/versions/1/publish`, {});
  expect(published).toMatchObject({ status: 200, body: { status: "published" } });
});

test("a dry run is answered as things are now, and leaves its key to the request itself", async ({ api }) => {
  const profileId = await storeProfile(api);
  const headers = aKey();
  const prompt = 'Answer with one JSON object: {"fit": true or false}.';
  const ask = (data: object) => post(api, `/profiles/${profileId}/score`, { prompt, ...data }, headers);
  const outlook = async () => {
    const answer = await ask({ dry_run: true });
    expect([answer.status(), answer.headers()["idempotency-replayed"]]).toEqual([200, undefined]);
    return (await answer.json()).would_reuse;
  };
  expect(await outlook()).toBe(false);
  const { job_id } = ScoreAccepted.parse(await (await ask({})).json());
  await untilSettled(api, job_id);
  expect(await outlook(), "the score is there to be reused now").toBe(true);
  expect((await ask({})).headers()["idempotency-replayed"]).toBe("true");
});

test("a request sent again doesn't bring back the person who was erased since", async ({ api, countRows }) => {
  const [stored, scored] = [aKey(), aKey()];
  const person = { full_name: "Gone Sample", about: "Led forty engineers in Oslo." };
  const { id } = await (await post(api, "/profiles", person, stored)).json();
  const ask = () => post(api, `/profiles/${id}/score`, { role: "CTO" }, scored);
  expect((await ask()).status()).toBe(202);
  expect((await api.delete(`/api/v1/profiles/${id}`)).status()).toBe(204);
  const before = await countRows();
  await expectRefusal(await post(api, "/profiles", person, stored), 410, "INPUT_ERASED");
  await expectRefusal(await ask(), 410, "INPUT_ERASED");
  expect(await countRows()).toEqual(before);
  const anew = await post(api, "/profiles", person, aKey());
  expect([anew.status(), (await anew.json()).id === id], "with a new key it is a new request").toEqual([201, false]);
});

test("an empty key and one of 256 characters are refused", async ({ api }) => {
  for (const key of ["", "k".repeat(256)]) {
    const answer = await post(api, "/rubrics", { name: "Never" }, { "idempotency-key": key });
    const problem = await expectRefusal(answer, 400, "INVALID_REQUEST");
    expect(problem.errors).toMatchObject([{ path: "Idempotency-Key" }]);
  }
});
