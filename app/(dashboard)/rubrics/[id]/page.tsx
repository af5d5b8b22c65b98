import type { Metadata } from "next";
import { ConsistencyCard } from "@/components/rubrics/consistency-card";
import { DraftButton } from "@/components/rubrics/draft-button";
import { RubricDocument } from "@/components/rubrics/rubric-document";
import { STARTER } from "@/components/rubrics/starter";
import { VersionList } from "@/components/rubrics/version-list";
import { ShortlistLink } from "@/components/shortlist/shortlist-link";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { loadRubric } from "./load-rubric";

type RubricPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: RubricPageProps): Promise<Metadata> {
  return { title: (await loadRubric((await params).id)).rubric.name };
}

export default async function RubricPage({ params }: RubricPageProps) {
  const { rubric } = await loadRubric((await params).id);
  const version = rubric.versions.find((one) => one.status === "published") ?? rubric.versions.at(-1);
  const draft = rubric.versions.find((one) => one.status === "draft")?.number ?? null;
  return (
    <>
      <PageHeader
        back={<BackLink href="/rubrics">Rubrics</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-2.5">
            {rubric.name}
            {rubric.role ? <Badge tone="accent">{rubric.role}</Badge> : null}
            {version ? (
              <Badge tone={version.status === "published" ? "success" : "neutral"}>
                Version {version.number}, {version.status}
              </Badge>
            ) : null}
          </span>
        }
        description={rubric.description}
        actions={
          <>
            <ShortlistLink href={`/rubrics/${rubric.id}/shortlist`} />
            <DraftButton rubricId={rubric.id} draft={draft} content={version?.content ?? STARTER} />
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {version ? <RubricDocument content={version.content} /> : null}
        {rubric.versions.length > 0 ? <VersionList rubricId={rubric.id} versions={rubric.versions} /> : null}
        <ConsistencyCard runs={rubric.consistency} />
      </div>
    </>
  );
}
