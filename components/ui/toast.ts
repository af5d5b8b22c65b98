import type { ReactNode } from "react";
import type { ExternalToast } from "sonner";

type Raise = typeof import("sonner").toast;

let tell: (raise: Raise) => void = () => {};
const regionIsThere = new Promise<Raise>((resolve) => {
  tell = resolve;
});

/** Told by the region that shows toasts, once it does, what raises them: it is there when nothing more can be fetched. */
export const regionMounted = (raise: Raise) => tell(raise);

/** What is raised before waits. Without its library a page only lacks its toasts; whoever reads by ear is told by the announcer. */
function soon(raise: (toast: Raise) => void): void {
  void regionIsThere.then(raise);
}

type Show = (title: ReactNode, options?: ExternalToast) => void;

const plain: Show = (title, options) => soon((toast) => toast(title, options));
const success: Show = (title, options) => soon((toast) => toast.success(title, options));
const error: Show = (title, options) => soon((toast) => toast.error(title, options));
const info: Show = (title, options) => soon((toast) => toast.info(title, options));
const dismiss = (id: string) => soon((toast) => toast.dismiss(id));

/** Toasts, in the order in which they are raised. The library comes after the first paint, since no page begins with one. */
export const toast = Object.assign(plain, { success, error, info, dismiss });
