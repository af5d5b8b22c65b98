import type {
  ConsistencyRunResource,
  RubricResource,
  RubricSummary,
  RubricVersionResource,
} from "@/lib/api/contracts/rubrics";
import type { ConsistencyFigures } from "@/lib/domain/consistency";
import type { Role } from "@/lib/domain/role";
import type { RubricContent } from "@/lib/domain/rubric";

interface Version {
  id: string;
  number: number;
  content: RubricContent;
  publishedAt: Date | null;
  revision: number;
}

interface RubricRow {
  rubric: {
    id: string;
    name: string;
    role: Role | null;
    description: string;
    publishedVersionId: string | null;
    updatedAt: Date;
  };
  published: Version | null;
}

export function toRubricSummary({ rubric, published }: RubricRow): RubricSummary {
  return {
    id: rubric.id,
    name: rubric.name,
    role: rubric.role,
    description: rubric.description,
    published_version_id: published?.id ?? null,
    published_version: published?.number ?? null,
    criteria_count: published?.content.criteria.length ?? 0,
    updated_at: rubric.updatedAt.toISOString(),
  };
}

interface ConsistencyRun {
  /** Number of the rubric version. */
  version: number;
  run: {
    id: string;
    model: string;
    providerBaseUrl: string;
    sandbox: boolean;
    figures: ConsistencyFigures;
    createdAt: Date;
  };
}

export function toConsistencyRun({ version, run }: ConsistencyRun): ConsistencyRunResource {
  const { id, model, providerBaseUrl, sandbox, figures, createdAt } = run;
  const measured = { id, version, model, provider_base_url: providerBaseUrl, sandbox };
  return { ...measured, ...figures, created_at: createdAt.toISOString() };
}

export function toRubricResource(
  row: RubricRow & { versions: Version[]; consistency: ConsistencyRun[] },
): RubricResource {
  const { publishedVersionId } = row.rubric;
  const versions = row.versions.map((version) => toRubricVersion({ version, publishedVersionId }));
  return { ...toRubricSummary(row), versions, consistency: row.consistency.map(toConsistencyRun) };
}

interface VersionOfRubric {
  version: Version;
  publishedVersionId: string | null;
}

export function toRubricVersion({ version, publishedVersionId }: VersionOfRubric): RubricVersionResource {
  return {
    id: version.id,
    number: version.number,
    status: statusOf(version, publishedVersionId),
    published_at: version.publishedAt?.toISOString() ?? null,
    revision: version.revision,
    content: version.content,
  };
}

/** A version that was published and no longer is, is retired: jobs still point at it. */
function statusOf(version: Version, publishedVersionId: string | null): "draft" | "published" | "retired" {
  if (version.id === publishedVersionId) return "published";
  return version.publishedAt === null ? "draft" : "retired";
}
