import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDemoWorkspace } from "@/lib/auth/create-demo-workspace";
import { Profile } from "@/lib/domain/profile";
import { RubricDocument } from "@/lib/domain/rubric";
import { env } from "@/lib/env";
import { saveProfile } from "@/lib/profiles/save-profile";
import { publishFirstVersion } from "@/lib/rubrics/publish-first-version";

/** Fills the embedded database's demo workspace at its first start; a later start changes nothing in it. */
const RUBRICS = ["cio", "cto", "ciso"];
/** Oldest first: the list shows the newest on top. */
const PROFILES = ["minimal", "other-script", "injection", "cio", "ciso", "cto"];

const read = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join("examples", folder, `${name}.json`), "utf8"));

const { ASSAY_DEMO_EMAIL: email, ASSAY_DEMO_PASSWORD: password, ASSAY_DEMO_API_KEY: apiKey } = env();
if (!email || !password || !apiKey) throw new Error("The demo's e-mail, password and key must be set by the launcher.");

const { principal, isNew } = await createDemoWorkspace({ email, password, apiKey });
if (isNew) {
  for (const name of RUBRICS)
    await publishFirstVersion(principal.workspaceId, RubricDocument.parse(read("rubrics", name)));
  for (const name of PROFILES) {
    await saveProfile({ principal, profile: Profile.parse(read("profiles", name)), now: new Date() });
  }
}
process.exit();
