import type { CallRow } from "@/db/queries/model-calls";
import { combineReplies } from "@/lib/domain/combine-samples";
import { emptyScore } from "@/lib/domain/compute-score";
import { hasScorableText } from "@/lib/domain/freeze-profile";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import { baseKeyOf } from "@/lib/domain/plan-calls";
import type { ModelReply } from "@/lib/domain/reply-schema";
import { scoreDependsOnSpan } from "@/lib/domain/score-pair";
import { FLAGS, type Flag } from "@/lib/domain/scoring-job";
import type { LoadedRun } from "./load-run";

interface ScoredRun {
  score: ParsedScore | Record<string, unknown>;
  /** The score of the text as it stands, where part of it is suspicious; never the official one. */
  withSpan: ParsedScore | null;
  flags: Flag[];
}

const isPair = (call: CallRow) => baseKeyOf(call.stepKey).endsWith("-without-span");

/** The calls whose replies give the official score: those without the suspicious text, where there were any. */
export function officialCalls({ calls }: LoadedRun): CallRow[] {
  const parsed = calls.filter(({ verdict }) => verdict?.verdict === "parsed");
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
  if (!rubric) return { score: official[0]?.parsedReply ?? {}, withSpan: null, flags: known };
  if (official.length === 0) {
    const { score, flags } = emptyScore(rubric.content);
    return { score, withSpan: null, flags: inOrder([...flags, ...known]) };
  }
  const combine = (calls: CallRow[], otherFlags: Flag[]) =>
    combineReplies({
      ...{ rubric: rubric.content, replies: calls.map(replyOf), frozen, stability: sem, otherFlags },
      cutoff: rubric.content.cutoff?.score ?? null,
    });
  const steered = run.calls.filter((call) => call.verdict?.verdict === "parsed" && !isPair(call));
  const withSpan = official.some(isPair) && steered.length > 0 ? combine(steered, known).score : null;
  const clean = combine(official, known).score;
  const depends = withSpan !== null && scoreDependsOnSpan(withSpan, clean, sem);
  const flagged: Flag[] = depends ? [...known, "score_depends_on_suspicious_text"] : known;
  const { score, flags, range } = combine(official, flagged);
  return { score: official.length > 1 ? { ...score, range } : score, withSpan, flags: inOrder(flags) };
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
