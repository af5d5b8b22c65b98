"use client";

import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/lib/api/queries";
import type { Scope } from "@/lib/domain/access";

/** Whether the reader holds a scope. Hides buttons; the API refuses by itself. */
export function useCan(scope: Scope): boolean {
  const { data: me } = useQuery(meQuery());
  return me ? me.scopes.includes(scope) || me.scopes.includes("admin") : false;
}
