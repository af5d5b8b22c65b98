import { env } from "@/lib/env";

/** Who answers for the model: the official API unless the environment names another server. */
export function currentProvider(): { providerBaseUrl: string; sandbox: boolean } {
  const { OPENAI_BASE_URL, ASSAY_SANDBOX } = env();
  return { providerBaseUrl: OPENAI_BASE_URL ?? "https://api.openai.com/v1", sandbox: ASSAY_SANDBOX };
}
