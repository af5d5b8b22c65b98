import { useEffect } from "react";

/** Swagger UI is dark under this class; ours is dark by an attribute, or by what the system prefers. */
export function useDarkClass() {
  useEffect(() => {
    const root = document.documentElement;
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () =>
      root.classList.toggle("dark-mode", (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark");
    follow();
    dark.addEventListener("change", follow);
    return () => {
      dark.removeEventListener("change", follow);
      root.classList.remove("dark-mode");
    };
  }, []);
}
