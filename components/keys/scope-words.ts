import { SCOPES, type Scope } from "@/lib/domain/access";

interface ScopeWords {
  /** What the holder may do, as a verb. */
  label: string;
  hint: string;
}

/** The scopes as somebody chooses among them who has not read the API's documents. */
export const SCOPE_WORDS: Record<Scope, ScopeWords> = {
  "profiles:read": { label: "Read profiles", hint: "Look up candidates, and the text that was scored." },
  "profiles:write": { label: "Add and change profiles", hint: "Create, update and erase candidates." },
  "scores:read": { label: "Read scores", hint: "Follow scoring jobs; read results, evidence, costs and figures." },
  "scores:write": { label: "Ask for scores", hint: "Start, retry and cancel scoring jobs. Each costs money." },
  "rubrics:read": { label: "Read rubrics", hint: "See the criteria and how they weigh." },
  "rubrics:write": { label: "Change rubrics", hint: "Draft and publish versions: it changes how everybody is scored." },
  admin: { label: "Everything", hint: "All of these; members, API keys, retention and settings too." },
};

export const LIMITED_SCOPES = SCOPES.filter((scope) => scope !== "admin");

export type Purpose = "score" | "read" | "admin" | "chosen";

const READING: readonly Scope[] = ["profiles:read", "scores:read", "rubrics:read"];

/** What most keys are made for, with the scopes that it takes. */
export const PURPOSES: readonly { value: Purpose; label: string; hint: string; scopes: readonly Scope[] | null }[] = [
  {
    value: "score",
    label: "Score candidates",
    hint: "An ATS or CRM that sends profiles and reads scores",
    scopes: ["profiles:read", "profiles:write", "scores:read", "scores:write", "rubrics:read"],
  },
  { value: "read", label: "Read only", hint: "A report or a dashboard; it costs nothing", scopes: READING },
  { value: "admin", label: "Everything", hint: "Your own administration scripts", scopes: ["admin"] },
  { value: "chosen", label: "Something else", hint: "Choose each scope yourself", scopes: null },
];

/** The purpose whose scopes these are, whatever their order. */
export function purposeOf(scopes: readonly Scope[]): Purpose {
  const known = PURPOSES.find(
    (one) => one.scopes?.length === scopes.length && one.scopes.every((scope) => scopes.includes(scope)),
  );
  return known?.value ?? "chosen";
}

/** What a key may do, in a few words: by what it is for, where that says it all; else scope by scope. */
export function powersOf(scopes: readonly Scope[]): string {
  if (scopes.includes("admin")) return SCOPE_WORDS.admin.label;
  const purpose = PURPOSES.find(({ value }) => value === purposeOf(scopes));
  return purpose?.scopes ? purpose.label : scopes.map((scope) => SCOPE_WORDS[scope].label).join(", ");
}
