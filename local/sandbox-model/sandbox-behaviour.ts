import { type FaultEntry, faultScript } from "./fault-script";
import { type Amount, SANDBOX_MODELS, type SandboxName } from "./sandbox-models";

/** What a model name asks the sandbox to do. `amount` is the number behind the name, 0 where the model takes none. */
export type Behaviour =
  | { kind: Exclude<SandboxName, "flaky">; amount: number }
  | { kind: "flaky"; script: FaultEntry[] };

/**
 * Reads `sandbox-<name>[:<argument>]` by the table of models.
 * @returns null for a name that the sandbox does not serve or an argument that it can't read
 */
export function behaviourOf(model: string): Behaviour | null {
  const [, name = "", argument] = /^sandbox-([a-z-]+)(?::(.+))?$/.exec(model) ?? [];
  if (!isName(name)) return null;
  if (name === "flaky") {
    const script = faultScript(argument ?? "500");
    return script && { kind: name, script };
  }
  const { takes } = SANDBOX_MODELS[name];
  if (takes === null) return argument === undefined ? { kind: name, amount: 0 } : null;
  const amount = amountOf(takes, argument);
  return amount === null ? null : { kind: name, amount };
}

function isName(name: string): name is SandboxName {
  return Object.hasOwn(SANDBOX_MODELS, name);
}

function amountOf({ usual, least, most }: Amount, argument: string | undefined): number | null {
  if (argument === undefined) return usual;
  const amount = /^-?\d+(?:\.\d+)?$/.test(argument) ? Number(argument) : Number.NaN;
  return amount >= least && amount <= most ? amount : null;
}
