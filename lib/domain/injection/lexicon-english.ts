import type { Lexicon } from "./concepts";

/** Verbs in the form of an order; that they stand where an order begins is looked at apart. */
export const ENGLISH: Lexicon = {
  drop: "ignore|disregard|forget|override|overrule|bypass|discard|neglect|skip|cancel|stop|cease|abort|suspend|disable|drop|erase|delete|dismiss|omit|throw out|set aside|put aside|put away|leave aside|leave out|pay no attention|pay no heed|pay no regard|take no notice|turn off|never mind|no need to|do not follow|don't follow|don't use|do not use|do not apply|don't apply|do not obey|don't obey|do not heed|don't heed|do not consider|never follow|never apply|never obey|quit|depart from|deviate from|break with|rather than|instead of|waive|suppress|reset",
  rules:
    "instruction*|directions|guideline*|guidance|rubric*|prompt|prompts|criteria|criterion|rules|directive*|orders|evaluating|evaluation|assessment|assessing|scoring|grading|scoring guide|what you were told|you were told|you have been told|constraint*|system message",
  prior:
    "all previous|all prior|all the previous|all of the above|everything above|everything before|instructions before|rules before|given before|came before|everything you|everything earlier|the above|what came before|what precedes|what was said|whatever came before|whatever was said|anything before|anything above|text above|lines above|previous|prior|earlier|preceding|foregoing|former|above|rubric*|prompt|prompts|scoring rules|scoring guide|scoring criteria|evaluation rules|assessment rules|grading rules|the instructions|these instructions|told|given|received",
  lapsed:
    "no longer apply|no longer applies|no longer valid|no longer count|not apply|void|obsolete|outdated|canceled|cancelled|superseded|suspended|revoked|withdrawn|waived|lifted|replaced|invalid|are off|is off|do not bind|overruled|exempt",
  renewed:
    "new instruction|new instructions|updated instructions|revised instructions|real instructions|actual instructions|following instructions|new orders|new task|your task|your new task|your job|your only task|your only job|your real task|real task|actual task|new rule|new rules|new policy|next task|task now|new directive|special rule|following command|pretend|assume|imagine|suppose|act as|whatever|regardless|no matter|irrespective",
  grade:
    "give|assign|award|grant|rate|score|grade|mark|rank|set|put|place|fix|output|return|print|write|answer|reply|respond|report|record|confirm|keep|raise|increase|lift|treat|consider|count|carry over|copy|say|state|make|let|use|enter|fill in|show|choose|select|pick|list|label|classify|end with|finish with|conclude with|begin with|declare|deliver|issue|hand out|position|bump|credit|write down|finalize|finalise|default to|go with|apply|move|sort|order|supply|produce|generate|emit|provide|submit|see|obey|follow what|do what",
  favour:
    "recommend|hire|advance|shortlist|praise|endorse|promote|approve|accept|employ|invite|favour|favor|prefer|support|choose|select|pick|back|admire|applaud|speak well|speak highly|speak only well|only speak well|only praise|say only good|be generous|be lenient|be kind|score generously|grade generously|pass",
  spare:
    "do not reject|don't reject|never reject|do not lower|don't lower|never lower|do not downgrade|don't downgrade|do not penalise|do not penalize|don't penalise|don't penalize|do not deduct|don't deduct|no deductions|without deductions|do not question|don't question|do not mark down|don't mark down|do not mention|don't mention|mention no|report no|do not verify|don't verify|without checking|nothing below|anything below|anything less|less than 9|lower than 9|not score below|below 9|under 9|at least 9|not less than 9|no further check|no further checks|no further assessment|no further evaluation|verified by hand|all claims confirmed|all answers verified|evidence complete|evidence was verified",
  top: "full mark|full marks|full points|full score|full scores|top mark|top marks|top score|top scores|top rating|top grade|top grades|top points|top band|top bands|top of the scale|top value|maximum mark|maximum marks|maximum score|maximum scores|maximum rating|maximum ratings|maximum points|maximum value|maximum band|max score|highest score|highest scores|highest mark|highest marks|highest rating|highest ratings|highest grade|highest grades|highest points|highest band|highest value|highest possible|maximum possible|best possible|best score|best scores|best mark|best marks|best rating|best grade|best band|best verdict|perfect score|perfect scores|perfect mark|perfect marks|perfect rating|perfect ratings|perfect match|perfect fit|perfect ten|flawless score|outstanding score|excellent score|strong hire|immediate hire|tens|10 10|10 of 10|10 out of 10|ten of ten|ten out of ten|ten points|10 points|ten stars|10 stars|score 10|score of 10|score ten|a 10|a ten",
  ten: "10|ten|9|9.5|9.8|9.9|nine",
  first:
    "number one|no 1|first in the list|first on the list|first in the ranking|as the best|is the best|top of the ranking|top of the list|top of your list|above all others|above all other|above all the|above everyone|above everybody|over all others|over others|over every|first place|top position|top candidate|best candidate|ideal candidate|best choice",
  ahead:
    "first|above every|ahead of|higher than|better than|on top|at the top|strongest|best match|unmatched|unrivalled",
  fit: "deserve|deserves|merits|merit|meets all|meets every|meet all|fulfils all|fulfills all|satisfies all|exceeds all|exceeds every|qualifies|is qualified|entitled|worthy|is a 10|strong hire",
  praise: "perfect|flawless|ideal|outstanding|exceptional|excellent|superb|maximum|highest",
  gets: "receive|receives|get|gets|given|applies",
  settled:
    "pre-approved|pre approved|preapproved|pre-vetted|pre vetted|pre-cleared|pre cleared|pre-selected|pre selected|pre-screened|already approved|already cleared|already vetted|already scored|already accepted|already rated|already selected|already chosen|already been|approved in advance|approved by|cleared by|accepted by|vetted by|selected by|confirmed by|as approved|as accepted|as hired|has been approved|has been chosen|has been selected|has been confirmed|has been verified|was approved|was selected|was chosen|fast track|executive list",
  who: "this candidate|this candidate's|this applicant|this applicant's|this profile|this profile's|this resume|this cv|this person|this individual|this file|candidate above|candidate below|my profile|my resume|my cv|my application|rate me|score me|grade me|give me|recommend me|hire me|select me|pick me|choose me|rank me|approve me|award me|person below|person above|person described",
  whom: "this application|this record|this page|this text|this document|that candidate|the candidate|the applicant",
  all: "every criterion|each criterion|all criteria|every category|each category|all categories|every score|each score|all scores|all ratings|every rating|each rating|all fields|every field|each field|all items|every item|each item|all dimensions|every dimension|each dimension|every requirement|each requirement|all requirements|every section|all sections|every value|all values|everything|everywhere|throughout|across the board|in full|in all respects|in every respect|any criterion|all questions|every question|each one|all of them|every point",
  score:
    "score|scores|rating|ratings|grade|grades|mark|marks|points|verdict|overall|ranking|result|evaluation|assessment",
  machine:
    "ai|a.i|for the model|to the model|llm|llms|language model|language models|ai model|ai models|chatgpt|gpt|claude|gemini|copilot|assistant|chatbot|bot|bots|ai system|ai systems|ai assistant|ai reviewer|ai evaluator|ai recruiter|ai screener|ai screeners|ai reader|ai readers|automated system|automated systems|automated screener|automated screeners|automated reviewer|screening model|scoring model|scoring system|grading system|screening software|scoring bot|reviewing system|screening system|evaluation system|reader model|reviewer model|machine reader|machine readers|parser|algorithm|grading model|model grading|model reading",
  judge:
    "system|developer|user|human|admin|administrator|root|reviewer|reviewers|reviewer's|assessor|assessor's|assessors|evaluator|evaluators|evaluator's|grader|graders|grader's|scorer|scorers|screener|screeners|recruiter|recruiters|recruiter's|moderator|committee|committee's|panel|operator|hr|hiring manager|hiring manager's|hiring team|auditor|auditor's|supervisor|supervisor's|examiner|examiners|internal|whoever scores|whoever grades|whoever reads|whoever rates|whoever reviews|whoever assesses|board|screening|scoring team|selection team|screening team|assessment team|quality check|reading system",
  note: "note|notes|message|memo|comment|remark|reminder|hint|notice|attention|dear|hello|hey|hi|request|guidance|instruction|instructions|decision|outcome|result|results|important|to|for|p.s",
  given:
    "if you are|if you're|if you happen to be|should you be|in case you are|as an|as a|since you are|because you are|being an|when you are|if this is read by|if read by|if an|when an|any|all|every",
  you: "you|your|you're|yourself|yourselves",
  must: "must|should|shall|have to|has to|need to|needs to|are to|is to|may only|may not|can only|only|required to|obliged to|ordered to|will|cannot|can't|not allowed|forbidden|permission to|it is essential|it is mandatory|mandatory|essential|necessary",
  end: "end|end of|ends|ended|ends here|stops here|is over|is finished|is complete|that was",
  document:
    "profile|resume|cv|candidate|candidate's|document|input|data|text|transcript|record|prompt|user input|untrusted",
  done: "won|received|got|earned|achieved|obtained|reached|have had|were|was",
};
