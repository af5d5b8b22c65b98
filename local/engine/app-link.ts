import type { FunctionDefinition } from "./function-config";
import type { HttpCaller } from "./http-call";
import type { Registry } from "./registry";
import { isSigned, signatureHeader } from "./signing";

export interface AppLinkDeps {
  appUrl: string;
  signingKey: string;
  registry: Registry;
  http: HttpCaller;
  /** Takes one sentence for the operator. */
  say: (sentence: string) => void;
  /** Called when work that was held may go on. */
  onResume: () => void;
}

export interface AppLink {
  start(): void;
  stop(): void;
  /** Asks the app for its functions now; resolves with whether it is registered. Callers at once share one request. */
  sync(): Promise<boolean>;
  /** True while the app of this life answered and its functions were accepted. */
  isRegistered(): boolean;
  /** The functions whose work may be claimed now. */
  claimable(): FunctionDefinition[];
  /** Why work is held, in a sentence; null when nothing is. */
  holding(): string | null;
  /** The app didn't take the connection: everything waits until it answers again. */
  lost(): void;
  /** This function's calls fail for a reason that is no fault of its runs; it is tried again by itself. */
  hold(functionId: string, reason: string): void;
  /** The function answered as it should. */
  answered(functionId: string): void;
}

const SYNC_MS = { down: 250, downLong: 1_000, up: 30_000 };
const LONG_DOWN_AFTER = 40;
const HOLD_FIRST_MS = 500;
const HOLD_MOST_MS = 15_000;

type State =
  | { kind: "unknown" }
  | { kind: "up" }
  | { kind: "refused"; reason: string }
  | { kind: "down"; reason: string };

/** Keeps the app registered, and knows which functions may be called. */
export function createAppLink(deps: AppLinkDeps): AppLink {
  let state: State = { kind: "unknown" };
  let underWay: Promise<boolean> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let stopped = false;
  const holds = new Map<string, { reason: string; until: number; count: number }>();

  const enter = (next: State) => {
    const said = "reason" in state ? state.reason : null;
    if ("reason" in next && next.reason !== said) deps.say(`Work is held: ${next.reason}`);
    if (next.kind === "up" && said !== null) deps.say("The app answers again: work goes on.");
    const resumes = next.kind !== "down" && state.kind !== next.kind;
    state = next;
    failures = next.kind === "up" ? 0 : failures + 1;
    if (resumes) deps.onResume();
  };
  const sync = (): Promise<boolean> => {
    underWay ??= askForFunctions(deps)
      .then((next) => {
        enter(next);
        return next.kind === "up";
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
  const loop = () => {
    if (stopped) return;
    const settled = sync().catch((error: unknown) => deps.say(`The app could not be registered: ${String(error)}`));
    void settled.then(() => {
      const pause = state.kind === "up" ? SYNC_MS.up : failures > LONG_DOWN_AFTER ? SYNC_MS.downLong : SYNC_MS.down;
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(loop, pause);
    });
  };
  const activeHold = (id: string) => {
    const hold = holds.get(id);
    return hold && hold.until > Date.now() ? hold : undefined;
  };

  return {
    start: loop,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    sync,
    isRegistered: () => state.kind === "up",
    claimable() {
      if (state.kind === "down") return [];
      return [...deps.registry.functions().values()].filter(({ id }) => !activeHold(id));
    },
    holding() {
      if ("reason" in state) return state.reason;
      return [...holds].find(([id]) => deps.registry.functions().has(id))?.[1].reason ?? null;
    },
    lost() {
      if (state.kind === "down") return;
      enter({ kind: "down", reason: `The app at ${deps.appUrl} can't be reached.` });
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(loop, SYNC_MS.down);
    },
    hold(id, reason) {
      const before = holds.get(id);
      if (before && before.until > Date.now()) return;
      const count = (before?.count ?? 0) + 1;
      const pause = Math.min(HOLD_MOST_MS, HOLD_FIRST_MS * 2 ** (count - 1));
      holds.set(id, { reason, until: Date.now() + pause, count });
      if (before?.reason !== reason) deps.say(`Work of ${id} is held: ${reason}`);
      setTimeout(deps.onResume, pause + 1).unref();
    },
    answered(id) {
      if (holds.delete(id)) deps.say(`Work of ${id} goes on.`);
    },
  };
}

async function askForFunctions({ appUrl, signingKey, registry, http }: AppLinkDeps): Promise<State> {
  const body = { url: appUrl };
  const headers = {
    "x-inngest-sync-kind": "in_band",
    "x-inngest-signature": signatureHeader(body, signingKey, Date.now()),
  };
  const result = await http.call("PUT", appUrl, headers, JSON.stringify(body));
  if (result.kind !== "answer") return { kind: "down", reason: `The app at ${appUrl} can't be reached.` };
  const { answer } = result;
  if (answer.status === 401) {
    return { kind: "down", reason: `The app at ${appUrl} refuses our signature (401): do the signing keys agree?` };
  }
  if (answer.headers["x-inngest-sdk"] === undefined || answer.status !== 200) {
    return { kind: "down", reason: `What answers at ${appUrl} is not the app (status ${answer.status}).` };
  }
  if (!isSigned(answer.headers["x-inngest-signature"], answer.body, signingKey, Date.now())) {
    return { kind: "down", reason: `The answers of ${appUrl} are not signed with our key.` };
  }
  const registered = await registry.register(JSON.parse(answer.body));
  return registered.ok ? { kind: "up" } : { kind: "refused", reason: `Registration refused. ${registered.reason}` };
}
