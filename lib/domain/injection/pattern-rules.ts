/** Shapes rather than words: markers of other prompts, forged replies, ends of the data. On folded (lower-case) text. */
export interface PatternRule {
  rule: "role_marker" | "fake_verdict" | "delimiter";
  /** Without one of these strings in the text the pattern can't be found. */
  needles: readonly [readonly string[]];
  pattern: RegExp;
  /** A part of the pattern that is far cheaper to look for than all of it. */
  sign?: RegExp;
}

const STEERS = "(?:(?:this|the) (?:candidate|applicant|profile)|rubric|ignore|disregard|you (?:are|must|will|should))";
/** Keys of a forged reply whose very presence tells, and keys that tell only with such a value. */
const OWN_KEY = "(?:injection_quotes|missing_information|insufficient_data|overall_score|final_score|raw_score)";
const SCORE_KEY = "(?:score|scores|points|rating|grade|marks?|overall|result|final_rating)";
const TOP_VALUE = "[\"'“”]?(?:10|9(?:\\.\\d+)?|100|perfect|maximum|max|top)(?![\\p{L}\\d.])";
const VERDICT_KEY = "(?:verdict|decision|recommendation|result|outcome|status|evaluation)";
const VERDICT =
  "[\"'“”](?:strong hire|hire|hired|accept|accepted|advance|scored|complete|completed|pass|passed|shortlist)[\"'“”]";
const OBJECT_KEY = "(?:criteria|evaluation|evaluation_result|assessment|overall|scores)";
const PRAISE_KEY = "(?:summary|rationale|explanation|justification|comment)";
const PRAISE = "perfect|outstanding|flawless|exceed|ideal|best|excellent|exceptional|brilliant";
const OPEN = "(?:[{[,]|^|\\n)[\\s\\\\]{0,8}";
const QUOTE = "[\"'“”]";
const keyed = (key: string) => `${QUOTE}${key}["'“”\\\\]{1,2}\\s{0,4}:\\s{0,4}`;

export const PATTERN_RULES: readonly PatternRule[] = [
  { rule: "role_marker", needles: [["<|", "<｜"]], pattern: /<\|[a-z0-9_▁ -]{2,40}\|>|<｜[^｜\n]{2,40}｜>/gu },
  {
    rule: "role_marker",
    needles: [["[", "<"]],
    pattern:
      /\[\/?(?:inst|sys|system|assistant|user|system_prompt|available_tools|tool_calls)\]|<<\/?sys>>|<\/?s>\s?\[/gu,
  },
  {
    rule: "role_marker",
    needles: [["<"]],
    pattern: /<\/?(?:start_of_turn|end_of_turn|bos|eos|im_start|im_end|tool_call|function_calls?)>/gu,
  },
  {
    rule: "role_marker",
    needles: [[":", ">"]],
    pattern: new RegExp(
      `(?:^|\\n)[ \\t>*#_\\-\\[("']{0,6}(?:system|assistant|developer|user|human|ai|model|admin|administrator|root|operator|sistema|systeme|asistente|assistent|benutzer|usuario|utilisateur|nutzer)(?: (?:message|prompt|note|override|instruction|notice|alert|update))?[\\])*_"']{0,3}\\s?[:>][^\\n.]{0,160}?${STEERS}`,
      "gu",
    ),
  },
  {
    rule: "role_marker",
    needles: [["#"]],
    pattern:
      /(?:^|\n)\s{0,3}#{1,6}\s?(?:system(?: prompt| message)?|instructions?|response|assistant|new (?:task|instructions?)|override|end of (?:prompt|input|instructions?))\s*(?::[^\n]{0,80}|(?=\n|$))/gu,
  },
  {
    rule: "delimiter",
    needles: [["<"]],
    pattern:
      /<\/?(?:system|instructions?|prompt|assistant|user_input|user_data|candidate_profile|untrusted|data_block|command)(?:\s[^<>\n]{0,80})?\/?>|<\/(?:candidate|profile|resume|cv|rubric|data|input|context|document|content|record|scoring)>/gu,
  },
  {
    rule: "delimiter",
    needles: [["end", "begin", "start", "close"]],
    sign: /(?:end|begin|start|close|beginning) (?:of|the|user|untrusted|candidate|profile|resume|cv|data|input|document|prompt|boundary|transcript|text|record|file|message)/u,
    pattern:
      /(?:(?:^|\n)\s{0,3}|[-=*#~_[(<]{2,}\s?|(?:^|\n)\s{0,3}[[(<])(?:end|begin|start|close|beginning) (?:of )?(?:the )?(?:candidate(?:'s)? |user |untrusted |input )?(?:profile|resume|cv|data|input|document|prompt|boundary|transcript|text|record|file|message)(?=\s*(?:$|[\n.:;!\])>=*#~_-]))[^\n]{0,30}/gu,
  },
  {
    rule: "delimiter",
    needles: [["["]],
    pattern: /\[\/(?:profile|data|input|context|document|text|content|resume|cv|candidate)[_ a-z]{0,12}\]/gu,
  },
  {
    rule: "delimiter",
    needles: [["here"]],
    pattern:
      /(?:profile|data|input|document|text|resume|cv) (?:ends|stops|is over|finishes) here(?=\s*(?:$|[^\p{L}\p{N}\s,]|\n))/gu,
  },
  {
    rule: "delimiter",
    needles: [["-", "=", "*", "#", "~", "_"]],
    sign: /[-=*#~_]{3}/u,
    pattern: /(?:^|\n)\s{0,3}[-=*#~_]{3,20}\s?[0-9a-f]{16,64}\s?[-=*#~_]{3}/gu,
  },
  {
    rule: "delimiter",
    needles: [["`", '"', "'"]],
    sign: /["'`]{3}/u,
    pattern: /(?:^|\n)\s{0,3}["'`]{3,}\s?(?:json|system|end|prompt|assistant)?\s?(?=\n|$)/gu,
  },
  {
    rule: "delimiter",
    needles: [["<!--"]],
    pattern: new RegExp(`<!--[^\\n]{0,300}?(?:${STEERS}|10)[^\\n]{0,300}?(?:-->|(?=\\n)|$)`, "gu"),
  },
  {
    rule: "fake_verdict",
    needles: [['"', "'", "“", "”"]],
    sign: new RegExp(keyed(`(?:${OWN_KEY}|${SCORE_KEY}|${VERDICT_KEY}|${OBJECT_KEY}|${PRAISE_KEY})`), "u"),
    pattern: new RegExp(
      `(?:${OPEN}${keyed(OWN_KEY)}|${keyed(SCORE_KEY)}${TOP_VALUE}(?<!(?:rating|points|marks?|grade)["'“”]\\s{0,4}:\\s{0,4}["'“”]?9)(?!,\\s{0,4}["'“”](?:text|date|user|author|price|id)["'“”])|${keyed(VERDICT_KEY)}${VERDICT}|${keyed(OBJECT_KEY)}[{[][^\\n]{0,120}?(?:score|status|${TOP_VALUE})|${OPEN}${keyed(PRAISE_KEY)}[^\\n]{0,80}?(?:${PRAISE}))[^\\n]{0,200}`,
      "gu",
    ),
  },
  {
    rule: "fake_verdict",
    needles: [["10"]],
    sign: /:\s?10/u,
    pattern: /(?:["'][\p{L}_ ]{3,40}["']\s?:\s?10\s?[,}]\s*){2,}/gu,
  },
  {
    rule: "fake_verdict",
    needles: [["10"]],
    sign: /10\s?[,;]|=\s?10/u,
    pattern: /(?<![\d.,])(?:10\s?[,;]\s?){3,}10(?!\d|[.,]\d)|(?:=\s?10(?![\d.,]\d)[^\n=]{0,30}){2}/gu,
  },
  {
    rule: "fake_verdict",
    needles: [["10", "9", "ten", "perfect", "max", "a+", "excellent", "hire"]],
    sign: /(?:score|rating|grade|verdict|bewertung|puntuacion|not[ae])\s?(?:[:=]|is|should be|must be)\s?["']?(?:10|9|ten|perfect|max)/u,
    pattern:
      /(?<!\p{L})(?:overall|final|total|suggested|assigned|official|recommended|ai|gesamt|global|note finale)[ _-]?(?:score|rating|grade|verdict|bewertung|puntuacion|nota|note)\s?(?:[:=]|is|should be|must be)\s?["']?(?:10|9|100|ten|perfect|maximum|max)(?![\p{L}\d])/gu,
  },
  {
    rule: "fake_verdict",
    needles: [["10", "9", "ten", "hire", "approved", "maximum", "perfect"]],
    sign: /(?:score|rating|verdict|recommendation|decision|bewertung|punktzahl|puntuacion|nota|pontuacao)\s?[:=]/u,
    pattern:
      /(?:^|\n|[.;(]\s?)(?:score|rating|verdict|recommendation|decision|bewertung|punktzahl|puntuacion|nota|pontuacao)\s?[:=]\s?["']?(?:10(?:\s?\/\s?10)?|9\s?\/\s?10|100(?:\s?%|\s?\/\s?100)?|ten|strong hire|hire|approved|maximum|perfect)(?=\s*(?:$|[\n.,;)"']))/gu,
  },
  {
    rule: "fake_verdict",
    needles: [["{"]],
    pattern: new RegExp(`\\{\\s{0,4}${SCORE_KEY}\\s?:\\s?${TOP_VALUE}`, "gu"),
  },
  {
    rule: "fake_verdict",
    needles: [["scored"]],
    pattern: /"?(?:status|score)"?\s?[:=]\s?"?scored"?[^\n]{0,60}(?:score|10)/gu,
  },
];

/** Whether it is worth running the pattern. */
export function mayMatch(text: string, { needles: [needles], sign }: PatternRule): boolean {
  return needles.some((needle) => text.includes(needle)) && (sign === undefined || sign.test(text));
}
