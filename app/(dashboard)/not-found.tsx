import { Compass } from "lucide-react";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFoundInDashboard() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={Compass}
        title="There is nothing here"
        action={
          <Link href="/profiles" className={buttonClasses({ variant: "primary" })}>
            Go to profiles
          </Link>
        }
      >
        It may have been deleted, belong to another workspace, or be open to other roles than yours.
      </EmptyState>
    </>
  );
}
