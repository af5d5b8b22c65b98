import { cookies } from "next/headers";
import { cache } from "react";
import type { Principal } from "@/lib/domain/access";
import { principalOfSession, sessionCookieName } from "./session";

/** Who is signed in, for server components; null: nobody. Looked up once a request, however many ask. */
export const currentPrincipal: () => Promise<Principal | null> = cache(async () => {
  const jar = await cookies();
  return principalOfSession(jar.get(sessionCookieName())?.value, new Date());
});
