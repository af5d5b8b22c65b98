import { spawnSync } from "node:child_process";
import { childEnvironment } from "@/lib/env";

/** Whether this is root on a Debian, who may install what a check needs. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Installs Debian packages without a question; whether they are there then is for the caller to look. */
export function install(...packages: string[]): void {
  if (aptGet("install", "--no-install-recommends", ...packages)) return;
  aptGet("update");
  aptGet("install", "--no-install-recommends", ...packages);
}

function aptGet(...args: string[]): boolean {
  const env = childEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
  return spawnSync("apt-get", ["-qq", "-y", ...args], { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}
