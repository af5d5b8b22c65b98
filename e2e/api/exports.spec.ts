import { expect } from "@playwright/test";
import { test } from "../stack";
import { askForScore, storeProfile, untilSettled } from "./job-steps";

test("profiles are exported as the list has them, in each format", async ({ api }) => {
  const group = `Exportfolk${crypto.randomUUID().slice(0, 8)}`;
  const ids = [];
  for (const name of ["=Ada", "Ben", "Cem"]) ids.push(await storeProfile(api, { full_name: `${name} ${group}` }));
  const { job_id } = await askForScore(api, ids[1] ?? "", { role: "CTO" });
  await untilSettled(api, job_id);
  const asked = `q=${group}&sort=name&order=asc`;

  const csv = await api.get(`/api/v1/profiles/export?format=csv&${asked}`);
  expect(csv.status()).toBe(200);
  expect(csv.headers()).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": expect.stringMatching(/^attachment; filename="assay-profiles-sandbox-[0-9-]{10}\.csv"$/),
    "cache-control": "private, no-store",
  });
  const [heading, ...rows] = (await csv.text()).trim().split("\r\n");
  expect(heading).toContain("name,headline,title,company");
  expect(rows.map((row) => row.split(",")[0])).toEqual([`'=Ada ${group}`, `Ben ${group}`, `Cem ${group}`]);
  expect(rows[1]).toContain(",sandbox,");

  const lines = await api.get(`/api/v1/profiles/export?format=jsonl&${asked}`);
  const listed = await (await api.get(`/api/v1/profiles?${asked}`)).json();
  const parsed = (await lines.text()).trim().split("\n");
  expect(parsed.map((line) => JSON.parse(line))).toEqual(listed.data);

  const xlsx = await api.get(`/api/v1/profiles/export?format=xlsx&${asked}`);
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe("PK");

  const some = await api.get(`/api/v1/profiles/export?format=jsonl&ids=${ids[0]},${ids[2]}`);
  expect((await some.text()).trim().split("\n")).toHaveLength(2);
  const counted = await api.get(`/api/v1/profiles/count?q=${group}&scored=true`);
  expect(await counted.json()).toEqual({ count: 1, is_exact: true });
});

for (const query of ["format=pdf", "format=csv&ids=1", "format=csv&limit=5", "format=csv&min_score=11"]) {
  test(`an export with "${query}" is refused`, async ({ api }) => {
    const refused = await api.get(`/api/v1/profiles/export?${query}`);
    expect(refused.status()).toBe(400);
    expect(await refused.json()).toMatchObject({ code: "INVALID_REQUEST" });
  });
}

test("a completed score has a report as PDF; what is none has not", async ({ api }) => {
  const id = await storeProfile(api, { full_name: "Report Sample" });
  const { job_id } = await askForScore(api, id, { role: "CTO" });
  await untilSettled(api, job_id);
  const report = await api.get(`/api/v1/scoring-jobs/${job_id}/report`);
  expect(report.status()).toBe(200);
  expect(report.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="assay-score-sandbox-${job_id}.pdf"`,
  });
  expect((await report.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const own = await askForScore(api, id, { prompt: "Say something." });
  await untilSettled(api, own.job_id);
  expect((await api.get(`/api/v1/scoring-jobs/${own.job_id}/report`)).status()).toBe(409);
  expect((await api.get(`/api/v1/scoring-jobs/${crypto.randomUUID()}/report`)).status()).toBe(404);
  expect((await api.delete(`/api/v1/profiles/${id}`)).status()).toBe(204);
  expect((await api.get(`/api/v1/scoring-jobs/${job_id}/report`)).status()).toBe(410);
});
