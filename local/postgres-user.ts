import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

export interface SystemUser {
  uid: number;
  gid: number;
}

const OWN_USER = "assay-postgres";

/**
 * The system user that Postgres runs as: null (ourselves) for an ordinary user. Postgres refuses root, so root gets
 * whoever owns the cluster's files, for new ones `postgres` where it exists, or `assay-postgres`, made when missing.
 */
export function postgresUser(data: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = lookUp("postgres") ?? lookUp(OWN_USER);
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", OWN_USER], {
      stdio: "pipe",
    });
  } catch (cause) {
    throw new Error(
      `Postgres refuses to run as root, and no user could be made for it. Make one with "useradd --system ${OWN_USER}", or start as an ordinary user.`,
      { cause },
    );
  }
  const made = lookUp(OWN_USER);
  if (!made) throw new Error(`The system user ${OWN_USER} was made but is not in /etc/passwd.`);
  return made;
}

function lookUp(name: string): SystemUser | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Lets the user walk down to `path`: adds the search bit for others to every parent that lacks it (/root is 0700). */
export function openParents(path: string): void {
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    const { mode } = statSync(dir);
    if ((mode & 0o001) === 0) chmodSync(dir, (mode & 0o7777) | 0o001);
    if (dir === dirname(dir)) return;
  }
}

/** Lets others read and run everything below `dir`: an installation under umask 077 leaves it closed. */
export function openTree(dir: string): void {
  const probe = statSync(join(dir, "bin", "postgres")).mode;
  if ((probe & 0o005) === 0o005) return;
  execFileSync("chmod", ["-R", "o+rX", dir], { stdio: "pipe" });
}
