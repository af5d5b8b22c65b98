import { Command } from "commander";
import { createAdmin } from "@/lib/auth/create-admin";
import { publishExampleRubrics } from "./example-rubrics";
import { prepareDatabase } from "./prepare-database";
import { CommandFailure, runCommand } from "./run-command";

const program = new Command("npm run admin --").description("People who administer Assay on a database of your own.");

program
  .command("create <email>")
  .description(
    "makes an administrator, and on an empty database its tables, the first workspace and the example rubrics; prints the password once",
  )
  .option("--name <name>", "the person's name", "Administrator")
  .option("--workspace <name>", "the first workspace's name", "Assay")
  .action((email: string, options: { name: string; workspace: string }) =>
    runCommand(async () => {
      prepareDatabase();
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new CommandFailure(`"${email}" is not an e-mail address.`);
      const made = await createAdmin({ email, name: options.name, workspaceName: options.workspace });
      const rubrics = await publishExampleRubrics(made.workspace.id);
      console.log(`Workspace  ${made.workspace.name}`);
      if (rubrics.length > 0) console.log(`Rubrics    ${rubrics.join(", ")}   (examples, published)`);
      console.log(`Sign-in    ${made.email}`);
      console.log(`Password   ${made.password}   (shown only now)`);
    }),
  );

await program.parseAsync();
// The database pool would keep the process alive.
process.exit();
