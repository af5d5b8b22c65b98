"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { isHeld, leave, leaveAnyway, stay, useIsLeaving } from "@/components/ui/leaving";

/** Asks before a link, or the browser's way back, leads away from something that was typed and not saved. */
export function LeaveGuard() {
  const router = useRouter();
  useEffect(() => {
    function click(event: MouseEvent) {
      const href = isHeld() ? pageOf(event) : null;
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      leave(() => router.push(href as "/"));
    }
    // Before the link's own listener.
    document.addEventListener("click", click, true);
    return () => document.removeEventListener("click", click, true);
  }, [router]);
  useEffect(() => {
    // Where the browser can't be kept from going back, only closing the tab asks.
    const { navigation } = window;
    function traverse(event: NavigateEvent) {
      if (event.navigationType !== "traverse" || !event.cancelable || !isHeld()) return;
      const { key, url } = event.destination;
      if (isSamePage(new URL(url))) return;
      event.preventDefault();
      leave(() => void navigation.traverseTo(key));
    }
    navigation?.addEventListener("navigate", traverse);
    return () => navigation?.removeEventListener("navigate", traverse);
  }, []);
  return (
    <ConfirmDialog
      open={useIsLeaving()}
      onOpenChange={(open) => (open ? undefined : stay())}
      title="Leave without saving?"
      description="What you entered is not saved. If you go on, it is gone."
      action="Leave"
      onConfirm={leaveAnyway}
    />
  );
}

/** The page of ours that a click leads to in this tab; null: none, or this one. */
function pageOf(event: MouseEvent): string | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download") || link.origin !== window.location.origin)
    return null;
  return isSamePage(link) ? null : `${link.pathname}${link.search}${link.hash}`;
}

/** Whether an address leads to no more than another place of this page. */
function isSamePage({ pathname, search }: Pick<URL, "pathname" | "search">): boolean {
  return pathname === window.location.pathname && search === window.location.search;
}
