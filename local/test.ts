import { allChecks, runChecks } from "./checks";

process.exitCode = (await runChecks(allChecks, process.argv.slice(2))) ? 0 : 1;
