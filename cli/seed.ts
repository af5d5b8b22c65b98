import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDemoWorkspace } from "@/lib/auth/create-demo-workspace";
import { Profile } from "@/lib/domain/profile";
import { env } from "@/lib/env";
import { saveProfile } from "@/lib/profiles/save-profile";
import { publishExampleRubrics } from "./example-rubrics";

/** Fills the embedded database's demo workspace at its first start; a later start changes nothing in it. */
/** Oldest first: the list shows the newest on top. */
const PROFILES = ["minimal", "other-script", "injection", "cio", "ciso", "cto"];

const read = (name: string): unknown => JSON.parse(readFileSync(join("examples/profiles", `${name}.json`), "utf8"));

const { ASSAY_DEMO_EMAIL: email, ASSAY_DEMO_PASSWORD: password, ASSAY_DEMO_API_KEY: apiKey } = env();
if (!email || !password || !apiKey) throw new Error("The demo's e-mail, password and key must be set by the launcher.");

const { principal, isNew } = await createDemoWorkspace({ email, password, apiKey });
if (isNew) {
  await publishExampleRubrics(principal.workspaceId);
  for (const name of PROFILES) {
    await saveProfile({ principal, profile: Profile.parse(read(name)), now: new Date() });
  }
}
process.exit();
