// The first thing that runs in a fresh clone: plain JavaScript, no dependency. Installs what is missing, then hands
// over to the TypeScript file of the command, in this very process (so that signals and exit codes are its own).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".assay-lock");
const MINIMUM_NODE = [20, 20];

const files = {
  start: "local/start.ts",
  dev: "local/start.ts",
  test: "local/test.ts",
  "test:long": "local/test-long.ts",
  "test:mutation": "bench/mutation.ts",
  verify: "local/verify.ts",
  score: "cli/score.ts",
  admin: "cli/admin.ts",
  key: "cli/key.ts",
  client: "cli/generate-client.ts",
  consistency: "cli/consistency.ts",
  validate: "cli/validate.ts",
  "contact-sheet": "e2e/contact-sheet/make.ts",
};

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}

function fileOf(command) {
  const name = /^bench:([a-z-]+)$/.exec(command)?.[1];
  const file = name ? `bench/${name}.ts` : files[command];
  if (!file || !existsSync(join(root, file))) stopWith(`There is no command "${command}".`);
  return join(root, file);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
    stopWith(`Assay needs Node ${MINIMUM_NODE.join(".")} or newer; this is ${process.versions.node}.`);
  }
}

/** Whether what npm last installed is what the lock asks for; optional packages of other systems may be missing. */
function isInstalled(lockText) {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === wanted.version && existsSync(join(root, path)) : wanted.optional === true;
  });
}

/** Mends packages as `patches/` says, where npm did not: its own install does so at its end. */
function patch() {
  const program = join(root, "node_modules", "patch-package", "index.js");
  const { status } = spawnSync(process.execPath, [program, "--error-on-fail"], { cwd: root, encoding: "utf8" });
  if (status !== 0) stopWith("A package could not be patched. Remove node_modules, then run the same command again.");
}

function install() {
  const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
  const patches = readdirSync(join(root, "patches")).map((name) => readFileSync(join(root, "patches", name), "utf8"));
  const stamped = [`${process.platform}-${process.arch}`, lockText, ...patches].join("\n");
  const stamp = createHash("sha256").update(stamped).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  if (isInstalled(lockText)) patch();
  else {
    console.log("Installing the packages of package-lock.json (npm ci; a minute or two the first time) …");
    const npm = process.env.npm_execpath;
    // NODE_ENV=production would leave out what the build needs.
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
    const [program, programArgs] = npm?.endsWith(".js") ? [process.execPath, [npm, ...args]] : ["npm", args];
    const { status, signal, error } = spawnSync(program, programArgs, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    // npm leaves the last picture of its spinner on the line.
    if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
    if (signal) process.exit(130);
    if (error || status !== 0)
      stopWith("Installing failed; npm's message stands above. Once it is solved, run the same command again.");
  }
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // Packages that another user installed: the stamp only saves the comparison.
  }
}

async function run() {
  // "npm run score -- <file> -- --json": npm takes the first "--" away and hands on the second.
  const [command = "start", ...rest] = process.argv.slice(2).filter((word) => word !== "--");
  checkNode();
  const file = fileOf(command);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const envFile = join(root, ".env");
  // What is set already wins. The checks run on the defaults: never on a database or a provider of one's own.
  if (existsSync(envFile) && !["test", "test:long", "test:mutation", "verify"].includes(command))
    process.loadEnvFile(envFile);
  install();
  process.chdir(root);
  const takesCommand = file.endsWith("start.ts");
  process.argv = [process.execPath, file, ...(takesCommand ? [command] : []), ...rest];
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(file).href);
}

await run();
