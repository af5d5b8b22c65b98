"use client";

import { AlertDialog as Radix } from "radix-ui";
import { buttonClasses } from "./button";
import type { ConfirmDialogProps } from "./confirm-dialog";
import { useFocusBack } from "./use-focus-back";

/** The window of a `ConfirmDialog`. */
export function ConfirmWindow({ open, onOpenChange, title, description, action, onConfirm }: ConfirmDialogProps) {
  const focus = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Radix.Content
          {...focus}
          className="fixed top-1/2 left-1/2 z-50 w-[calc(100%-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-fade-in rounded-xl border bg-raised p-5 shadow-lg focus:outline-none"
        >
          <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
          <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Radix.Cancel className={buttonClasses({})}>Cancel</Radix.Cancel>
            <Radix.Action className={buttonClasses({ variant: "danger" })} onClick={onConfirm}>
              {action}
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
