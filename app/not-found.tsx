import { Compass } from "lucide-react";
import type { Metadata } from "next";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <div>
        <h1 className="sr-only">Page not found</h1>
        <EmptyState
          icon={Compass}
          title="This page does not exist"
          action={
            // A plain link: every page brings along what this one needs.
            <a href="/profiles" className={buttonClasses({ variant: "primary" })}>
              Go to profiles
            </a>
          }
        >
          The address may be mistyped, or what it led to was deleted.
        </EmptyState>
      </div>
    </main>
  );
}
