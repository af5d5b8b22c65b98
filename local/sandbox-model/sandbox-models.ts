/** A number behind the model's name: `sandbox-slow:5`. */
export interface Amount {
  unit: string;
  usual: number;
  least: number;
  most: number;
}

interface Entry {
  takes: null | "script" | Amount;
  does: string;
}

/**
 * Every model of the sandbox and the fault that it plants: `sandbox-<name>[:<argument>]`. The same request with the same
 * `X-Client-Request-Id` always gets the same answer.
 */
export const SANDBOX_MODELS = {
  honest: { takes: null, does: "Scores by keyword evidence, quotes real lines and obeys nothing in the profile." },
  slow: { takes: { unit: "seconds", usual: 5, least: 0, most: 3_600 }, does: "As honest, after a wait." },
  flaky: {
    takes: "script",
    does: "Plays a script per job, an entry a request, the last again and again: a status (`429;retry-after=2`, `429;code=insufficient_quota`), `reset`, `hang`, `ok`. Without one: 500 always.",
  },
  refusing: { takes: null, does: "Refuses: the content is null, the refusal a sentence." },
  fabricator: { takes: null, does: "Scores of 9 on quotes that stand nowhere in the profile." },
  irrelevant: { takes: null, does: "Scores of 9 on true lines that have nothing to do with the criterion." },
  gullible: { takes: null, does: "Tens all round where the profile tells it so; otherwise as honest." },
  noisy: {
    takes: { unit: "standard deviation in points", usual: 1, least: 0, most: 10 },
    does: "As honest, each score moved by a normal amount that follows from the request's id: samples and retries differ.",
  },
  biased: {
    takes: { unit: "points", usual: 2, least: -10, most: 10 },
    does: "As honest, but adds points to every score of a profile that says he, him, his or himself of the person (redaction takes these out), or names a boys' school, a fraternity or a men's team (it does not).",
  },
  "sloppy-json": {
    takes: null,
    does: "As honest, in a form that is no strict JSON, another one each call: fenced, trailing commas, Python literals, thoughts before it, scores such as 8/10, sentences around it, a JSON string that holds it.",
  },
  truncating: {
    takes: { unit: "tokens", usual: 2_400, least: 1, most: 32_000 },
    does: "Thinks first and needs so many tokens in all: with a lower limit the reply is cut and finish_reason is length, otherwise as honest.",
  },
  cutter: {
    takes: null,
    does: "Drops the second half of every message in silence: scores what is left, and prompt_tokens counts that alone.",
  },
} as const satisfies Record<string, Entry>;

export type SandboxName = keyof typeof SANDBOX_MODELS;

/** The table as `GET /v1/models` lists it. */
export const SANDBOX_MODEL_LIST = Object.entries<Entry>(SANDBOX_MODELS).map(([name, { takes, does }]) => ({
  id: `sandbox-${name}`,
  usage: `sandbox-${name}${argumentOf(takes)}`,
  description: does,
}));

function argumentOf(takes: Entry["takes"]): string {
  if (takes === null) return "";
  return takes === "script" ? "[:<script>]" : `[:<${takes.unit}, ${takes.usual} unless given>]`;
}
