import { parseArgs } from "node:util";
import { startSandboxModel } from "./server";

const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, "latency-ms": { type: "string", default: "0" } },
});
const sandbox = await startSandboxModel({ port: Number(values.port), latencyMs: Number(values["latency-ms"]) });
console.log(`Sandbox model (keyword scores, never for decisions) on ${sandbox.url}/v1`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
