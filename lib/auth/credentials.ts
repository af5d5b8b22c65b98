import { AppError } from "@/lib/domain/errors";

interface Credentials {
  /** The API key, from either header. A key beats the cookie. */
  key: string | undefined;
  /** The session cookie's value. */
  session: string | undefined;
}

/** What a request proves itself with. Two different keys are refused: whose rights count would be a guess. */
export function credentialsOf(headers: Headers, cookieName: string): Credentials {
  const header = headers.get("x-api-key")?.trim();
  const bearer = /^Bearer +(.+)$/i.exec(headers.get("authorization") ?? "")?.[1]?.trim();
  if (header !== undefined && bearer !== undefined && header !== bearer) {
    throw new AppError("INVALID_REQUEST", "x-api-key and Authorization name two different keys.");
  }
  return { key: header ?? bearer, session: cookieOf(headers.get("cookie") ?? "", cookieName) };
}

function cookieOf(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const [key, ...value] = part.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}
