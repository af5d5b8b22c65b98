import { randomBytes, randomInt } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { newKeyText } from "@/lib/domain/api-key-text";

const SecretsSchema = z.object({
  nextauth_secret: z.string(),
  inngest_signing_key: z.string().regex(/^([0-9a-f]{2})+$/),
  inngest_event_key: z.string(),
  postgres_password: z.string(),
  demo_password: z.string(),
  demo_api_key: z.string(),
});

export type Secrets = z.output<typeof SecretsSchema>;

function generate(): Secrets {
  const hex = (bytes: number) => randomBytes(bytes).toString("hex");
  return {
    nextauth_secret: hex(32),
    inngest_signing_key: hex(32),
    inngest_event_key: hex(16),
    postgres_password: hex(24),
    demo_password: randomBytes(12).toString("base64url"),
    demo_api_key: newKeyText(randomInt, crc32),
  };
}

/** Makes the data directory, closed to everyone else; the search bit is left to Postgres' own user, as root. */
export function makeDataDirectory(dir: string): void {
  const self = process.getuid?.() ?? 0;
  try {
    mkdirSync(dir, { recursive: true });
  } catch (cause) {
    throw new Error(`${dir} can't be made (${(cause as NodeJS.ErrnoException).code}). Set ASSAY_DATA_DIR.`, { cause });
  }
  if (self !== 0 && statSync(dir).uid !== self) {
    throw new Error(
      `${dir} belongs to another user. Start as that user, or set ASSAY_DATA_DIR to a folder of your own.`,
    );
  }
  chmodSync(dir, self === 0 ? 0o711 : 0o700);
  // Inside the repository neither git nor the build's search for class names looks into it: a socket stops the build.
  writeFileSync(join(dir, ".gitignore"), "*\n");
}

/** The secrets of this data directory: read, or generated on the first start and kept with mode 600. */
export function loadSecrets(dir: string): Secrets {
  const file = join(dir, "secrets.json");
  if (!existsSync(file)) {
    const secrets = generate();
    writePrivate(file, secrets);
    return secrets;
  }
  const parsed = SecretsSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file} is damaged. Restore it, or delete ${dir} to start afresh.`);
  return parsed.data;
}

/** Writes JSON that only its owner reads, whole or not at all. */
export function writePrivate(file: string, content: unknown): void {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}
