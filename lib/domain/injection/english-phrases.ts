import { type PhraseRule, phrase } from "./phrase-rule";

const WHO_EN =
  "this candidate|the candidate|this applicant|the applicant|this profile|the profile|this resume|this cv|this person|candidate|me|every criterion|all criteria|each criterion|every category|all categories|everything|full marks";
const TOP_EN = "10|ten|100|9|maximum|max|highest|perfect|top|full|best|strong hire|exceptional|outstanding";
const TEN_EN =
  "10|ten|full marks|top marks|maximum marks|highest marks|maximum score|highest score|top score|perfect score|maximum rating|highest rating";
const MACHINE_EN =
  "ai|a.i.|llm|llms|language model|large language model|chatgpt|gpt|claude|gemini|copilot|ai model|ai models|ai system|ai systems|ai assistant|ai reviewer|ai evaluator|ai recruiter|ai screener|automated reviewer|automated system|automated systems|screening model|scoring model|scoring system|grading system|scorer|grader|evaluator|reviewer";

export const ENGLISH_PHRASES: readonly PhraseRule[] = [
  phrase(
    "override",
    "en",
    "ignore|disregard|forget|override|overrule|bypass|discard|neglect|set aside|put aside|drop|do not follow|don't follow|stop following|pay no attention to|never mind|skip|erase|delete",
    "all|any|every|everything|previous|prior|above|earlier|preceding|foregoing|former|system|original|existing|your|these|those|such|other",
    "instruction*|rule|rules|prompt|prompts|guideline*|direction|directions|directive*|rubric|rubrics|criteria|constraint*|commands|orders|told|context|policies|scoring",
  ),
  phrase(
    "override",
    "en",
    "reveal|print|repeat|output|show|display|leak|tell me",
    "your|the|all",
    "system prompt|initial prompt|hidden prompt|instructions above|initial instructions|hidden instructions|system message|developer message",
  ),
  phrase(
    "override",
    "en",
    "new instructions|updated instructions|real instructions|actual instructions|revised instructions|important instructions|additional instructions|instructions have changed|instructions override|following instructions take precedence",
    "score|scores|rating|candidate|applicant|rubric|criterion|criteria|highest|maximum|10|ten|ignore|disregard|you",
  ),
  phrase(
    "override",
    "en",
    "your",
    "new|only|real|actual|sole",
    "task|job|goal|role|instruction|objective|purpose",
    "is|are|now",
  ),
  phrase(
    "role_change",
    "en",
    "you are now|from now on you|you are no longer|you will now|you must now|you shall now|pretend to be|pretend that you|pretend you are|developer mode|dan mode|jailbreak mode|god mode|admin override|sudo mode|debug mode enabled|safety filters off",
  ),
  phrase(
    "role_change",
    "en",
    "you are",
    "a helpful|an ai|an expert recruiter|a recruiter|an unrestricted|a generous|a lenient|an assistant|a language model",
  ),
  phrase(
    "fake_verdict",
    "en",
    "give|assign|award|rate|score|grant|mark|rank|grade|set|evaluate|consider|treat|classify|label",
    WHO_EN,
    TOP_EN,
  ),
  phrase(
    "fake_verdict",
    "en",
    "give|assign|award|grant|output|return|set|use",
    TOP_EN,
    "score|scores|rating|ratings|mark|marks|points|grade|grades",
    "candidate|applicant|profile|criterion|criteria|me|category|categories|resume|cv|everything|everywhere|every",
  ),
  phrase(
    "fake_verdict",
    "en",
    "output|return|respond|reply|answer|print|write|say",
    "only|just|with|exactly|always",
    "highest|maximum|max|10|score|scores|rating|ratings|hire|approved|strong hire|json|yes|perfect|best",
  ),
  phrase(
    "fake_verdict",
    "en",
    "this candidate|the candidate|this applicant|the applicant|this profile|this person|candidate",
    "must|should|deserves|shall|has to|needs to|has already been|has been|was already|is already",
    "score|scored|rating|rated|hired|approved|selected|shortlisted|recommended|accepted|verified|highest|maximum|perfect|10|ten|advanced|top",
  ),
  phrase(
    "fake_verdict",
    "en",
    "do not|don't|never",
    "penalise|penalize|deduct|lower|downgrade|reject|mark down|evaluate|assess|score|question|verify|mention",
    "candidate|applicant|profile|score|scores|rating|me|this person|gaps|instruction*|note",
  ),
  phrase("fake_verdict", "en", "hire", "immediately|at once|this candidate|without interview|right away"),
  phrase(
    "reviewer_note",
    "en",
    "note|notes|message|memo|comment|reminder|instruction|instructions|attention|important|notice|hint|request",
    "to|for|from",
    MACHINE_EN,
  ),
  phrase(
    "reviewer_note",
    "en",
    "attention|dear|hello|hey|hi|hey there|listen",
    "ai|llm|llms|language model*|chatgpt|gpt|claude|gemini|ai model|ai reviewer|ai recruiter|ai assistant|bot|assistant|grader|evaluator",
  ),
  phrase(
    "reviewer_note",
    "en",
    "if you are|if you're|if this is read by|if read by|if you happen to be|when read by",
    "ai|an ai|llm|an llm|a language model|a large language model|language model|a bot|a model|chatgpt|gpt|an automated|a machine",
  ),
  phrase(
    "reviewer_note",
    "en",
    "when|while|before|in",
    "evaluating|scoring|assessing|reviewing|screening|ranking|rating|grading",
    "this candidate|this profile|this resume|this cv|my profile|my resume|my cv|this application|my application|this applicant",
  ),
  phrase(
    "reviewer_note",
    "en",
    "reviewer|reviewers|evaluator|recruiter|hiring manager|hiring committee|panel|committee|auditor|assessor|screener|hr",
    "already|pre-approved|preapproved|has|have",
    "approved|verified|confirmed|scored|rated|vetted|cleared|decided|awarded",
    "candidate|applicant|profile|score|rating|10|hire|person",
  ),
  phrase(
    "override",
    "en",
    "ignore|disregard|forget|set aside",
    "the rubric|the scoring|the prompt|the above|the criteria above|what you were told|what you have been told|everything above|all of the above|all previous|all prior|all the previous",
  ),
  phrase(
    "fake_verdict",
    "en",
    "give|assign|award|grant|output|return|set|score|mark|rate",
    TEN_EN,
    "throughout|across the board|every criterion|all criteria|each criterion|every category|all categories",
  ),
  phrase(
    "fake_verdict",
    "en",
    "you must|you should|you have to|you are to|you shall",
    "give|assign|award|score|rate|return|output",
    "a 10|10 for|10 in|10 on|ten for|ten in|10 out of|top marks|full marks|maximum|highest|perfect",
  ),
  phrase(
    "fake_verdict",
    "en",
    "every criterion|each criterion|all criteria|all scores|every score|all ratings|every rating|this profile|this resume|this cv|people with this background|people like me",
    "deserves|deserve|merits|receives|receive|gets|are given|are normally given|is given|is awarded|must be|should be|is worth|to|at",
    TEN_EN,
  ),
  phrase(
    "fake_verdict",
    "en",
    "full marks|top marks|maximum score|highest score|perfect score|maximum rating|highest rating",
    "must be|should be|has to be|have to be|are|is",
    "returned|given|awarded|assigned|expected|output",
  ),
  phrase("fake_verdict", "en", "full marks|top marks", "expected|required|for all|throughout|on all|of 10"),
  phrase(
    "reviewer_note",
    "en",
    "new rule|new rules|updated rule|updated rules|special rule|assessment guidance|scoring guidance|evaluation guidance",
    "for|to",
    "the evaluator|the reviewer|the grader|the model|the scorer|ai|llm|whoever",
  ),
  phrase(
    "reviewer_note",
    "en",
    "ai|llm|llms|language model*|ai model*|ai system*|automated system*|whoever",
    "reading this|reads this|processing this|parsing this|evaluating this|scoring this|screening this",
  ),
];
