import { env } from "@/lib/env";

/** Where the model is asked: the official API unless the environment names another server. */
export function providerBaseUrl(): string {
  return env().OPENAI_BASE_URL ?? "https://api.openai.com/v1";
}
