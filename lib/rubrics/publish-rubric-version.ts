import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import {
  changeVersion,
  findRubricVersion,
  type LockedRubric,
  lockRubricsOfRole,
  touchRubric,
} from "@/db/queries/rubric-versions";
import { AppError } from "@/lib/domain/errors";
import { refuseStale } from "@/lib/domain/expected-version";
import { noRubric, noVersion, type VersionChange, type VersionOfRubric } from "./version-of-rubric";

type PublishInput = VersionChange & {
  /** Take the place of the rubric that is published for the same role. */
  replace: boolean;
  once?: Once<VersionOfRubric> | undefined;
  now: Date;
};

/**
 * Makes a version the one that its rubric scores with; from then on it never changes. A retired one may be published
 * again; the published one stays as it is. A role has one published rubric: of two that publish at once one wins.
 * Throws RUBRIC_NOT_FOUND, RUBRIC_VERSION_NOT_FOUND, ROLE_ALREADY_HAS_RUBRIC, PRECONDITION_FAILED.
 */
export function publishRubricVersion(input: PublishInput): Promise<VersionOfRubric> {
  const { principal, id, n, replace, expected = null, once, now } = input;
  const { workspaceId } = principal;
  return onceInWorkspace(workspaceId, once, async (tx) => {
    const locked = await lockRubricsOfRole(tx, workspaceId, id);
    const rubric = locked.find((one) => one.id === id) ?? noRubric();
    const key = { workspaceId, rubricId: id, number: n };
    const version = (await findRubricVersion(tx, key)) ?? noVersion(n);
    if (version.id === rubric.publishedVersionId) return { version, publishedVersionId: version.id };
    refuseStale("The version", expected, version.revision);
    const rival = locked.find((one) => one.id !== id && one.publishedVersionId !== null);
    if (rival && !replace) return refuse(rival);
    if (rival) await touchRubric(tx, rival, now, { publishedVersionId: null });
    const published = version.publishedAt ? version : await changeVersion(tx, key, { publishedAt: now });
    await touchRubric(tx, rubric, now, { publishedVersionId: version.id });
    return { version: published, publishedVersionId: version.id };
  });
}

function refuse(rival: LockedRubric): never {
  const which = `"${rival.name}" (${rival.id})`;
  const detail = `The role ${rival.role} already has a published rubric, ${which}. Send replace: true to take its place.`;
  throw new AppError("ROLE_ALREADY_HAS_RUBRIC", detail);
}
