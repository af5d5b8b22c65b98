import { RubricVersionParams as params, RubricDraftPatch } from "@/lib/api/contracts/rubrics";
import { toRubricVersion } from "@/lib/api/serialize/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent, okAt } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changeDraft } from "@/lib/rubrics/change-draft";
import { deleteDraft } from "@/lib/rubrics/delete-draft";
import { getRubricVersion } from "@/lib/rubrics/get-rubric-version";

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");

const tagged = (found: Parameters<typeof toRubricVersion>[0]) => okAt(found.version.revision, toRubricVersion(found));
export const GET = withRoute({ params, scope: "rubrics:read" }, async (asked) =>
  tagged(await getRubricVersion({ ...asked, ...asked.params })),
);

const change = { params, body: RubricDraftPatch, scope: ["rubrics:write", "rubrics:read"] } as const;
export const PATCH = withRoute(change, async (asked) =>
  tagged(await changeDraft({ ...asked, ...asked.params, patch: asked.body })),
);

export const DELETE = withRoute({ params, scope: "rubrics:write" }, (asked) =>
  deleteDraft({ ...asked, ...asked.params }).then(noContent),
);
