const SHOWN = 30;

/** What keeps a text from being JSON, in words: a browser's own are for programmers, and differ from the next one's. */
export function jsonFault(text: string): string {
  const written = text.trim();
  if (!/^[{[]/.test(written)) return `It begins with “${begin(written)}”: a profile stands between { and }.`;
  const end = written.startsWith("[") ? "]" : "}";
  if (!written.endsWith(end)) return `It isn’t whole: the closing ${end} is missing, or something stands after it.`;
  if (/,\s*[}\]]/.test(written)) return "It isn’t valid JSON: there is a comma before a closing } or ].";
  return "It isn’t valid JSON: look for a missing quote, colon, comma or bracket.";
}

const begin = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
