import { appendFileSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { MutatedFile, Survivor } from "./read-mutants";

/** By file, why a mutant may live: the changed code, what stands there instead (all when not given), and the reason. */
const Reasons = z.record(
  z.string(),
  z.array(z.strictObject({ code: z.string(), replacement: z.string().optional(), reason: z.string() })),
);

/** Adds the survivors to the page, each with its reason; one that has none is shown as such. */
export function writeSurvivors(files: MutatedFile[], page: string): void {
  const reasons = Reasons.parse(JSON.parse(readFileSync("bench/mutation/reasons.json", "utf8")));
  const reasonOf = (path: string, { code, replacement }: Survivor) =>
    reasons[path]?.find((one) => one.code === code && (one.replacement ?? replacement) === replacement)?.reason;
  const sections = files
    .filter(({ survivors }) => survivors.length > 0)
    .map(({ path, survivors }) => {
      const lines = survivors.map((one) => `- ${told(one)}: ${reasonOf(path, one) ?? "**no reason known**"}`);
      return `### ${path}\n\n${lines.join("\n")}\n`;
    });
  appendFileSync(page, `\n## The survivors\n\n${sections.join("\n")}`);
}

function told({ line, code, replacement }: Survivor): string {
  return `${line}: ${quoted(code)} → ${quoted(replacement)}`;
}

/** Code between as many backticks as it needs. */
function quoted(code: string): string {
  const short = code.length > 90 ? `${code.slice(0, 89)}…` : code;
  return short.includes("`") ? `\`\` ${short} \`\`` : `\`${short || " "}\``;
}
