import { ProfileInput, ProfileListQuery } from "@/lib/api/contracts/profiles";
import { toProfileResource, toProfileSummary } from "@/lib/api/serialize/profile";
import { env } from "@/lib/env";
import { otherMethods } from "@/lib/http/other-methods";
import { created, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { profileOfJsonResume } from "@/lib/profiles/json-resume";
import { listProfiles } from "@/lib/profiles/list-profiles";
import { saveProfile } from "@/lib/profiles/save-profile";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: ProfileListQuery, scope: "profiles:read" }, async ({ query, principal }) => {
  const { rows, nextCursor } = await listProfiles({ principal, query, sandbox: env().ASSAY_SANDBOX });
  return ok({ data: rows.map(toProfileSummary), next_cursor: nextCursor });
});

export const POST = withRoute({ body: ProfileInput, scope: "profiles:write" }, ({ body, answerOnce, ...asked }) => {
  const profile = "format" in body ? profileOfJsonResume(body.document) : body;
  return answerOnce(saveProfile, { ...asked, profile }, ({ profile, isNew }) =>
    isNew ? created(toProfileResource(profile), `/api/v1/profiles/${profile.id}`) : ok(toProfileResource(profile)),
  );
});
