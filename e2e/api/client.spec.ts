import { expect } from "@playwright/test";
import { Assay } from "@/clients/typescript/assay.generated";
import { test } from "../stack";

test("the TypeScript client scores, takes the files along and erases", async ({ stack }) => {
  const assay = new Assay({ url: stack.url, key: stack.apiKey });
  const group = `Clientfolk${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await assay.saveProfile({
    full_name: `Ada ${group}`,
    experiences: [{ title: "CTO", company: { name: "Sample Works" }, description: "Led 60 engineers." }],
  });
  const { job_id, status } = await assay.score(id, { role: "CTO" });
  expect(status).toBe("completed");

  const report = await assay.api.getScoreReport(job_id);
  expect([report.data.type, await report.data.slice(0, 5).text()]).toEqual(["application/pdf", "%PDF-"]);
  const first = async (format: "csv" | "jsonl" | "xlsx") =>
    (await assay.api.exportProfiles({ format, q: group })).data.slice(0, 16).text();
  expect(await Promise.all([first("csv"), first("jsonl"), first("xlsx")])).toEqual([
    expect.stringContaining("name"),
    expect.stringMatching(/^\{"/),
    expect.stringMatching(/^PK/),
  ]);

  const erased = await assay.api.eraseProfile(id);
  expect([erased.status, erased.data, erased.error]).toEqual([204, null, null]);
  const gone = await assay.api.getScoreReport(job_id).catch((thrown: unknown) => thrown);
  expect(gone).toMatchObject({ status: 410, error: { code: "INPUT_ERASED" } });
});
