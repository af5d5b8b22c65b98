import { ListOrdered } from "lucide-react";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Where nobody has a score by the rubric. */
export function NobodyToRank({ rubricName }: { rubricName: string }) {
  const action = (
    <Link href="/profiles" className={buttonClasses({ variant: "primary" })}>
      Choose profiles to score
    </Link>
  );
  return (
    <EmptyState icon={ListOrdered} title="Nobody to rank yet" action={action}>
      No profile has a score by {rubricName}.
    </EmptyState>
  );
}
