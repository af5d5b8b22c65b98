import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ClientComparison } from "@/components/compare/client-comparison";
import { PrintButton } from "@/components/compare/print-button";
import { buttonClasses } from "@/components/ui/button";
import { toSharedCandidate } from "@/lib/api/serialize/shared-comparison";
import { env } from "@/lib/env";
import { compareCandidates } from "@/lib/scoring/compare-candidates";
import { askedComparison } from "../../../(dashboard)/compare/asked-comparison";
import { requirePrincipal } from "../../../(dashboard)/require-principal";

export const metadata: Metadata = { title: "Comparison" };

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A comparison as a client gets it, on paper or as a PDF: in no frame, and without names unless they are asked for. */
export default async function PrintPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const principal = await requirePrincipal();
  const { ids: profileIds, rubric, names: asked } = await askedComparison(searchParams);
  const names = asked ?? "hidden";
  const sandbox = env().ASSAY_SANDBOX;
  const found = await compareCandidates({ principal, profileIds, rubricId: rubric, sandbox, names });
  const name = found.rubrics.find(({ id }) => id === found.rubricId)?.name;
  if (name === undefined) redirect("/compare");
  const query = { ids: profileIds.join(), ...(found.rubricId && { rubric: found.rubricId }) };
  return (
    <main className="mx-auto max-w-4xl px-4 py-6 print:max-w-none print:p-0">
      <nav aria-label="Of this page" className="mb-5 flex flex-wrap items-center gap-2 border-b pb-4 print:hidden">
        <Link href={{ pathname: "/compare", query }} className={buttonClasses({})}>
          Back
        </Link>
        <Link
          href={{ pathname: "/compare/print", query: { ...query, ...(names === "hidden" && { names: "shown" }) } }}
          replace
          className={buttonClasses({})}
        >
          {names === "hidden" ? "Show names" : "Hide names"}
        </Link>
        <PrintButton />
      </nav>
      <ClientComparison
        {...{ rubric_name: name, sandbox, names, gone: 0 }}
        candidates={found.candidates.map(toSharedCandidate)}
        note={`Scores and corrections as of ${DAY.format(new Date())}.`}
      />
    </main>
  );
}
