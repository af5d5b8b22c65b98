"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * For a field that the server has drawn: what somebody typed into it before React listened stands in the field, and React
 * knows nothing of it. Tells it once, as if it were typed then. @param value what React knows
 */
export function useTypedBefore<F extends Field>(value: string, onText: (text: string) => void): RefObject<F | null> {
  const field = useRef<F>(null);
  const tell = useEffectEvent(() => {
    const typed = field.current?.value ?? value;
    if (typed !== value) onText(typed);
  });
  useEffect(() => tell(), []);
  return field;
}
