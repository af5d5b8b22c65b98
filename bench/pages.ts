import { cpus, loadavg } from "node:os";
import { withApp } from "@/cli/find-app";
import { judgePages, TIMES } from "./pages/judge-pages";
import { PAGES, type Part } from "./pages/pages";
import { scrollRows } from "./pages/scroll-rows";
import { weighPages } from "./pages/weigh-pages";
import { printReport } from "./report";

/**
 * Lighthouse on the pages that people see most, the JavaScript that each loads first with whose it is, and 10,000 profiles
 * scrolled through. Six minutes; `-- sizes`, `-- lighthouse` and `-- rows` measure one of them, and pages' names those pages.
 */
const asked = process.argv.slice(2);
const load = loadavg()[0]?.toFixed(1);
const named = PAGES.filter(({ name }) => asked.includes(name));
const pages = named.length > 0 ? named : PAGES;
const PARTS = ["sizes", "lighthouse", "rows"] as const;
const wants = (part: (typeof PARTS)[number]) => asked.includes(part) || !PARTS.some((one) => asked.includes(one));

const parts: Part[] = [];
if (wants("sizes")) parts.push(await weighPages(pages));
if (wants("lighthouse") || wants("rows"))
  await withApp({ say: (sentence) => process.stderr.write(`${sentence}\n`) }, async (app) => {
    if (wants("lighthouse")) parts.unshift(await judgePages(app, pages));
    if (wants("rows")) parts.push(await scrollRows(app));
  });
printReport({
  bench: "pages",
  machine: `${cpus().length} cores, Node ${process.version}, load ${load} at the start`,
  title: `Lighthouse: the middle of ${TIMES} runs. JavaScript: what a page loads first, gzipped; its heaviest owners in KB before gzip.`,
  columns: ["page", "form", "performance", "accessibility", "best practices", "LCP ms", "CLS", "remarks"],
  rows: parts.flatMap(({ rows }) => rows),
  goals: parts.flatMap(({ goals }) => goals),
});
process.exit();
