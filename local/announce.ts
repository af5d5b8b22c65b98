import { z } from "zod";
import { providerNotices } from "./check-provider";
import { describeParts, realParts } from "./parts";
import { ask } from "./reach";
import { say } from "./say";
import { DEMO_EMAIL, localAddress, type Stack } from "./stack";

const ReadySchema = z.object({ provider: z.object({ ok: z.boolean(), reason: z.string().nullish() }).optional() });

/** Prints where the app is, how to sign in, and which parts are real. */
export async function announce(stack: Stack): Promise<void> {
  const { env, secrets } = stack;
  const real = realParts(env);
  const address = env.ASSAY_PUBLIC_URL ?? localAddress(stack);
  const signIn = real.database
    ? ['Sign-in    make the first user with "npm run admin -- create <email>", a key with "npm run key -- create"']
    : [
        `Sign-in    ${DEMO_EMAIL}   password ${secrets.demo_password}`,
        `API key    ${secrets.demo_api_key}   (a demo key; header x-api-key)`,
      ];
  const lines = ["", `Assay      ${address}`, ...signIn, ...describeParts(env, real)];
  if (!real.provider) lines.push("", "Scores come from a sandbox model: they show how Assay works and judge nobody.");
  const fault = await providerFault(stack);
  if (fault) lines.push("", `The model provider refuses us: ${fault}`);
  if (real.provider) for (const notice of await providerNotices(env, new Date())) lines.push("", notice);
  lines.push("", "Ctrl-C stops everything.", "");
  for (const line of lines) say(line);
}

/** What `/api/ready` says of the provider when it is not well. */
async function providerFault(stack: Stack): Promise<string | null> {
  const { body } = await ask(`${localAddress(stack)}/api/ready`);
  try {
    const provider = ReadySchema.parse(JSON.parse(body)).provider;
    return provider && !provider.ok ? (provider.reason ?? "unknown reason") : null;
  } catch {
    return null;
  }
}
