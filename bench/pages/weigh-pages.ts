import { startBenchApp } from "../api/bench-app";
import type { BenchPage, Part } from "./pages";
import { type PageScripts, scriptsOf } from "./script-sizes";
import { anyProfile, cookieOf } from "./visitor";

const BUILD = ".data/bench-api";
const KB = 1_000;
const NAMED = 8;

/** What each page loads first and whose it is, read from a build of its own, since the app's has no source maps. */
export async function weighPages(pages: BenchPage[]): Promise<Part> {
  const app = await startBenchApp();
  try {
    const profileId = await anyProfile(app);
    const cookie = await cookieOf(app);
    const part: Part = { rows: [], goals: [] };
    for (const page of pages) {
      const scripts = await scriptsOf(app.url + page.path(profileId), page.signedIn ? cookie : "", BUILD);
      part.rows.push(rowOf(page, scripts));
      part.goals.push(goalOf(page, scripts));
    }
    return part;
  } finally {
    await app.stop();
  }
}

const heaviestOf = ({ heaviest }: PageScripts) =>
  heaviest
    .slice(0, NAMED)
    .map(({ name, bytes }) => `${name} ${Math.round(bytes / KB)}`)
    .join(", ");

const rowOf = ({ name }: BenchPage, scripts: PageScripts) => ({
  page: name,
  form: "JavaScript",
  performance: `${Math.round(scripts.gzipBytes / KB)} KB gzip`,
  remarks: heaviestOf(scripts),
});

function goalOf({ name, mostKb }: BenchPage, { gzipBytes }: PageScripts) {
  const value = gzipBytes / KB;
  return { name: `${name}: JavaScript`, value, unit: "KB", goal: `≤ ${mostKb} KB`, pass: value <= mostKb };
}
