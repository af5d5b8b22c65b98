import { quickChecks, runChecks } from "./checks";

process.exitCode = (await runChecks(quickChecks, process.argv.slice(2))) ? 0 : 1;
