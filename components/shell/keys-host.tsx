"use client";

import dynamic from "next/dynamic";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { showKeys, useKeysOpen } from "./keys-state";

const KeysDialog = dynamic(() => import("./keys-dialog"), { ssr: false });

/** Listens for ? on every page, and shows the keys. */
export function KeysHost() {
  usePageKeys({ "?": () => showKeys(true) });
  return useKeysOpen() ? <KeysDialog onClose={() => showKeys(false)} /> : null;
}
