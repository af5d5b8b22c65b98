import { Command, InvalidArgumentError } from "commander";
import { createFirstKey } from "@/lib/auth/keys/create-first-key";
import { SCOPES, type Scope } from "@/lib/domain/access";
import { prepareDatabase } from "./prepare-database";
import { CommandFailure, runCommand } from "./run-command";

const program = new Command("npm run key --").description("API keys of the first workspace.");

program
  .command("create")
  .description("makes an API key and prints it once")
  .option("--name <name>", "what the key is for", "Command line")
  .option(
    "--scopes <list>",
    `comma-separated: ${SCOPES.join(", ")}`,
    "profiles:read,profiles:write,scores:read,scores:write,rubrics:read",
  )
  .option("--expires-in-days <days>", "when the key ends by itself; never unless given", toDays)
  .action((options: { name: string; scopes: string; expiresInDays?: number }) =>
    runCommand(async () => {
      prepareDatabase();
      const scopes = options.scopes.split(",").map((one) => toScope(one.trim()));
      const { name, expiresInDays: days } = options;
      const expiresAt = days === undefined ? null : new Date(Date.now() + days * 86_400_000);
      const made = await createFirstKey({ name, scopes, expiresAt });
      console.log(`Workspace  ${made.workspace.name}`);
      console.log(`Scopes     ${scopes.join(" ")}`);
      console.log(`Ends       ${expiresAt ? expiresAt.toISOString() : "never"}`);
      console.log(`API key    ${made.secret}   (shown only now; header x-api-key)`);
    }),
  );

function toDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new InvalidArgumentError("It takes a whole number of days, 1 to 3650.");
  return days;
}

function toScope(text: string): Scope {
  const scope = SCOPES.find((one) => one === text);
  if (!scope) throw new CommandFailure(`"${text}" is no scope. Scopes: ${SCOPES.join(", ")}.`);
  return scope;
}

await program.parseAsync();
// The database pool would keep the process alive.
process.exit();
