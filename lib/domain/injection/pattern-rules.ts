/** Shapes rather than words: markers of other prompts, forged replies, ends of the data. On folded (lower-case) text. */
interface PatternRule {
  rule: "role_marker" | "fake_verdict" | "delimiter" | "reviewer_note";
  /** Without one of these strings in the text the pattern can't be found. */
  needles: readonly [readonly string[]];
  pattern: RegExp;
}

const STEERS =
  "(?:(?:this|the) (?:candidate|applicant|profile)|scor(?:e|es|ing)|rating|rubric|approved|ignore|disregard|you (?:are|must|will|should)|hire|bewert|kandidat|candidat|puntu|maxim)";
const REPLY_KEY =
  "(?:score|scores|criteria|criterion|evidence|rationale|status|overall|overall_score|rating|verdict|recommendation|decision|injection_quotes|missing_information|insufficient_data|confidence)";

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
      /(?:^|\n)\s{0,3}#{1,6}\s?(?:system|instructions?|response|assistant|new (?:task|instructions?)|override|end of (?:prompt|input|instructions?))\b[^\n]{0,80}/gu,
  },
  {
    rule: "delimiter",
    needles: [["<"]],
    pattern:
      /<\/?(?:system|instructions?|prompt|assistant|user_input|user_data|candidate_profile|candidate|profile|resume|cv|rubric|untrusted|data_block|data|input|context|document|content|record|scoring)(?:\s[^<>\n]{0,80})?\/?>/gu,
  },
  {
    rule: "delimiter",
    needles: [["end", "begin", "start", "close"]],
    pattern:
      /(?:^|\n|[-=*#~_]{3}\s?)\s{0,3}[[(<]{0,3}(?:end|begin|start|close|beginning) (?:of )?(?:the )?(?:candidate(?:'s)? |user |untrusted |input )?(?:profile|resume|cv|data|input|document|prompt|boundary|transcript|text|record|file|message)(?![a-z])[^\n]{0,30}/gu,
  },
  {
    rule: "delimiter",
    needles: [["["]],
    pattern: /\[\/(?:profile|data|input|context|document|text|content|resume|cv|candidate)[_ a-z]{0,12}\]/gu,
  },
  {
    rule: "delimiter",
    needles: [["here"]],
    pattern: /(?:profile|data|input|document|text|resume|cv) (?:ends|stops|is over|finishes) here/gu,
  },
  {
    rule: "delimiter",
    needles: [["---", "===", "***", "###", "~~~", "___"]],
    pattern: /(?:^|\n)\s{0,3}[-=*#~_]{3,20}\s?[0-9a-f]{16,64}\s?[-=*#~_]{3}/gu,
  },
  {
    rule: "delimiter",
    needles: [["```", '"""', "'''"]],
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
    pattern: new RegExp(`(?:[{[,]|^|\\n)[\\s\\\\]{0,8}["'“”]${REPLY_KEY}["'“”\\\\]{1,2}\\s{0,4}:[^\\n]{0,200}`, "gu"),
  },
  {
    rule: "fake_verdict",
    needles: [["10", "9", "ten", "perfect", "max", "a+", "excellent", "hire"]],
    pattern:
      /(?<!\p{L})(?:overall|final|total|suggested|assigned|official|recommended|ai|gesamt|global|note finale)[ _-]?(?:score|rating|grade|verdict|bewertung|puntuacion|nota|note)\s?(?:[:=]|is|should be|must be)\s?["']?(?:10|9|100|ten|perfect|maximum|max|a\+|excellent|hire)(?![\p{L}\d])/gu,
  },
  {
    rule: "fake_verdict",
    needles: [["10", "9", "ten", "hire", "approved", "maximum", "perfect"]],
    pattern:
      /(?:^|\n|[.;(]\s?)(?:score|rating|verdict|recommendation|decision|bewertung|punktzahl|puntuacion|nota|pontuacao)\s?[:=]\s?["']?(?:10(?:\s?\/\s?10)?|9\s?\/\s?10|100(?:\s?%|\s?\/\s?100)?|ten|strong hire|hire|approved|maximum|perfect)(?![\p{L}\d])/gu,
  },
  {
    rule: "fake_verdict",
    needles: [["{"]],
    pattern: new RegExp(`\\{\\s{0,4}${REPLY_KEY}\\s?:\\s?["'0-9{[]`, "gu"),
  },
  {
    rule: "fake_verdict",
    needles: [["scored"]],
    pattern: /"?(?:status|score)"?\s?[:=]\s?"?scored"?[^\n]{0,60}(?:score|10)/gu,
  },
  {
    rule: "reviewer_note",
    needles: [[":"]],
    pattern:
      /(?:^|\n|[[(*]\s?)(?:(?:internal|confidential|official|hr|ats|hidden)\s)?(?:reviewer|evaluator|assessor|grader|screener|moderator|auditor|hiring manager|recruiter|panel|admin|ats|prufer|gutachter|evaluateur|evaluador|revisor|avaliador)(?:'s|s)?(?:[- ](?:note|notes|comment|remark|verdict|decision|assessment|feedback|summary|anmerkung))?\s?:[^\n]{0,160}?(?:candidate|applicant|score|rating|approved|verified|10|highest|hire|exceptional|outstanding|kandidat|candidat|maxim)/gu,
  },
  {
    rule: "reviewer_note",
    needles: [[":"]],
    pattern:
      /(?:^|\n|[[(]\s?)(?:note|ps|p\.s\.|n\.b\.|important|hinweis|nota|remarque)\s?:[^\n]{0,120}?(?:(?:highest|maximum|perfect|full|top) (?:score|rating|marks?)|score (?:of )?10|10\/10 (?:on|for|in) (?:every|all|each)|already (?:been )?(?:approved|scored|verified) by|rate (?:him|her|them|me|this)|hochstnote|note maximale|puntuacion maxima|nota maxima)/gu,
  },
];
