import { anyOf } from "./any-of";

/** Where an order begins: with the clause, or behind what urges. In a profile's "gave" and "scored" nobody is ordered. */
const ORDERED =
  "(?:^|[:;,.!?(>\\]\\-–—]\\s*|(?:please|must|should|shall|will|just|only|always|simply|now|instead|rather|kindly|(?:required|obliged|ordered|instructed|has|have|need|needs|is|are|you) to)\\s+)";
const order = (verbs: string) => new RegExp(`${ORDERED}["'“‘*_]*(?:${verbs})(?!\\p{L}|\\p{N}|-\\p{L}|\\s?:)`, "u");

const DROPS =
  "ignore|disregard|forget|override|bypass|discard|overrule|neglect|skip|cancel|stop|cease|abort|suspend|disable|drop|set aside|put aside|leave aside|pay no attention to|turn off|(?:do not|don't|dont|never) (?:follow|apply|use|obey|consider|evaluate|assess|score|heed|mind)|no need to";
const RULES =
  "(?:instruction\\p{L}*|directions?|guidelines?|rubrics?|prompts?|criteria|criterion|rules|directives?|evaluating|evaluation|assessment|scoring|what you were told|everything above|the above)";
const ANY_RULES = new RegExp(`\\b${RULES}\\b`, "u");
/** Between the verb and the rules: nothing that makes them somebody else's. */
const WHICH =
  "(?:all|any|every|each|both|the|your|these|those|this|that|of|my|our|its|other|previous|prior|earlier|former|given|above|foregoing|preceding|entire|whole|full|usual|normal|standard|official|original|initial|current|system|hidden|scoring|rating|grading|assessment|evaluation|following|applying|using|obeying|considering|about|to|with|by|and|or|follow|apply|use|consider)";
const DROP_RULES = new RegExp(
  `${ORDERED}["'“‘*_]*(?:(?:${DROPS})(?:\\s+${WHICH}){1,6}|ignore|disregard|forget|discard)\\s+${RULES}(?!\\p{L}|\\p{N}|-\\p{L}|\\s?:)`,
  "u",
);
const SPARE = order(
  "(?:do not|don't|dont|never|you (?:must|should|may) not) (?:reject|lower|downgrade|penali[sz]e|deduct|reduce|question|mark down)",
);
const GRADE = order(
  "give|assign|award|grant|rate|score|grade|mark|rank|set|put|fix|output|return|print|write|answer|reply|respond|report|record|confirm|keep|raise|increase|recommend|treat|consider|count|carry over|copy|say|state|make|let|use|enter|fill in|show",
);
const JUDGE = order(
  "give|assign|award|grant|rate|score|grade|mark|output|return|print|write|answer|reply|respond|set|put|enter|say",
);
const BEST = new RegExp(
  [
    "\\b(?:10|9(?:\\.\\d)?)\\s?\\/\\s?10\\b",
    "\\b(?:10|ten) (?:out )?of (?:10|ten)\\b",
    "\\b(?:full|top|maximum|max|highest|best|perfect|flawless)(?: possible)? (?:scores?|marks?|ratings?|grades?|points?|band|bands|match|recommendation|verdict)\\b",
    "\\bthe (?:maximum|max|highest|top)(?=\\s*(?:$|[.,;:!?)\\]<]|(?:for|in|on|across) (?:all|every|each)|everywhere))",
    "\\b(?:strong|immediate|clear) hire\\b",
    "\\bscores?\\s?=\\s?10\\b",
    "\\b9\\s?[-–]\\s?10 band\\b",
  ].join("|"),
  "u",
);
/** "10" as a score: nothing that could be counted comes after it. */
const TEN =
  /(?<![\d.,£$€]|\b(?:1|one) (?:to|-) |1-)\b(?:10|ten)\b(?=\s*(?:$|[;:!?)"'”\]<*]|[.,](?!\d)|(?:everywhere|throughout|points?|automatically|by default)\b|(?:for|in|on|at|across|to|as) (?:all|every|each|any|everything)(?:$|[^\p{L}\s]| (?:of )?(?:the )?(?:criteri|categor|scores?|items?|dimensions?|requirements?|fields?|sections?|questions?|ratings?))))/u;
const PRAISE = anyOf("outstanding|exceptional|excellent|perfect|maximum|highest|top|ideal|flawless");
const SUBJECT =
  /\b(?:(?:this|the|that) (?:candidate|applicant|profile|person|r[ée]sum[ée]|cv|application)|candidate|applicant|me|(?:every|each|all|any)(?: the| of the)? (?:criteri\w+|categor\w+|scores?|fields?|requirements?|dimensions?|sections?)|everything|everywhere|throughout|across the board|overall to|above all others|this profile)\b/u;
const LAPSED =
  /\b(?:instructions?|rules?|rubric|criteria|guidelines?|prompt|everything|all text)\b.{0,40}\b(?:(?:is|are|as|been|now) (?:\w+ )?(?:void|obsolete|outdated|cancel+ed|invalid|superseded|suspended|revoked|replaced)|no longer (?:appl\w+|valid|counts?)|(?:do|does) not apply)(?=\s*(?:$|[^\p{L}\s]|and |so |now|from now|here|any))/u;
const SETTLED =
  /\b(?:pre-?(?:approved|vetted|cleared|screened|selected)|already (?:been )?(?:\w+ )?(?:approved|cleared|vetted|scored|accepted|rated)|(?:approved|cleared|accepted|vetted) (?:in advance|by (?:the )?(?:board|management|committee|panel))|fast[- ]track|executive list|no further (?:checks?|assessment|evaluation))\b/u;
const THIS =
  /\b(?:this (?:candidate|applicant|profile|person|resume|cv)|(?:the|that) (?:candidate|applicant|profile|person|resume|cv) (?:is|as|to be))\b/u;
const PRESUME = order("pretend|assume|imagine|suppose|act as if|take it that");
/** Its own orders told. */
const LEAK = new RegExp(
  `${ORDERED}["'“‘*_]*(?:reveal|print|repeat|output|show|display|leak|tell me)\\s.{0,20}\\b(?:your|the) (?:\\w+ )?(?:system prompt|initial prompt|hidden prompt|system message|instructions? above|initial instructions|hidden instructions|instructions verbatim)`,
  "u",
);
const WHATEVER = anyOf("whatever|regardless of|no matter|irrespective of");
const SIDE =
  /\b(?:act as|behave like|pose as|speak as)\b.{0,30}\b(?:advocate|fan|supporter|defender|promoter|lawyer)\b|\b(?:be|become) (?:(?:this|the) (?:candidate|applicant)s?|my|an?)(?:'s)? (?:\w+ )?(?:advocate|fan|supporter|defender|promoter|lawyer)\b/u;
const VERDICT =
  /\b(?:scores?|ratings?|overall|correct answer|grade|verdict|evaluation|assessment)(?: is| are|:) (?:complete:? )?(?:a |an )?(?:(?:10|ten)(?: (?:out )?of (?:10|ten))?|perfect|the maximum)(?=\s*(?:$|[^\p{L}\p{N}\s%]|(?:for|in|on|across|at|everywhere|throughout)(?: (?:all|every|each)|\s*$|$)))/u;
const NEW_ORDERS =
  /\b(?:new|updated|revised|special|real|actual) (?:instructions?|task|policy|rules?|directive)s?\s?:/u;

const ROLE =
  "(?:ai|llm|language model|ai model|assistant|bot|reviewers?|assessors?|evaluators?|graders?|scorers?|screeners?|recruiters?|moderators?|committee|panel|operator|hr|internal|(?:screening|hiring|evaluation|assessment|scoring|grading|selection|automated) (?:results?|notes?|decision|guidance|outcome|committee|software|bot|model|policy|comment|remark|team|screener|system))";
/** "Note to the reviewer:", "HR note:": who is spoken to, or in whose name. */
const LABEL = new RegExp(
  `^[^:：]{0,50}(?<!\\p{L})${ROLE}(?!\\p{L})[^:：]{0,30}[:：]|^\\W*(?:attention|dear|hello|hey)\\b[^,:]{0,30}${ROLE}\\b[^,:]{0,20}[,:]`,
  "u",
);

const ANY =
  /\b(?:10|9|ten|score\w*|marks?|ratings?|grades?|points?|bands?|maximum|max|highest|top|best|perfect|outstanding|exceptional|excellent|ideal|flawless|hire|instructions?|directions?|guidelines?|rubrics?|prompts?|criteri\w+|rules?|directives?|evaluat\w+|assess\w+|told|above|candidate|applicant|everything|approved|cleared|vetted|pre-?\w+|track|reject|checks?)\b/u;

const TENS = /^\s*(?:10|ten)(?:\s?(?:\/|out of|of)\s?(?:10|ten))?(?=\s*(?:$|[^\p{L}\p{N}\s%]))/u;
const NOTE =
  /\b(?:notes?|comments?|remarks?|messages?|memo|results?|outcome|decision|guidance|policy|attention|dear|hello|hey|hint|notice|reminder|to|for)\b/u;

/** What all or this person is to be taken for. */
function presumes(sentence: string): boolean {
  const found = PRESUME.exec(sentence);
  if (!found) return false;
  const what = sentence.slice(found.index + found[0].length);
  return PRAISE.test(what) || (SUBJECT.test(what.slice(0, 32)) && (GRADE.test(what) || MET.test(what)));
}

const MET = /\b(?:met|fulfil\w*|satisf\w*|meets?|deserves?|true|complete|qualif\w*)\b/u;
const MUST = /\b(?:must|should|shall|has to|have to|required to|instructed to)\b/u;

/** Whether it says little else, behind a label perhaps. */
const isShort = (sentence: string): boolean =>
  (sentence.slice(sentence.search(/[:：]/u) + 1).match(/\S+/gu) ?? []).length <= 7;

/** What a sentence of English orders the reader to do, if anything. It is folded: lower case, no accents. */
export function englishIntent(sentence: string): string | null {
  if (!ANY.test(sentence)) return null;
  if (DROP_RULES.test(sentence)) return "override";
  if (LAPSED.test(sentence) && /\b(?:above|previous|prior|before|earlier|your|rubric|these)\b/u.test(sentence))
    return "override";
  const scope = SUBJECT.test(sentence);
  const [best, ten] = [BEST.test(sentence), TEN.test(sentence)];
  if (best && GRADE.test(sentence) && (scope || MUST.test(sentence) || isShort(sentence))) return "fake_verdict";
  if (ten && JUDGE.test(sentence)) return "fake_verdict";
  if (THIS.test(sentence) && PRAISE.test(sentence) && GRADE.test(sentence)) return "fake_verdict";
  if (SPARE.test(sentence) && (scope || /\b(?:scores?|rating)\b/u.test(sentence))) return "fake_verdict";
  if (presumes(sentence)) return "override";
  if (LEAK.test(sentence)) return "override";
  if (WHATEVER.test(sentence) && ANY_RULES.test(sentence) && (best || ten)) return "override";
  if (VERDICT.test(sentence) || (NEW_ORDERS.test(sentence) && (best || ten || (scope && GRADE.test(sentence)))))
    return "fake_verdict";
  if (SIDE.test(sentence) && (scope || sentence.includes("candidate"))) return "role_change";
  const label = /[,:：]/u.test(sentence) ? LABEL.exec(sentence) : null;
  if (!label) return null;
  const content = sentence.slice(label[0].length);
  if (SETTLED.test(content) || SPARE.test(content)) return "reviewer_note";
  const weighs = NOTE.test(label[0]) || SUBJECT.test(content) || GRADE.test(content);
  if (/\b(?:assistant|ai|llm|bot|model)\b/u.test(label[0]) && TENS.test(content)) return "reviewer_note";
  return weighs && (best || ten) ? "reviewer_note" : null;
}
