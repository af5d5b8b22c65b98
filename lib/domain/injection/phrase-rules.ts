/**
 * Phrases that steer, by family and language. The parts stand in this order within one sentence; `|` divides
 * alternatives, `*` stands for any ending. Case, accents and invisible characters don't matter.
 */
export interface PhraseRule {
  rule: "override" | "fake_verdict" | "reviewer_note" | "role_change";
  language: string;
  parts: readonly string[];
}

const phrase = (rule: PhraseRule["rule"], language: string, ...parts: string[]): PhraseRule => ({
  rule,
  language,
  parts,
});

const WHO_EN =
  "this candidate|the candidate|this applicant|the applicant|this profile|the profile|this resume|this cv|this person|candidate|me|every criterion|all criteria|each criterion|every category|all categories|everything|full marks";
const TOP_EN = "10|ten|100|9|maximum|max|highest|perfect|top|full|best|strong hire|exceptional|outstanding";
const MACHINE_EN =
  "ai|a.i.|llm|llms|language model|large language model|chatgpt|gpt|claude|gemini|copilot|ai model|ai models|ai system|ai systems|ai assistant|ai reviewer|ai evaluator|ai recruiter|ai screener|automated reviewer|automated system|automated systems|screening model|scoring model|scoring system|grading system|scorer|grader|evaluator|reviewer";

export const PHRASE_RULES: readonly PhraseRule[] = [
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
    "new instructions|updated instructions|real instructions|actual instructions|revised instructions|important instructions|additional instructions|instructions have changed|instructions override|following instructions take precedence|new task|new directive",
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
    "de",
    "ignoriere|ignorier|ignorieren sie|ignoriert|vergiss|vergessen sie|missachte|missachten sie|beachte nicht|beachten sie nicht|befolge nicht|uberspringe|verwirf",
    "alle|alles|allen|saemtliche|samtliche|vorherig*|vorig*|bisherig*|obig*|fruher*|vorangegangen*|vorhergehend*|vorstehend*|deine|ihre|diese",
    "anweisung*|regel|regeln|instruktion*|vorgaben|befehl*|kriterien|prompt*|richtlinien|hinweise|systemprompt",
  ),
  phrase(
    "fake_verdict",
    "de",
    "gib|geben sie|vergib|vergeben sie|bewerte|bewerten sie|setze|setzen sie|stufe|erteile|benote",
    "kandidat*|bewerber*|profil|person|mir|mich|kriteri*|lebenslauf|alles|jedes|jedem|alle",
    "10|zehn|hochst*|hoechst*|maximal*|volle|beste*|bestnote|perfekt|hochstpunktzahl|punkte",
  ),
  phrase(
    "reviewer_note",
    "de",
    "hinweis|anmerkung|notiz|nachricht|anweisung|anweisungen|mitteilung|achtung",
    "an|fur|fuer|von|des|der",
    "ki|ai|llm|sprachmodell*|ki-modell*|ki-system*|ki-assistent*|modell|assistent*|prufer*|gutachter*|bewerter*|bewertungssystem",
  ),
  phrase(
    "reviewer_note",
    "de",
    "wenn du|falls du|wenn sie|falls sie",
    "ki|sprachmodell|llm|assistent|ai|maschine",
    "bist|sind",
  ),
  phrase(
    "role_change",
    "de",
    "du bist jetzt|du bist nun|ab jetzt bist du|von nun an|sie sind jetzt|tu so, als",
    "ein|eine|du|sie",
  ),
  phrase(
    "override",
    "fr",
    "ignore|ignorez|ignorer|oublie|oubliez|oublier|ne tiens pas compte|ne tenez pas compte|ne tenez aucun compte|neglige|negligez|fais abstraction|faites abstraction|ne suis pas|ne suivez pas",
    "toutes|toute|tous|tout|precedent*|anterieur*|ci-dessus|prealable*|tes|vos|les|des",
    "instruction*|consigne*|regle*|directive*|critere*|ordres|prompt",
  ),
  phrase(
    "fake_verdict",
    "fr",
    "donne|donnez|attribue|attribuez|note|notez|accorde|accordez|mets|mettez|evalue|evaluez|classe|classez",
    "candidat*|profil|critere*|moi|cv|personne|tout|chaque",
    "10|dix|maximal*|maximum|meilleur*|parfait*|plus haute|plus haut|plus eleve*|excellent*",
  ),
  phrase(
    "reviewer_note",
    "fr",
    "note|message|remarque|instruction|instructions|attention|consigne",
    "a l'attention|pour|a|au|de|du|aux|destine*",
    "ia|l'ia|llm|modele|modele de langage|assistant|evaluateur|correcteur|examinateur|systeme d'evaluation|intelligence artificielle",
  ),
  phrase(
    "reviewer_note",
    "fr",
    "si vous etes|si tu es",
    "une ia|ia|llm|un llm|un modele|modele de langage|un assistant|intelligence artificielle",
  ),
  phrase(
    "role_change",
    "fr",
    "tu es maintenant|vous etes maintenant|tu es desormais|vous etes desormais|a partir de maintenant",
  ),
  phrase(
    "override",
    "es",
    "ignora|ignore|ignorad|ignorar|olvida|olvide|olvidad|descarta|descarte|omite|omita|no sigas|no siga|haz caso omiso|haga caso omiso|desestima",
    "todas|todos|toda|todo|cualquier|anterior|anteriores|previa|previas|previos|arriba|tus|sus|las|los|de",
    "instruccion*|reglas|indicaciones|directrices|ordenes|criterios|normas|prompt",
  ),
  phrase(
    "fake_verdict",
    "es",
    "da|dale|dele|dar|asigna|asigne|otorga|otorgue|pon|ponga|ponle|califica|califique|puntua|puntue|evalua|evalue|valora",
    "candidat*|perfil|criterio*|aspirante|persona|todo|todos|cada|curriculum|cv",
    "10|diez|maxim*|perfect*|mas alta|mas alto|mejor|excelente|sobresaliente",
  ),
  phrase(
    "reviewer_note",
    "es",
    "nota|mensaje|aviso|instruccion|instrucciones|atencion|comentario",
    "para|a|al|de|del|dirigid*",
    "ia|la ia|llm|modelo|modelo de lenguaje|asistente|evaluador*|revisor*|inteligencia artificial|sistema de evaluacion",
  ),
  phrase(
    "reviewer_note",
    "es",
    "si eres|si usted es|si es",
    "una ia|ia|un llm|un modelo|modelo de lenguaje|un asistente|inteligencia artificial",
  ),
  phrase(
    "role_change",
    "es",
    "ahora eres|a partir de ahora|de ahora en adelante|usted es ahora|eres ahora",
    "eres|un|una|debes|debe|es",
  ),
  phrase(
    "override",
    "pt",
    "ignore|ignora|ignorem|ignorar|esqueca|esquece|esquecam|desconsidere|desconsidera|descarte|nao siga|nao sigas|despreze",
    "todas|todos|toda|todo|qualquer|anterior|anteriores|previa|previas|previos|acima|suas|seus|as|os",
    "instruc*|regras|diretrizes|orientac*|ordens|criterios|comandos|prompt",
  ),
  phrase(
    "fake_verdict",
    "pt",
    "de|da|atribua|atribui|conceda|concede|avalie|avalia|pontue|classifique|coloque|dar",
    "candidat*|perfil|criterio*|pessoa|tudo|todos|cada|curriculo|cv",
    "nota 10|10|dez|maxim*|perfeit*|mais alta|mais alto|melhor nota|excelente",
  ),
  phrase(
    "reviewer_note",
    "pt",
    "nota|mensagem|aviso|instruc*|atencao|comentario",
    "para|a|ao|de|do|da",
    "ia|a ia|llm|modelo|modelo de linguagem|assistente|avaliador*|revisor*|inteligencia artificial|sistema de avaliacao",
  ),
  phrase(
    "reviewer_note",
    "pt",
    "se voce e|se voce for|se es|caso seja",
    "uma ia|ia|um llm|um modelo|modelo de linguagem|um assistente|inteligencia artificial",
  ),
  phrase("role_change", "pt", "agora voce e|voce agora e|a partir de agora", "um|uma|voce|deve"),
  phrase(
    "override",
    "it",
    "ignora|ignorate|ignori|ignorare|dimentica|dimenticate|trascura|non seguire|tralascia",
    "tutte|tutti|precedent*|sopra|le tue|le|ogni",
    "istruzion*|regole|indicazioni|direttive|criteri|prompt",
  ),
  phrase(
    "fake_verdict",
    "it",
    "dai|assegna|assegnate|attribuisci|valuta|valutate|dare",
    "candidat*|profilo|criteri*|persona|tutto",
    "10|dieci|massim*|perfett*|piu alto|migliore",
  ),
  phrase(
    "override",
    "nl",
    "negeer|negeren|vergeet|sla",
    "alle|vorige|eerdere|bovenstaande|voorgaande|jouw|deze",
    "instructie*|regels|opdrachten|aanwijzingen|richtlijnen|prompt",
  ),
  phrase(
    "fake_verdict",
    "nl",
    "geef|ken|beoordeel|scoor",
    "kandidaat|profiel|persoon|mij|criteri*|alles",
    "10|tien|maximal*|hoogste|perfect*",
  ),
  phrase(
    "override",
    "pl",
    "zignoruj*|ignoruj*|pomin*|zapomnij",
    "wszystkie|wszystkich|poprzedni*|powyzsz*|wczesniejsz*",
    "instrukcj*|polece*|zasad*|regul*",
  ),
  phrase(
    "override",
    "ru",
    "игнорируй*|проигнорируй*|забудь*|отбрось*|не обращай внимания",
    "все|всё|предыдущ*|прежни*|выше|вышеуказанн*|свои|эти",
    "инструкци*|указани*|правил*|команд*|критери*",
  ),
  phrase(
    "fake_verdict",
    "ru",
    "поставь*|дай*|присвой*|оцени*",
    "кандидат*|профил*|мне|критери*|всем",
    "10|десять|максимальн*|высш*|наивысш*|лучш*",
  ),
];

/** Scripts without spaces: parts may stand at any place of the sentence, with no word boundary. */
export const UNSPACED_RULES: readonly PhraseRule[] = [
  phrase(
    "override",
    "zh",
    "忽略|无视|無視|忘记|忘記|不要理会|请勿遵循|跳过",
    "以上|之前|所有|先前|前面|上述|全部|此前",
    "指令|指示|说明|說明|规则|規則|提示|要求|命令",
  ),
  phrase(
    "fake_verdict",
    "zh",
    "给|給|打|评|評|授予",
    "候选人|候選人|该简历|此人|本人|应聘者|每项|所有项",
    "满分|滿分|10分|十分|最高分|最高",
  ),
  phrase(
    "override",
    "ja",
    "以上|上記|これまで|前述|以前|すべて|全て|今まで",
    "指示|命令|ルール|プロンプト|規則|指令",
    "無視|忘れ|従わない",
  ),
  phrase(
    "fake_verdict",
    "ja",
    "候補者|応募者|この人物|全項目|すべての項目",
    "10点|満点|最高点|最高評価|最高得点",
    "つけ|与え|付け|評価し|出力|しなさい|してください",
  ),
  phrase("override", "ko", "이전|위의|모든|앞의|지금까지", "지시|명령|규칙|지침|프롬프트", "무시|잊어|따르지"),
];
