import { cancelRun } from "@/inngest/enqueue";
import { ProfilePatch } from "@/lib/api/contracts/profiles";
import { IdParams as params } from "@/lib/api/contracts/shared";
import { toProfileResource } from "@/lib/api/serialize/profile";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent, okAt } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { getProfile } from "@/lib/profiles/get-profile";
import { updateProfile } from "@/lib/profiles/update-profile";

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
const scope = ["profiles:write", "profiles:read"] as const; // A change is answered with all that wasn't changed.
const tagged = (profile: Parameters<typeof toProfileResource>[0]) => okAt(profile.version, toProfileResource(profile));
export const GET = withRoute({ params, scope: "profiles:read" }, async (asked) =>
  tagged(await getProfile({ ...asked, id: asked.params.id })),
);

export const PATCH = withRoute({ params, body: ProfilePatch, scope }, async (asked) =>
  tagged(await updateProfile({ ...asked, id: asked.params.id, patch: asked.body })),
);

export const DELETE = withRoute({ params, scope: "profiles:write" }, (asked) =>
  eraseProfile({ ...asked, id: asked.params.id, cancelRun }).then(noContent),
);
