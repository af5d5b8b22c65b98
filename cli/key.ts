import { Command } from "commander";
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
  .action((options: { name: string; scopes: string }) =>
    runCommand(async () => {
      prepareDatabase();
      const scopes = options.scopes.split(",").map((one) => toScope(one.trim()));
      const made = await createFirstKey({ name: options.name, scopes });
      console.log(`Workspace  ${made.workspace.name}`);
      console.log(`Scopes     ${scopes.join(" ")}`);
      console.log(`API key    ${made.secret}   (shown only now; header x-api-key)`);
    }),
  );

function toScope(text: string): Scope {
  const scope = SCOPES.find((one) => one === text);
  if (!scope) throw new CommandFailure(`"${text}" is no scope. Scopes: ${SCOPES.join(", ")}.`);
  return scope;
}

await program.parseAsync();
// The database pool would keep the process alive.
process.exit();
