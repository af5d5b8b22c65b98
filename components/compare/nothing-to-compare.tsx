import { Columns3 } from "lucide-react";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Where an address names nobody who has a score. */
export function NothingToCompare() {
  const action = (
    <Link href="/profiles" className={buttonClasses({ variant: "primary" })}>
      Choose profiles
    </Link>
  );
  return (
    <EmptyState icon={Columns3} title="Nothing to compare yet" action={action}>
      Tick two to five scored profiles in the list and choose Compare.
    </EmptyState>
  );
}
