import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ConsistencyCard } from "@/components/rubrics/consistency-card";
import { RubricDocument } from "@/components/rubrics/rubric-document";
import { ShortlistLink } from "@/components/shortlist/shortlist-link";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Id } from "@/lib/api/contracts/shared";
import { toRubricResource } from "@/lib/api/serialize/rubric";
import { AppError } from "@/lib/domain/errors";
import { getRubric } from "@/lib/rubrics/get-rubric";
import { requirePrincipal } from "../../require-principal";

type RubricPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: RubricPageProps): Promise<Metadata> {
  return { title: (await load((await params).id)).name };
}

export default async function RubricPage({ params }: RubricPageProps) {
  const rubric = await load((await params).id);
  const version = rubric.versions.find((one) => one.status === "published") ?? rubric.versions[0];
  if (!version) notFound();
  return (
    <>
      <PageHeader
        back={<BackLink href="/rubrics">Rubrics</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-2.5">
            {rubric.name}
            {rubric.role ? <Badge tone="accent">{rubric.role}</Badge> : null}
            <Badge tone={version.status === "published" ? "success" : "neutral"}>
              Version {version.number}, {version.status}
            </Badge>
          </span>
        }
        description={rubric.description}
        actions={<ShortlistLink href={`/rubrics/${rubric.id}/shortlist`} />}
      />
      <div className="flex flex-col gap-6">
        <RubricDocument content={version.content} />
        <ConsistencyCard runs={rubric.consistency} />
      </div>
    </>
  );
}

const load = cache(async (id: string) => {
  const principal = await requirePrincipal();
  if (!Id.safeParse(id).success) notFound();
  try {
    return toRubricResource(await getRubric({ principal, id }));
  } catch (error) {
    if (error instanceof AppError && error.code === "RUBRIC_NOT_FOUND") notFound();
    throw error;
  }
});
