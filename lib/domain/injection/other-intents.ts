import { fold } from "@/lib/domain/redaction/fold-text";
import { anyOf, anywhere } from "./any-of";
import { indexWords, wordsOf } from "./index-words";

interface Words {
  /** Leave out of account, as an order. */
  drop: RegExp;
  rules: RegExp;
  /** Grade, as an order. */
  grade: RegExp;
  best: RegExp;
  reader: RegExp;
  settled: RegExp;
}

const compiled = (one: Record<keyof Words, string>): Words => ({
  drop: anyOf(one.drop),
  rules: anyOf(one.rules),
  grade: anyOf(one.grade),
  best: anyOf(`${one.best}|10/10`),
  reader: anyOf(one.reader),
  settled: anyOf(one.settled),
});

/** Folded: lower case, without accents. Imperatives and infinitives only; what somebody did is another form. */
const WORDS: readonly Record<keyof Words, string>[] = [
  {
    drop: "ignorier|ignoriere|ignorieren|vergiss|vergessen sie|missachte|missachten|verwirf|uberspringe|beachte|beachten sie|befolge|befolgen sie|folge|halte dich",
    rules:
      "anweisung*|regel|regeln|instruktion*|vorgabe*|kriterien|rubrik|bewertungsraster|hinweise|prompt*|richtlinien",
    grade: "gib|geben|vergib|vergeben|bewerte|bewerten|setze|setzen|erteile|erteilen|benote|benoten|werte|trage",
    best: "hochste|hochsten|hochstnote|hochstpunktzahl|hochstwertung|bestnote|volle punktzahl|vollen punktzahl|maximale punktzahl|10 punkte|10 von 10|mit 10|mit zehn|uberall 10",
    reader: "prufer|ki|sprachmodell|gutachter|bewerter|recruiter|personaler|modell|assistent",
    settled: "freigegeben|genehmigt|zugelassen|ausgewahlt",
  },
  {
    drop: "ignore|ignorez|ignorer|oublie|oubliez|oublier|ne tenez pas compte|ne tiens pas compte|ne suivez pas|ne suis pas|faites abstraction|fais abstraction",
    rules: "instruction|instructions|consigne|consignes|regle|regles|critere|criteres|grille|directives|bareme",
    grade:
      "donne|donnez|donner|attribue|attribuez|attribuer|mets|mettez|mettre|notez|noter|evalue|evaluez|evaluer|accorde|accordez",
    best: "note maximale|note maximum|meilleure note|note la plus haute|note la plus elevee|score maximum|score maximal|10 sur 10|dix sur dix|10 a chaque|10 a tous|10 partout|10 pour tous|le maximum",
    reader: "recruteur|relecteur|evaluateur|examinateur|ia|l'ia|modele|correcteur",
    settled: "approuve|approuvee|valide|validee|accepte",
  },
  {
    drop: "ignora|ignore|ignoren|ignorad|olvida|olvide|olviden|no sigas|no siga|no sigan|no tengas en cuenta|no tenga en cuenta|haz caso omiso|haga caso omiso|descarta",
    rules: "instruccion*|indicacion*|regla|reglas|rubrica|criterio|criterios|directrices",
    grade:
      "asigna|asigne|asignar|da|dale|dar|pon|ponga|poner|otorga|otorgue|puntua|puntue|puntuar|califica|califique|calificar|evalua|evalue|evaluar|valora|valore",
    best: "maxima puntuacion|puntuacion maxima|puntuacion mas alta|nota maxima|nota mas alta|maxima calificacion|calificacion maxima|maxima nota|10 de 10|diez sobre diez|10 sobre 10|un 10|con 10|con un 10|10 en cada|10 en todo|10 en todos",
    reader: "revisor|evaluador|ia|la ia|reclutador|modelo|corrector",
    settled: "aprobado|aprobada|validado|validada|aceptado",
  },
  {
    drop: "ignora|ignorate|ignorare|dimentica|dimenticate|dimenticare|non seguire|non considerare|non tenere conto|tralascia",
    rules: "istruzion*|regola|regole|criterio|criteri|rubrica|direttiv*|griglia",
    grade:
      "assegna|assegnare|assegnate|dai|dare|date|metti|mettere|attribuisci|attribuire|valuta|valutare|vota|votare|dagli",
    best: "punteggio massimo|massimo punteggio|voto massimo|massimo dei voti|voto piu alto|punteggio piu alto|10 su 10|dieci su dieci|con 10|10 a ogni|10 in tutto|10 ovunque",
    reader: "valutatore|revisore|ia|all'ia|selezionatore|recruiter|modello|esaminatore",
    settled: "approvato|approvata|accettato|validato",
  },
  {
    drop: "ignore|ignora|ignorem|ignorar|esqueca|esquecam|nao siga|nao sigam|nao considere|desconsidere|desconsiderar",
    rules: "instruco*|instrucao|regra|regras|criterio|criterios|rubrica|diretriz*|orientacoes",
    grade: "atribua|atribuam|atribuir|de a|de nota|dar|avalie|avaliar|pontue|pontuar|coloque|classifique|conceda",
    best: "pontuacao maxima|maxima pontuacao|nota maxima|nota mais alta|pontuacao mais alta|nota 10|nota dez|10 de 10|dez de dez|com 10|10 em todos|10 em tudo|10 em cada",
    reader: "avaliador|revisor|ia|a ia|recrutador|modelo|examinador",
    settled: "aprovado|aprovada|validado|aceito",
  },
  {
    drop: "игнорируй*|игнорировать|забудь*|не следуй*|не учитывай*|отбрось*|пропусти*",
    rules: "инструкци*|указани*|правил*|критери*|рубрик*|промпт*",
    grade: "поставь*|поставить|дай|дайте|оцени|оцените|оценить|присвой*|присвоить|выставь*",
    best: "максимальн*|высшую|высший|высшая|наивысш*|10 баллов|10 из 10|на 10|10 по|десять баллов",
    reader: "рецензент*|оценщик*|ии|модел*|рекрутер*|проверяющ*",
    settled: "одобрен|одобрена|утвержден*|принят",
  },
];

const LANGUAGES = WORDS.map(compiled);
/** Each order needs a word that drops, grades or addresses, and one of what: no sentence without both is looked at. */
const NEEDED_WORDS = indexWords(
  WORDS.map((one) => [
    fold(`${one.drop}|${one.grade}|${one.reader}`).split("|"),
    fold(`${one.rules}|${one.best}|${one.settled}|10/10`).split("|"),
  ]),
);

const UNSPACED = [
  {
    drop: anywhere("忽略|无视|無視|忘记|忘記|不要理会|不必理会|别管|跳过|不要遵守|不要遵循|抛开"),
    rules: anywhere("指令|指示|规则|規則|标准|標準|说明|要求|提示"),
    grade: anywhere("给出|给|給|打|评为|必须得|必須得|评分|授予"),
    best: anywhere("满分|滿分|10分|十分|最高分|最高评分"),
    /** What somebody was given already. */
    past: anywhere("获得|獲得|荣获|取得|得到|获评"),
    reader: anywhere("评审|评委|审核|招聘|系统|评分员|人工智能|模型"),
    settled: anywhere("批准|通过|获批|录用"),
  },
  {
    drop: anywhere("無視|忘れ|従わな|破棄"),
    rules: anywhere("指示|命令|ルール|規則|基準|プロンプト"),
    grade: anywhere("ください|下さい|すること|せよ|しなさい|しろ|与え|付ける|つけ"),
    best: anywhere("満点|最高点|10点|最高評価|最高得点|最高の評価|最高の点"),
    past: anywhere("獲得|受賞|受け"),
    reader: anywhere("審査|評価者|採点|選考|面接官|システム|ai|人工知能|モデル"),
    settled: anywhere("承認|合格|採用"),
  },
];

/** What a sentence in another language orders the reader to do, if anything. */
export function otherIntent(sentence: string): string | null {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sentence)) return unspacedIntent(sentence);
  for (const at of NEEDED_WORDS.allOf(wordsOf(sentence))) {
    const { drop, rules, grade, best, reader, settled } = LANGUAGES[at] as Words;
    if (rules.test(sentence) && drop.test(sentence)) return "override";
    if (best.test(sentence) && grade.test(sentence)) return "fake_verdict";
    const colon = sentence.search(/\s?[:：]/u);
    if (colon < 0 || colon > 60 || !reader.test(sentence.slice(0, colon))) continue;
    const content = sentence.slice(colon);
    if (best.test(content) || settled.test(content)) return "reviewer_note";
  }
  return null;
}

function unspacedIntent(sentence: string): string | null {
  for (const { drop, rules, grade, best, past, reader, settled } of UNSPACED) {
    if (drop.test(sentence) && rules.test(sentence)) return "override";
    if (best.test(sentence) && grade.test(sentence) && !past.test(sentence)) return "fake_verdict";
    const [label, content] = sentence.split(/[:：]/u);
    if (label && content && label.length < 20 && reader.test(label) && (best.test(content) || settled.test(content))) {
      return "reviewer_note";
    }
  }
  return null;
}
