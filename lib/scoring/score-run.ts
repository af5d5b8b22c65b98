import type { CallRow } from "@/db/queries/model-calls";
import { combineReplies } from "@/lib/domain/combine-samples";
import { emptyScore } from "@/lib/domain/compute-score";
import { isDoubted, withoutDoubts } from "@/lib/domain/doubted-text";
import { hasScorableText } from "@/lib/domain/freeze-profile";
import type { FrozenText } from "@/lib/domain/frozen-text";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import { baseKeyOf } from "@/lib/domain/plan-calls";
import type { ModelReply } from "@/lib/domain/reply-schema";
import type { RubricContent } from "@/lib/domain/rubric";
import { scoreDependsOnSpan } from "@/lib/domain/score-pair";
import { FLAGS, type Flag } from "@/lib/domain/scoring-job";
import type { LoadedRun } from "./load-run";

interface ScoredRun {
  score: ParsedScore | Record<string, unknown>;
  /** The score of the text as it stands, where part of it is suspicious; never the official one. */
  withSpan: ParsedScore | null;
  flags: Flag[];
  /** The calls that the score rests on. */
  official: CallRow[];
}

const isPair = (call: CallRow) => baseKeyOf(call.stepKey).endsWith("-without-span");

const parsedCalls = ({ calls }: LoadedRun) => calls.filter(({ verdict }) => verdict?.verdict === "parsed");

/** The calls whose replies give the official score: those without the suspicious text, where there were any. */
function officialCalls(run: LoadedRun): CallRow[] {
  const parsed = parsedCalls(run);
  const without = parsed.filter(isPair);
  return without.length > 0 ? without : parsed;
}

/**
 * From the stored replies of a run to its result. Pure. `sem`: the measured standard error of one overall, points, or
 * null. Throws where there is a text and no reply: no score is made up.
 */
export function scoreRun(run: LoadedRun, sem: number | null): ScoredRun {
  const { rubric, frozen } = run;
  const official = officialCalls(run);
  const known = knownFlags(run, official);
  if (official.length === 0 && (!rubric || hasScorableText(frozen))) throw new Error("the run has no reply to score");
  if (!rubric) return { score: official[0]?.parsedReply ?? {}, withSpan: null, flags: known, official };
  if (official.length === 0) {
    const { score, flags } = emptyScore(rubric.content);
    return { score, withSpan: null, flags: inOrder([...flags, ...known]), official };
  }
  const steered = parsedCalls(run).filter((call) => !isPair(call));
  const asked = { rubric: rubric.content, sem, known };
  const withSpan = official.some(isPair) && steered.length > 0 ? combine(asked, withoutDoubts(frozen), steered) : null;
  const depends = withSpan !== null && scoreDependsOnSpan(withSpan.score, combine(asked, frozen, official).score, sem);
  // What was only doubted, and moves nothing, is an ordinary part of the text.
  if (withSpan && !depends && isDoubted(frozen)) return scoreRun(withoutPairs(run), sem);
  const flagged: Flag[] = depends ? [...known, "score_depends_on_suspicious_text"] : known;
  const { score, flags, range } = combine({ ...asked, known: flagged }, frozen, official);
  const shown = official.length > 1 ? { ...score, range } : score;
  return { score: shown, withSpan: withSpan?.score ?? null, flags: inOrder(flags), official };
}

interface Asked {
  rubric: RubricContent;
  sem: number | null;
  known: Flag[];
}

function combine({ rubric, sem, known }: Asked, frozen: FrozenText, calls: CallRow[]) {
  const gated = { rubric, frozen, replies: calls.map(replyOf), stability: sem, otherFlags: known };
  return combineReplies({ ...gated, cutoff: rubric.cutoff?.score ?? null });
}

function withoutPairs(run: LoadedRun): LoadedRun {
  return { ...run, frozen: withoutDoubts(run.frozen), calls: run.calls.filter((call) => !isPair(call)) };
}

const replyOf = (call: CallRow) => call.parsedReply as unknown as ModelReply;

function knownFlags({ job, frozen }: LoadedRun, official: CallRow[]): Flag[] {
  const told = (name: string) => official.some(({ verdict }) => verdict?.[name] === true);
  const flags: [Flag, boolean][] = [
    ["input_shortened", frozen.shortened],
    ["suspicious_text", frozen.flagged_spans.some(({ kind }) => kind === "instruction")],
    ["temperature_ignored", told("temperatureIgnored")],
    ["format_downgraded", job.kind === "rubric" && official.some(({ verdict }) => verdict?.format !== "strict_schema")],
    ["repaired", told("repaired")],
    ["sandbox", job.sandbox],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

function inOrder(flags: Flag[]): Flag[] {
  return FLAGS.filter((flag) => flags.includes(flag));
}
