"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { deleteJson } from "@/lib/api/client";

/** Signs oneself out in every browser. */
export function SessionsCard() {
  const [asking, ask] = useState(false);
  const end = useMutation({
    mutationFn: () => deleteJson("/me/sessions"),
    onSuccess: () => window.location.replace("/sign-in"),
  });
  return (
    <Card aria-labelledby="sessions" className="max-w-xl">
      <CardHeader id="sessions" title="Signed-in browsers" />
      <CardBody className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="min-w-0 flex-1 basis-64 text-muted">
          {end.error
            ? errorSentence(end.error)
            : "Left a browser signed in somewhere? Sign out of all of them, this one too."}
        </p>
        <Button pending={end.isPending} onClick={() => ask(true)}>
          Sign out everywhere
        </Button>
      </CardBody>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title="Sign out everywhere?"
        description="Every browser in which you are signed in is signed out at once, this one too. Nothing else changes."
        action="Sign out everywhere"
        onConfirm={() => end.mutate()}
      />
    </Card>
  );
}
