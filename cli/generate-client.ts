import { writeFileSync } from "node:fs";
import { CLIENT_FILE, clientSource } from "./client-source";

/** Writes the generated part of the TypeScript client anew, after a change of the API. */
writeFileSync(CLIENT_FILE, await clientSource());
console.log(`Wrote ${CLIENT_FILE}.`);
