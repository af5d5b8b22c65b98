import { problemSentence } from "@/lib/api/client";
import type { DeletionNote } from "./deletion-notes";
import type { Deletion, DeletionEnd } from "./deletions";

/** "Ada Sample will be erased", "3 profiles will be erased". */
export function deletionTitle(profiles: ReadonlyMap<string, string>, what: string): string {
  const [only] = profiles.values();
  return `${profiles.size === 1 ? only : `${profiles.size} profiles`} ${what}`;
}

export interface EndWords {
  tone: "success" | "error" | "info";
  title: string;
  description?: string;
}

/** What is said of a deletion's end; the names of at most three that were refused. */
export function endWords({ profiles }: Deletion, end: DeletionEnd): EndWords {
  if (end.kind === "undone")
    return { tone: "info", title: deletionTitle(profiles, profiles.size === 1 ? "was not erased" : "were not erased") };
  if (end.kind === "lapsed")
    return {
      tone: "info",
      title: "Nothing was erased",
      description: "This page was asleep when the time to undo ended. The profiles are back in the list.",
    };
  const done = profiles.size - end.refused.length;
  const [first] = end.refused;
  if (!first)
    return { tone: "success", title: deletionTitle(profiles, profiles.size === 1 ? "was erased" : "were erased") };
  const title = done === 0 ? "Nothing was erased" : `${done} of ${profiles.size} profiles were erased`;
  const names = end.refused.slice(0, 3).map(({ name }) => name);
  const more = end.refused.length - names.length;
  const kept = `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""} stayed.`;
  return { tone: "error", title, description: `${kept} ${problemSentence(first.error)}` };
}

/** What the next page says of a deletion that a closed page left. */
export function leftWords({ count, isSent }: Pick<DeletionNote, "count" | "isSent">): EndWords {
  if (isSent && count > 1)
    return {
      tone: "info",
      title: "Perhaps not all were erased",
      description: `The page was closed while ${count} profiles were being erased. Look which of them are still there.`,
    };
  const profiles = count === 1 ? "The profile is" : `All ${count} profiles are`;
  return {
    tone: "info",
    title: isSent ? "Perhaps nothing was erased" : "Nothing was erased",
    description: isSent
      ? "The page was closed while a profile was being erased. Look whether it is still there."
      : `The page was closed before the time to undo had passed. ${profiles} still there.`,
  };
}
