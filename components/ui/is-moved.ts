/** Whether the mouse itself moved: a page that scrolls under a resting pointer must not change what was chosen. */
export const isMoved = ({ movementX, movementY }: Pick<MouseEvent, "movementX" | "movementY">): boolean =>
  movementX !== 0 || movementY !== 0;
