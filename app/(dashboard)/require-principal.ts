import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { currentPrincipal } from "@/lib/auth/current-principal";
import type { Principal } from "@/lib/domain/access";
import { PATH_HEADER } from "@/proxy";

/** Who is signed in. Anyone else is sent to the sign-in, which leads back here. Asked once a request. */
export const requirePrincipal = cache(async (): Promise<Principal> => {
  const principal = await currentPrincipal();
  if (principal) return principal;
  const path = (await headers()).get(PATH_HEADER);
  redirect(path && path !== "/" ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : "/sign-in");
});
