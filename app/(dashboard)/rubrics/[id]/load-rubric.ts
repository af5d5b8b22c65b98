import { notFound } from "next/navigation";
import { cache } from "react";
import { Id } from "@/lib/api/contracts/shared";
import { toRubricResource } from "@/lib/api/serialize/rubric";
import { hasScope } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { getRubric } from "@/lib/rubrics/get-rubric";
import { requirePrincipal } from "../../require-principal";

/** The rubric that a page is of, and whether its reader may change it; the page that says so where there is none. */
export const loadRubric = cache(async (id: string) => {
  const principal = await requirePrincipal();
  if (!Id.safeParse(id).success) notFound();
  try {
    const rubric = toRubricResource(await getRubric({ principal, id }));
    return { rubric, canWrite: hasScope(principal, "rubrics:write") };
  } catch (error) {
    if (error instanceof AppError && error.code === "RUBRIC_NOT_FOUND") notFound();
    throw error;
  }
});
