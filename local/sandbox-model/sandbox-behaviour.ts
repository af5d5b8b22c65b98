import { type FaultEntry, faultScript } from "./fault-script";

/** What a model name asks the sandbox to do. */
export type Behaviour =
  | { kind: "honest" | "refusing" | "fabricator" | "gullible" }
  | { kind: "slow"; seconds: number }
  | { kind: "flaky"; script: FaultEntry[] };

export const SANDBOX_MODELS = [
  "sandbox-honest",
  "sandbox-slow",
  "sandbox-flaky",
  "sandbox-refusing",
  "sandbox-fabricator",
  "sandbox-gullible",
] as const;

const DEFAULT_SECONDS = 5;
const MAX_SECONDS = 3_600;

/**
 * Reads `sandbox-<name>[:<argument>]`: seconds for `slow`, a script for `flaky`.
 * @returns null for a name that the sandbox does not serve or an argument that it can't read
 */
export function behaviourOf(model: string): Behaviour | null {
  const [, name, argument] = /^sandbox-([a-z-]+)(?::(.+))?$/.exec(model) ?? [];
  switch (name) {
    case "honest":
    case "refusing":
    case "fabricator":
    case "gullible":
      return argument === undefined ? { kind: name } : null;
    case "slow": {
      const seconds = Number(argument ?? DEFAULT_SECONDS);
      return seconds >= 0 && seconds <= MAX_SECONDS ? { kind: "slow", seconds } : null;
    }
    case "flaky": {
      const script = faultScript(argument ?? "500");
      return script ? { kind: "flaky", script } : null;
    }
    default:
      return null;
  }
}
