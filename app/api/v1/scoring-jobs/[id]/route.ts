import { JobReadQuery } from "@/lib/api/contracts/job-reads";
import { IdParams } from "@/lib/api/contracts/shared";
import { toScoringJobResource } from "@/lib/api/serialize/scoring-job";
import { hasScope } from "@/lib/domain/access";
import { countRead } from "@/lib/http/count-read";
import { ifNoneMatch, unlessKnown } from "@/lib/http/etag";
import { otherMethods } from "@/lib/http/other-methods";
import { pollAgainAfter } from "@/lib/http/poll-again";
import { ok } from "@/lib/http/respond";
import { waitFor } from "@/lib/http/wait-for";
import { withRoute } from "@/lib/http/with-route";
import { awaitScoringJob } from "@/lib/scoring/await-scoring-job";
import { ownHeldReads } from "@/lib/scoring/held-reads";
export const dynamic = "force-dynamic"; // Next needn't watch what is asked of the request.
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
const read = { params: IdParams, query: JobReadQuery, scope: "scores:read" } as const;
export const GET = withRoute(read, async ({ params, query, headers, signal, principal, meter }) => {
  const { seconds, applied } = waitFor(headers, query.wait);
  const wish = { seconds, known: ifNoneMatch(headers), signal, held: ownHeldReads() };
  const { job, granted } = await awaitScoringJob({ principal, jobId: params.id, ...wish });
  const resource = toScoringJobResource(job, { canReadProfiles: hasScope(principal, "profiles:read") });
  const extra = { ...pollAgainAfter(job, new Date()), ...(granted ? applied : {}) };
  const count = () => countRead(principal, meter);
  return unlessKnown({ headers, version: job.version, extra }, (tag) => count().then(() => ok(resource, tag)));
});
