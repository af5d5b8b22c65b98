import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's scrypt figures for 32 MiB a hash: N = 2^15, r = 8, p = 3. */
const LOG_N = 15;
const BLOCK = 8;
const PARALLEL = 3;
const BYTES = 32;
const FORMAT = /^scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

/** Hash of a password as `scrypt$ln=,r=,p=$salt$hash`, so that the parameters may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, LOG_N, BLOCK, PARALLEL);
  return `scrypt$ln=${LOG_N},r=${BLOCK},p=${PARALLEL}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

/** Whether a password fits its hash. Without a hash (no such person) it works as long, and says no. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, logN, block, parallel, salt = "", hash = ""] = FORMAT.exec(stored ?? "") ?? [];
  if (logN === undefined) {
    await derive(password, randomBytes(16), LOG_N, BLOCK, PARALLEL);
    return false;
  }
  const expected = Buffer.from(hash, "base64url");
  const salted = Buffer.from(salt, "base64url");
  const actual = await derive(password, salted, Number(logN), Number(block), Number(parallel));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(password: string, salt: Buffer, logN: number, r: number, p: number): Promise<Buffer> {
  const N = 2 ** logN;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
