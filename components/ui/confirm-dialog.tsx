"use client";

import type { ReactNode } from "react";
import { tellFailure, usePart } from "./use-late";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb on the button. */
  action: string;
  onConfirm: () => void;
}

const load = () => import("./confirm-window").then(({ ConfirmWindow }) => ConfirmWindow);

/** Asks before something that destroys. Escape and Cancel do nothing. Fetched when it first has something to ask. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const Window = usePart(load, props.open, () => {
    tellFailure();
    props.onOpenChange(false);
  });
  return Window ? <Window {...props} /> : null;
}
