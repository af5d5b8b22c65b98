/** The subject's own words: whoever uses them may write about it. */
export const TOPIC =
  /(?<!\p{L})(?:(?:indirect |direct )?prompt[- ]injections?|prompt[- ]injektion(?:en)?|injection de prompts?|inyecci[óo]n(?:es)? de prompts?|inje[çc][ãa]o de prompts?|iniezione di prompt|jailbreak(?:s|ing)?|llm red[- ]team(?:s|ing)?|owasp (?:top 10 for )?llm|プロンプトインジェクション|提示词?注入)(?!\p{L})/giu;

const ABOUT =
  /(?<!\p{L})(?:attacks?|attackers?|adversarial|red[- ]team\w*|pen(?:etration)?[- ]?test\w*|guardrails?|mitigat\w*|defen[cs]e\w*|defend\w*|detect\w*|block\w*|filter\w*|prevent\w*|stop(?:s|ped)|research\w*|papers?|talks?|spoke|wrote|published|workshop|training|taught|payloads?|strings?|classifier|vulnerab\w*|exploit\w*|threats?|owasp|security (?:test|review|team)s?|attempts?|phrases? (?:like|such as)|such as|for example|angriff\w*|abwehr\w*|erkenn\w*|attaques?|d[ée]tect\w*|ataques?|detec\w*|ataque)(?![\p{L}])/iu;

/** Orders about the very scoring: no subject of a talk. */
const AIMED =
  /(?<!\p{L})(?:this candidate|the candidate|this applicant|this profile|my profile|my (?:resume|cv)|rate me|score me|hire me|every criterion|all criteria|each criterion|highest (?:score|rating)|maximum (?:score|rating)|score of 10|10\/10|strong hire|kandidat\w*|bewerber\w*|candidat\w*|criteri\w*|crit[èe]r\w*|(?:give|assign|award|rate|score|output|respond|return)\b[^.]{0,60}\b(?:10|ten|maximum|highest|perfect))(?!\p{L})/iu;

/**
 * Whether a sentence that a rule found tells of an attack instead of making one: it speaks of attack or defence outside
 * the found words, and doesn't ask for anything about this candidate or the scores.
 */
export function isMention(sentence: string, found: string): boolean {
  if (AIMED.test(sentence)) return false;
  const at = sentence.toLowerCase().indexOf(found.slice(0, 20));
  const rest = at < 0 ? sentence : `${sentence.slice(0, at)} ${sentence.slice(at + found.length)}`;
  return ABOUT.test(rest) || rest.search(TOPIC) >= 0;
}
