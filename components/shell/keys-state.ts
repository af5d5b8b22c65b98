"use client";

import { sharedValue } from "@/components/ui/shared-value";

const isOpen = sharedValue(false);

/** Opens and closes the list of keys from anywhere. */
export const showKeys = (open: boolean): void => isOpen.set(open);

export const useKeysOpen = (): boolean => isOpen.use();
