import PDFDocument from "pdfkit";
import type { CriterionScore } from "@/lib/domain/parsed-score";
import type { ScoreReport } from "./get-score-report";
import * as words from "./report-words";
import { type Run, registerTypefaces, type Weight } from "./typefaces";

type Doc = InstanceType<typeof PDFDocument> & {
  /** Breaks text into runs of one font. */
  runsOf(text: string, weight: Weight): Run[];
};

const MARGIN = 50;
const INK = "#1c1f26";
const QUIET = "#5a6070";
const WARNING = "#8a4b00";
const ACCENT = "#3b57c4";
const RULE = "#d9dce3";
const SANDBOX = "Sandbox score: for trying the product, never for a decision";

/** A report as a PDF on A4, in pieces: what was found, on which words it rests, and where it comes from. */
export async function* writeReport(report: ScoreReport, now: Date): AsyncIterable<Uint8Array> {
  const title = `Score of ${report.candidate.name}`;
  const paper = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 20 },
    bufferPages: true,
    lang: "en",
    displayTitle: true,
    info: { Title: title, Author: "Assay", Creator: "Assay", CreationDate: now },
  });
  // Every sign that may come stands in what is reported: the words around it are English.
  const doc = Object.assign(paper, { runsOf: await registerTypefaces(paper, JSON.stringify(report)) });
  head(doc, report);
  for (const criterion of report.score.criteria) criterionPart(doc, criterion, report.score.criteria);
  questions(doc, report);
  origin(doc, report);
  margins(doc, report, now);
  doc.end();
  yield* doc as AsyncIterable<Uint8Array>;
}

interface Style {
  size?: number;
  bold?: boolean;
  color?: string;
  /** Points below it. */
  gap?: number;
  indent?: number;
}

function write(doc: Doc, text: string, { size = 9.5, bold = false, color = INK, gap = 4, indent = 0 }: Style = {}) {
  const width = doc.page.width - 2 * MARGIN - indent;
  doc.fillColor(color);
  draw(doc, text, {
    ...{ size, weight: bold ? "bold" : "regular" },
    left: MARGIN + indent,
    top: doc.y,
    width,
    lineGap: 1.5,
  });
  doc.y += gap;
}

interface Place extends PDFKit.Mixins.TextOptions {
  size: number;
  weight?: Weight;
  left: number;
  top: number;
}

/** All runs stand on the line that Geist's letters stand on. */
function draw(doc: Doc, text: string, { size, weight = "regular", left, top, ...options }: Place) {
  const { ascender } = (doc.font(weight, size) as unknown as { _font: { ascender: number } })._font;
  const baseline = -(ascender / 1_000) * size;
  const runs = doc.runsOf(text, weight);
  for (const [at, run] of runs.entries()) {
    doc.font(run.font, size);
    // With features a line is laid out whole, and not word by word: words that run to the left keep their order.
    const foreign = run.font === weight ? {} : { features: [] };
    const all = { ...options, ...foreign, baseline, continued: at < runs.length - 1 };
    if (at === 0) doc.text(run.text, left, top, all);
    else doc.text(run.text, all);
  }
}

/** A heading stays with what follows it. */
function heading(doc: Doc, text: string) {
  keepTogether(doc, 60);
  doc.y += 8;
  write(doc, text, { size: 12, bold: true, gap: 3 });
}

function keepTogether(doc: Doc, points: number) {
  if (doc.y + points > doc.page.height - MARGIN - 20) doc.addPage();
}

function rule(doc: Doc) {
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(doc.page.width - MARGIN, doc.y)
    .lineWidth(0.5)
    .stroke(RULE);
  doc.y += 8;
}

function head(doc: Doc, { candidate, rubric, score, flags, decision, corrected }: ScoreReport) {
  write(doc, candidate.name, { size: 20, bold: true, gap: 1 });
  if (candidate.headline) write(doc, candidate.headline, { color: QUIET, gap: 2 });
  write(doc, `Scored by ${rubric.name}, version ${rubric.version}`, { color: QUIET, gap: 10 });
  rule(doc);
  write(doc, words.overallWords(score), { size: 16, bold: true, gap: 2 });
  if (score.overall) bar(doc, score.overall.score / score.overall.max);
  write(doc, words.reachWords(score), { color: QUIET });
  for (const flag of words.flagWords(flags)) write(doc, flag, { color: WARNING });
  if (corrected > 0) write(doc, words.correctedWords(corrected), { bold: true });
  if (decision) {
    const by = `${decision.outcome}, by ${decision.byName} on ${words.dateWords(decision.at)}`;
    write(doc, `Decision: ${by}${decision.note ? `: ${decision.note}` : ""}`, { bold: true });
  }
  if (!score.summary) return;
  heading(doc, "Summary");
  write(doc, score.summary, { gap: 2 });
  write(doc, "The model's own words. Only its quotes are checked.", { size: 8, color: QUIET });
}

function bar(doc: Doc, share: number) {
  const width = doc.page.width - 2 * MARGIN;
  doc.roundedRect(MARGIN, doc.y, width, 5, 2.5).fill(RULE);
  doc.roundedRect(MARGIN, doc.y, Math.max(5, width * Math.min(1, Math.max(0, share))), 5, 2.5).fill(ACCENT);
  doc.y += 11;
}

function criterionPart(doc: Doc, criterion: CriterionScore, all: readonly CriterionScore[]) {
  heading(doc, criterion.label);
  const found = `${words.criterionWords(criterion)} · ${words.shareWords(criterion, all)}`;
  write(doc, found, { bold: true, color: criterion.score === null ? WARNING : ACCENT, gap: 3 });
  if (criterion.rationale) write(doc, criterion.rationale);
  for (const evidence of criterion.evidence) {
    keepTogether(doc, 30);
    const color = evidence.match === "rejected" ? QUIET : INK;
    write(doc, `“${evidence.quote}”`, { indent: 14, color, gap: 0 });
    write(doc, words.evidenceWords(evidence), { indent: 14, size: 8, color: QUIET });
  }
}

function questions(doc: Doc, { score }: ScoreReport) {
  const asked = [...new Set(score.missing_information)];
  if (asked.length === 0) return;
  heading(doc, "Questions to ask");
  for (const question of asked) write(doc, `–  ${question}`, { gap: 2 });
}

function origin(doc: Doc, report: ScoreReport) {
  heading(doc, "Where this comes from");
  for (const [name, value] of words.originWords(report)) {
    keepTogether(doc, 20);
    const top = doc.y;
    write(doc, name, { color: QUIET, gap: 0 });
    doc.y = top;
    write(doc, value, { indent: 120, gap: 3 });
  }
}

/** What each page says at its edges: whose it is, of which job, and whether the score is a real one. */
function margins(doc: Doc, { candidate, job, sandbox }: ScoreReport, now: Date) {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Text beyond the margin would begin a page of its own.
    doc.page.margins.bottom = 0;
    const line = (text: string, top: number, color: string, align: "left" | "right") => {
      doc.fillColor(color);
      // Beside the name of whoever it is there is room for the page's number.
      const width = doc.page.width - 2 * MARGIN - (align === "left" ? 60 : 0);
      draw(doc, text, { size: 8, left: MARGIN, top, width, align, height: 12, ellipsis: true });
    };
    const foot = doc.page.height - 40;
    line(`${candidate.name} · job ${job.id} · made ${words.dateWords(now)}`, foot, QUIET, "left");
    line(`${page + 1} of ${count}`, foot, QUIET, "right");
    if (sandbox) line(SANDBOX, 28, WARNING, "left");
  }
}
