/** The subject's own words: whoever uses them may write about it. */
export const TOPIC =
  /(?<!\p{L})(?:(?:indirect |direct )?prompt[- ]injections?|prompt[- ]injektion(?:en)?|injection de prompts?|inyecci[óo]n(?:es)? de prompts?|inje[çc][ãa]o de prompts?|iniezione di prompt|jailbreak(?:s|ing)?|llm red[- ]team(?:s|ing)?|owasp (?:top 10 for )?llm|プロンプトインジェクション|提示词?注入)(?!\p{L})/giu;

const ABOUT =
  /(?<!\p{L})(?:attacks?|attackers?|hack\w*|harden\w*|keynote|tales?|benchmark\w*|measure\w*|spot|white text|hidden|invites?|analys\w*|white-on-white|adversar\w*|smuggl\w*|adversarial|red[- ]team\w*|pen(?:etration)?[- ]?test\w*|guardrails?|mitigat\w*|defen[cs]e\w*|defend\w*|detect\w*|block\w*|filter\w*|prevent\w*|stop(?:s|ped)|research\w*|papers?|talks?|spoke|wrote|published|workshop|training|taught|payloads?|strings?|classifier|vulnerab\w*|exploit\w*|threats?|owasp|security (?:test|review|team)s?|attempts?|phrases? (?:like|such as)|such as|for example|flaws?|bugs?|reported|fooled|smuggl\w*|scanners?|chatbots?|injected|hidden text|incident|investigat\w*|discover\w*|study|studies|angriff\w*|abwehr\w*|erkenn\w*|attaques?|d[ée]tect\w*|ataques?|detec\w*|ataque)(?![\p{L}])/iu;

/** Orders about the very scoring: no subject of a talk. */
const AIMED =
  /(?<!\p{L})(?:this candidate|the candidate|this applicant|this profile|my profile|my (?:resume|cv)|rate me|score me|hire me|every criterion|all criteria|each criterion|highest (?:score|rating)|maximum (?:score|rating)|score of 10|10\/10|strong hire|kandidat\w*|bewerber\w*|candidat\w*|criteri\w*|crit[èe]r\w*|(?:give|assign|award|rate|score|output|respond|return)\b[^.]{0,60}\b(?:10|ten|maximum|highest|perfect))(?!\p{L})/iu;

/** "Built a filter …", "Author of …", "Our study …": somebody tells of work, and orders nothing. */
const TELLS =
  /^[\s"'“‘*•–-]*(?:\p{L}+(?:ed|t)\b|built|wrote|gave|ran|led|spoke|made|found|held|won|taught|speaker|author|maintainer|creator|trainer|lecturer|teach(?:es)?|our|my|we|i)(?!\p{L})/iu;

const QUOTED =
  /"[^"\n]{2,300}"|“[^”\n]{2,300}”|«[^»\n]{2,300}»|„[^“”\n]{2,300}[“”]|(?<![\p{L}\p{N}])['‘][^'’\n]{2,200}['’](?![\p{L}\p{N}])/gu;

/** A sentence without what it quotes. */
export function withoutQuotes(sentence: string): string {
  return sentence.replace(QUOTED, " … ");
}

/** This very candidate or profile is spoken of. */
const ADDRESSED =
  /(?<!\p{L})(?:(?:this|(?<!(?:say|says|said|saying|tells?|telling|claims?|claiming) (?:that )?)the) (?:candidate|applicant|profile|person|r[ée]sum[ée]|cv)|my (?:profile|resume|cv)|me)(?!\p{L})/iu;

/**
 * Whether a sentence that a rule found tells of an attack instead of making one. What it quotes aside, it must tell of
 * work on attacks, or hold none of the found words; and it must ask for nothing about this candidate or the scores.
 * @param found the words that the rule found; `quoted`: they stand in a quotation alone; `whole`: all of the sentence.
 */
export function isMention(sentence: string, found: { words: string } | "quoted" | "whole"): boolean {
  const spoken = withoutQuotes(sentence);
  const tells = TELLS.test(spoken);
  const tellsOfAttacks = tells && ABOUT.test(spoken) && !ADDRESSED.test(spoken);
  if (AIMED.test(spoken) && !tellsOfAttacks) return false;
  if (found === "whole") return tellsOfAttacks || (spoken.search(TOPIC) >= 0 && !ADDRESSED.test(spoken));
  if (found === "quoted") return tells || ABOUT.test(spoken);
  const { words } = found;
  if (spoken !== sentence && tells && !spoken.toLowerCase().includes(words.trim())) return true;
  const at = spoken.toLowerCase().indexOf(words.slice(0, 20));
  const rest = at < 0 ? spoken : `${spoken.slice(0, at)} ${spoken.slice(at + words.length)}`;
  return ABOUT.test(rest) || rest.search(TOPIC) >= 0;
}
