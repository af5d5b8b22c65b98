import { type Command, InvalidArgumentError, Option } from "commander";

/** How a command is told which app to ask. */
export interface AppOptions {
  url?: string;
  key?: string;
}

/** Adds `--url` and `--key` to a command that asks a running app. */
export function withAppOptions(command: Command): Command {
  return command
    .addOption(new Option("--url <address>", "a running app, instead of the one of this folder").env("ASSAY_URL"))
    .addOption(new Option("--key <key>", "the API key to use there").env("ASSAY_API_KEY"));
}

/** Parses an option's whole number within bounds. */
export const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
};
