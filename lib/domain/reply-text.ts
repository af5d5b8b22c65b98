const THINKING = /<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/gi;
/** Some chat templates swallow the opening tag and leave the closing one. */
const THINKING_END = /^[\s\S]*<\/think(?:ing)?>/i;
const FENCED = /^[\s\S]*?```(?:json|json5|javascript)?[^\S\n]*\n([\s\S]*?)\n?[^\S\n]*```[\s\S]*$/i;

/** Takes a model's thoughts and one Markdown fence off its answer. */
export function stripWrapping(content: string): string {
  const spoken = content.replace(THINKING, "").replace(THINKING_END, "");
  const fences = spoken.split("```").length - 1;
  const fenced = fences === 2 ? FENCED.exec(spoken)?.[1] : undefined;
  return (fenced ?? spoken).trim();
}

/**
 * The outermost `{…}` runs of a text, in order; braces in double-quoted strings don't count. `open`: the text ended
 * inside an object.
 */
export function scanObjects(text: string): { closed: string[]; open: boolean } {
  const closed: string[] = [];
  let depth = 0;
  let start = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
      continue;
    }
    // Quotation marks in prose around the object open no string.
    if (char === '"' && depth > 0) inString = true;
    if (char === "{" && depth++ === 0) start = at;
    if (char === "}" && depth > 0 && --depth === 0) closed.push(text.slice(start, at + 1));
  }
  return { closed, open: depth > 0 };
}

const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/** Whether an object of a JSON text holds the same key twice; `JSON.parse` would keep the last one in silence. */
export function repeatsKey(json: string): boolean {
  const open: Set<string>[] = [];
  let before = "";
  for (const [token] of json.matchAll(JSON_TOKEN)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const keys = open.at(-1);
      if (keys?.has(before)) return true;
      keys?.add(before);
    }
    before = token;
  }
  return false;
}
