import { createHash } from "node:crypto";
import type { Account } from "@/db/queries/provider-pauses";
import { env } from "@/lib/env";
import { currentProvider } from "./current-provider";

/** The account that this installation asks with. Its key is known by its hash alone. */
export function currentAccount(): Account {
  const keyHash = createHash("sha256")
    .update(env().OPENAI_API_KEY ?? "")
    .digest("hex");
  return { baseUrl: currentProvider().providerBaseUrl, keyHash };
}
