import { RubricVersionParams as params, RubricDraftPatch } from "@/lib/api/contracts/rubrics";
import { toRubricVersion } from "@/lib/api/serialize/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changeDraft } from "@/lib/rubrics/change-draft";
import { deleteDraft } from "@/lib/rubrics/delete-draft";
import { getRubricVersion } from "@/lib/rubrics/get-rubric-version";

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");

export const GET = withRoute({ params, scope: "rubrics:read" }, async (asked) =>
  ok(toRubricVersion(await getRubricVersion({ ...asked, ...asked.params }))),
);

const change = { params, body: RubricDraftPatch, scope: ["rubrics:write", "rubrics:read"] } as const;
export const PATCH = withRoute(change, async (asked) =>
  ok(toRubricVersion(await changeDraft({ ...asked, ...asked.params, patch: asked.body }))),
);

export const DELETE = withRoute({ params, scope: "rubrics:write" }, (asked) =>
  deleteDraft({ ...asked, ...asked.params }).then(noContent),
);
