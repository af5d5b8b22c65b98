import { setTheme } from "./set-theme";
import type { Theme } from "./theme";

/** Shows a theme at once, and remembers it. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  void setTheme(theme);
}
