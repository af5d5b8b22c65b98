import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftForm } from "@/components/rubrics/draft-form";
import { RubricDocument } from "@/components/rubrics/rubric-document";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { loadRubric } from "../../load-rubric";

type VersionPageProps = { params: Promise<{ id: string; n: string }> };

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const { rubric, version } = await load(params);
  return { title: `${rubric.name}, version ${version.number}` };
}

export default async function RubricVersionPage({ params }: VersionPageProps) {
  const { rubric, version, canWrite } = await load(params);
  const isDraft = version.status === "draft";
  return (
    <>
      <PageHeader
        back={<BackLink href={`/rubrics/${rubric.id}`}>{rubric.name}</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-2.5">
            Version {version.number}
            <Badge tone={isDraft ? "accent" : "neutral"} className="capitalize">
              {version.status}
            </Badge>
          </span>
        }
        description={isDraft ? "It scores nobody until it is published." : "What was published never changes."}
      />
      {isDraft && canWrite ? (
        <DraftForm key={version.id} rubricId={rubric.id} version={version} />
      ) : (
        <RubricDocument content={version.content} />
      )}
    </>
  );
}

async function load(params: VersionPageProps["params"]) {
  const { id, n } = await params;
  const found = await loadRubric(id);
  const version = found.rubric.versions.find(({ number }) => String(number) === n);
  return version ? { ...found, version } : notFound();
}
