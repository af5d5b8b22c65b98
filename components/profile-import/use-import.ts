"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { errorSentence } from "@/components/ui/error-sentence";
import { ApiProblem, postJson } from "@/lib/api/client";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { queryKeys } from "@/lib/api/queries";
import type { FieldFault } from "@/lib/domain/errors";
import type { ImportRecord } from "./split-records";

const AT_ONCE = 4;

export type ImportOutcome =
  | { kind: "added" | "updated"; id: string; name: string }
  | { kind: "rejected"; order: number; record: ImportRecord; reason: string; faults: readonly FieldFault[] };

/** Sends records one by one, a few at once; what is refused is kept, with the reason and its place among them. */
export function useImport() {
  const queryClient = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([]);
  const [total, setTotal] = useState(0);
  const stopped = useRef(false);

  async function start(records: readonly ImportRecord[]) {
    stopped.current = false;
    setOutcomes([]);
    setTotal(records.length);
    const waiting = [...records.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [order, record] = next;
        const outcome = stopped.current ? rejected(order, record, STOPPED) : await send(order, record);
        setOutcomes((before) => [...before, outcome]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await queryClient.invalidateQueries({ queryKey: queryKeys.profiles });
  }

  return {
    outcomes,
    total,
    isRunning: outcomes.length < total,
    start,
    stop: () => {
      stopped.current = true;
    },
  };
}

const STOPPED = "Not sent: the import was stopped.";

const rejected = (
  order: number,
  record: ImportRecord,
  reason: string,
  faults: readonly FieldFault[] = [],
): ImportOutcome => ({ kind: "rejected", order, record, reason, faults });

async function send(order: number, record: ImportRecord): Promise<ImportOutcome> {
  if (!record.body) return rejected(order, record, record.fault ?? "It can’t be read.");
  try {
    const { status, body } = await postJson<ProfileResource>("/profiles", record.body);
    return { kind: status === 201 ? "added" : "updated", id: body.id, name: body.full_name };
  } catch (error) {
    return rejected(order, record, errorSentence(error), error instanceof ApiProblem ? error.faults : []);
  }
}
