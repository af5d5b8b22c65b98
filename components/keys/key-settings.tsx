"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ApiKeyResource, NewApiKeyResource } from "@/lib/api/contracts/api-keys";
import { apiKeysQuery } from "@/lib/api/queries";
import { CreateKey } from "./create-key-form";
import { KeyTable } from "./key-table";
import { NewSecret } from "./new-secret";

/** The workspace's API keys. The secret of one that was made is shown once, at the top, until it is put away. */
export function KeySettings() {
  const { data, error, isLoadingError, isFetching, refetch } = useQuery(apiKeysQuery());
  const [made, show] = useState<NewApiKeyResource | null>(null);
  const [creating, create] = useState(false);
  const showMade = (key: NewApiKeyResource) => {
    create(false);
    show(key);
  };
  const button = (
    <Button variant="primary" onClick={() => create(true)}>
      <Plus aria-hidden />
      New API key
    </Button>
  );
  return (
    <div className="flex flex-col gap-6">
      {made ? (
        <NewSecret
          made={made}
          replaced={data?.data.find(({ replaced_by_id }) => replaced_by_id === made.id)}
          onDone={() => show(null)}
        />
      ) : null}
      {data ? (
        <Keys keys={data.data} button={button} onMade={showMade} isWhole={data.next_cursor === null} />
      ) : isLoadingError ? (
        <ErrorState
          title="The API keys could not be loaded"
          error={error}
          onRetry={() => refetch()}
          retrying={isFetching}
        />
      ) : (
        <Skeleton className="h-64 rounded-lg" />
      )}
      <CreateKey open={creating} onOpenChange={create} onMade={showMade} />
    </div>
  );
}

interface KeysProps {
  keys: readonly ApiKeyResource[];
  button: ReactNode;
  onMade: (made: NewApiKeyResource) => void;
  isWhole: boolean;
}

function Keys({ keys, button, onMade, isWhole }: KeysProps) {
  const valid = keys.filter(({ status }) => status === "active");
  const ended = keys.filter(({ status }) => status !== "active");
  return (
    <>
      {valid.length > 0 ? (
        <div className="flex flex-col gap-3">
          <div className="self-end">{button}</div>
          <KeyTable label="API keys" keys={valid} onMade={onMade} />
        </div>
      ) : (
        <Card>
          <EmptyState icon={KeyRound} title="No API key is valid" action={button}>
            A key lets another system send profiles and read scores. Make one for each system that calls.
          </EmptyState>
        </Card>
      )}
      {ended.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-muted hover:text-text">
            Ended keys ({ended.length})
          </summary>
          <div className="mt-3">
            <KeyTable label="Ended API keys" keys={ended} hasEnded onMade={onMade} />
          </div>
        </details>
      ) : null}
      {isWhole ? null : <p className="text-muted text-sm">The newest 200 keys are shown; the API lists all.</p>}
    </>
  );
}
