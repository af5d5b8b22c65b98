"use client";

import { tellFailure, usePart } from "@/components/ui/use-late";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { showKeys, useKeysOpen } from "./keys-state";

const load = () => import("./keys-dialog").then(({ default: KeysDialog }) => KeysDialog);

/** Listens for ? on every page, and shows the keys. */
export function KeysHost() {
  usePageKeys({ "?": () => showKeys(true) });
  const open = useKeysOpen();
  const KeysDialog = usePart(load, open, () => {
    tellFailure();
    showKeys(false);
  });
  return open && KeysDialog ? <KeysDialog onClose={() => showKeys(false)} /> : null;
}
