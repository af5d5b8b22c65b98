import { IdParams } from "@/lib/api/contracts/shared";
import { download } from "@/lib/http/download";
import { otherMethods } from "@/lib/http/other-methods";
import { withRoute } from "@/lib/http/with-route";
import { getScoreReport } from "@/lib/scoring/report/get-score-report";
import { writeReport } from "@/lib/scoring/report/write-report";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** The quotes are the profile's: who may read scores but no profiles is refused. */
export const GET = withRoute(
  { params: IdParams, scope: ["scores:read", "profiles:read"] },
  async ({ params, principal, now }) => {
    const report = await getScoreReport({ principal, jobId: params.id });
    const fileName = `assay-score${report.sandbox ? "-sandbox" : ""}-${report.job.id}.pdf`;
    return download({ pieces: writeReport(report, now), mediaType: "application/pdf", fileName });
  },
);
