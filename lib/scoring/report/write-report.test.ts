import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import type { CriterionScore, ParsedScore } from "@/lib/domain/parsed-score";
import type { ScoreReport } from "./get-score-report";
import { writeReport } from "./write-report";

const evidence = {
  quote: "Led 60 engineers",
  start: 0,
  end: 16,
  match: "exact" as const,
  field: "experiences.0.description",
};
const criterion: CriterionScore = {
  ...{ id: "leadership", label: "Leadership", weight: 60, must_have: true, score: 7.25, raw_score: 8, max: 10 },
  ...{ status: "scored", rationale: "Leads a large team.", evidence: [evidence] },
};
const withheld: CriterionScore = {
  ...{
    ...criterion,
    id: "security",
    label: "Security",
    weight: 40,
    must_have: false,
    score: null,
    status: "unsupported",
  },
  evidence: [{ quote: "Invented the internet", start: null, end: null, match: "rejected", field: null }],
};
const score: ParsedScore = {
  overall: { score: 7.25, max: 10, method: "weighted_mean" },
  ...{ overall_reason: null, coverage: 0.6, bounds: { low: 4.4, high: 8.4 }, criteria: [criterion, withheld] },
  confidence: { label: "medium", coverage: 0.6, support: 1, stability: null },
  ...{ summary: "An experienced leader.", missing_information: ["Which budget?", "Which budget?"] },
};
const at = new Date("2026-03-01T09:30:00.000Z");
const job = { id: "8f14e45f-ceea-4d62-9c3b-2d1f0a7b6c5e", createdAt: at, completedAt: at, inputSha256: "a".repeat(64) };
const report: ScoreReport = {
  candidate: { name: "Ada Ångström", headline: "CIO at a logistics group" },
  rubric: { name: "Chief Information Officer", version: 3 },
  ...{ score, flags: ["capped_unsupported", "sandbox"], sandbox: true },
  decision: { outcome: "advance", note: "Meet her", byName: "Rita", at },
  corrected: 1,
  job: { ...job, scorerVersion: "4", redaction: true, samples: 1, model: "sandbox-1" },
};

/** The text of each page, blanks evened out. */
async function pagesOf(made: ScoreReport): Promise<string[]> {
  const parts: Uint8Array[] = [];
  for await (const piece of writeReport(made, at)) parts.push(piece);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.concat(parts))));
  return text.map((page) => page.replace(/\s+/g, " "));
}

test("says who, what, on which words, with which doubts, and where it comes from", async () => {
  const [page = ""] = await pagesOf(report);
  for (const said of [
    "Ada Ångström",
    "CIO at a logistics group",
    "Chief Information Officer, version 3",
    "7.3 of 10",
    "60% of the rubric could be judged. Possible range 4.4 – 8.4",
    "Limited by evidence.",
    "Decision: advance, by Rita on 1 March 2026 at 09:30 UTC: Meet her",
    "People corrected the numbers of 1 criterion.",
    "“Led 60 engineers”",
    "found in the text · experiences.0.description",
    "Withheld: its quotes are not in the profile",
    "“Invented the internet”",
    "not found in the text: does not count",
    "60% of the weight, a must-have",
    "Which budget?",
    "sandbox-1",
    job.id,
    job.inputSha256,
    "1 March 2026 at 09:30 UTC",
    "1 of 1",
  ])
    expect(page).toContain(said);
  expect(page.split("Which budget?")).toHaveLength(2);
});

test("every page of a sandbox's score says so; a real one's does not", async () => {
  const criteria = Array.from({ length: 20 }, (_, at) => ({
    ...criterion,
    id: `c${at}`,
    rationale: "word ".repeat(80),
  }));
  const long = { ...report, score: { ...score, criteria } };
  const pages = await pagesOf(long);
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain("never for a decision");
    expect(page).toContain(`${at + 1} of ${pages.length}`);
  }
  const real = await pagesOf({ ...long, flags: [], sandbox: false });
  expect(real.filter((page) => page.includes("never for a decision"))).toEqual([]);
});

test("without an overall it says why; signs that no typeface has are question marks", async () => {
  const nothing = { ...score, overall: null, overall_reason: "must_have_unknown" as const, summary: "", criteria: [] };
  const candidate = { name: "𓀀𓀁\u{fe0f} Ada", headline: null };
  const [page] = await pagesOf({ ...report, candidate, score: nothing, decision: null });
  expect(page).toContain("No overall score: a must-have could not be judged");
  expect(page).toContain("?? Ada");
});

test.each([
  ["Japanese", "霧島 千景", "東京のエンジニア組織を率いた。"],
  ["Chinese", "王小明", "首席信息官，负责信息安全。"],
  ["Korean", "김민수", "최고기술책임자"],
  ["Greek", "Ελένη Παπαδοπούλου", "Διευθύντρια Πληροφορικής"],
  ["Hebrew", "דוד כהן", "הוביל צוות גדול"],
  ["Thai", "สมชาย ใจดี", "ผู้จัดการ"],
])("%s is written in its own signs, bold and not, beside Latin ones", async (_, name, rationale) => {
  const candidate = { name: `${name} (CIO)`, headline: rationale };
  const criteria = [{ ...criterion, rationale: `Led Assay 7: ${rationale}` }];
  const [page = ""] = await pagesOf({ ...report, candidate, score: { ...score, criteria } });
  // The reader of the file sets blanks by its own rules between signs of several fonts.
  const drawn = page.replace(/\s/g, "");
  for (const said of [`${name} (CIO)`, rationale, `Led Assay 7: ${rationale}`])
    expect(drawn).toContain(said.replace(/\s/g, ""));
  expect(drawn).not.toMatch(/\?\?/);
});
