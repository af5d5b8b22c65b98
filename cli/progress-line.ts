/** A line that says how far it is: rewritten in place on a terminal, one line a change elsewhere. */
export function progressLine(stream: NodeJS.WriteStream) {
  let shown = "";
  const clear = () => {
    if (stream.isTTY && shown !== "") stream.write("\r\u001b[K");
    shown = "";
  };
  return {
    clear,
    say(sentence: string): void {
      clear();
      stream.write(`${sentence}\n`);
    },
    show(text: string): void {
      const kind = text.split(",")[0] ?? text;
      if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
      else if (!shown.startsWith(kind)) stream.write(`${text}\n`);
      shown = text;
    },
  };
}
