"use client";

import { useQuery } from "@tanstack/react-query";
import { profilesHref } from "@/components/profiles/profiles-href";
import { firstProfilesQuery, profileCountQuery } from "@/lib/api/queries";
import { compactNumber } from "./figure-words";
import { NeedsEntry } from "./needs-entry";
import { REVIEWS } from "./overview-queries";

interface ScoresToReviewProps {
  of: keyof typeof REVIEWS;
  title: (count: string) => string;
  advice: string;
}

/** How many latest scores of a kind nobody has decided on yet. */
export const useToReview = (of: keyof typeof REVIEWS) => useQuery(profileCountQuery(REVIEWS[of]));

/** Scores that wait for a person; nothing while there are none. */
export function ScoresToReview({ of, title, advice }: ScoresToReviewProps) {
  const { data: counted } = useToReview(of);
  const { data: page } = useQuery(firstProfilesQuery(REVIEWS[of]));
  if (!counted || counted.count === 0 || !page) return null;
  const { limit: _, ...filter } = REVIEWS[of];
  const beyond = counted.is_exact ? "" : "+";
  const names = page.data.map(({ id, full_name }) => ({ key: id, profileId: id, name: full_name }));
  const left = counted.count - names.length;
  return (
    <NeedsEntry
      {...{ advice, names, isOne: counted.count === 1, href: profilesHref(filter) }}
      title={title(`${compactNumber(counted.count)}${beyond}`)}
      more={left > 0 ? `and ${compactNumber(left)}${beyond} more` : ""}
    />
  );
}
