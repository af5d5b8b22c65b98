"use client";

import type { ComponentProps, ComponentType, KeyboardEvent } from "react";
import { type Load, useLate } from "./use-late";

/** What the part gets that takes the button's place. */
export interface LateProps {
  /** Opened by the press that fetched it. */
  opens: boolean;
  /** The button's own props. */
  trigger: ComponentProps<"button">;
}

interface LateButtonProps<Part extends object> extends ComponentProps<"button"> {
  haspopup: "menu" | "dialog";
  load: Load<ComponentType<Part & LateProps>>;
  /** Its other props. */
  given: Part;
}

const MENU_KEYS = ["Enter", " ", "ArrowDown"];
const hearsMenuKey = ({ key }: KeyboardEvent) => MENU_KEYS.includes(key);
/** A window's button is pressed, whatever by. */
const hearsNone = () => false;

/** A button whose menu or window is fetched when it is first pressed, so that no page begins with their weight. */
export function LateButton<Part extends object>({ haspopup, load, given, ...button }: LateButtonProps<Part>) {
  const { whole: Whole, opens, ref, handlers } = useLate(load, haspopup === "menu" ? hearsMenuKey : hearsNone);
  if (Whole) return <Whole {...given} opens={opens} trigger={{ ...button, ref }} />;
  return <button type="button" aria-haspopup={haspopup} aria-expanded={false} {...button} {...handlers} />;
}
