import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SandboxMark } from "@/components/scoring/sandbox-mark";
import { NobodyToRank } from "@/components/shortlist/nobody-to-rank";
import { RubricSwitch } from "@/components/shortlist/rubric-switch";
import { Shortlist } from "@/components/shortlist/shortlist";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { LIMITS } from "@/lib/domain/limits";
import { env } from "@/lib/env";
import { getShortlist } from "@/lib/scoring/get-shortlist";
import { orNotFound } from "../../../jobs/or-not-found";
import { requirePrincipal } from "../../../require-principal";

export const metadata: Metadata = { title: "Shortlist" };

export default async function ShortlistPage({ params }: { params: Promise<{ id: string }> }) {
  const principal = await requirePrincipal();
  const sandbox = env().ASSAY_SANDBOX;
  const found = await orNotFound((await params).id, (rubricId) => getShortlist({ principal, rubricId, sandbox }));
  const { rubric, published, versions } = found.rubric;
  const version = published ?? versions.at(-1);
  if (!version) notFound();
  const criteria = version.content.criteria.map(({ id, label, weight, must_have }) => ({
    ...{ id, label, weight, must_have },
  }));
  return (
    <>
      <PageHeader
        back={<BackLink href={`/rubrics/${rubric.id}`}>{rubric.name}</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-2.5">Shortlist {sandbox ? <SandboxMark /> : null}</span>
        }
        description={`Everybody's latest score by this rubric, version ${version.number}. It ranks; people decide.`}
        actions={<RubricSwitch rubric={{ id: rubric.id, name: rubric.name }} />}
      />
      {found.candidates.length === 0 ? (
        <NobodyToRank rubricName={rubric.name} />
      ) : (
        <Shortlist
          key={rubric.id}
          rubricId={rubric.id}
          candidates={found.candidates}
          criteria={criteria}
          version={version.number}
          cutoff={version.content.cutoff?.score ?? null}
        />
      )}
      {found.more ? (
        <p className="mt-4 text-muted">
          More than {LIMITS.shortlisted.toLocaleString("en")} candidates have a score: here are those with the highest.
        </p>
      ) : null}
    </>
  );
}
