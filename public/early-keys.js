// Until the app's own scripts have come: Ctrl-K is heard, and what is typed after it is kept for the palette.
(() => {
  // The app was first, and hears for itself.
  if (window.assayEarlyKeys === null) return;
  const early = { asked: false, typed: "" };
  function hear(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isChord = ctrlKey || metaKey;
    if (event.isComposing || altKey) return;
    if (isChord && !shiftKey && key.toLowerCase() === "k") early.asked = true;
    else if (isChord || !early.asked) return;
    else if (key === "Escape") Object.assign(early, { asked: false, typed: "" });
    else if (key === "Backspace") early.typed = early.typed.slice(0, -1);
    else if (key.length === 1) early.typed += key;
    else return;
    event.preventDefault();
  }
  document.addEventListener("keydown", hear, true);
  early.stop = () => document.removeEventListener("keydown", hear, true);
  window.assayEarlyKeys = early;
})();
