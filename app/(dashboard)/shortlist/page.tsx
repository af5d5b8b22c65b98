import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { findShortlist } from "@/lib/scoring/find-shortlist";
import { requirePrincipal } from "../require-principal";

/** The shortlist of the rubric that was used last; the rubrics, where none was. */
export default async function LatestShortlistPage() {
  const principal = await requirePrincipal();
  const rubricId = await findShortlist({ principal, sandbox: env().ASSAY_SANDBOX });
  redirect(rubricId === null ? "/rubrics" : `/rubrics/${rubricId}/shortlist`);
}
