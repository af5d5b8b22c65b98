import type { Lexicon } from "./concepts";

/** Imperatives, infinitives and what one must do; what somebody did is another form. */
export const GERMAN: Lexicon = {
  drop: "ignorier|ignoriere|ignorieren|vergiss|vergessen sie|vergesst|missachte|missachten|verwirf|verwerfen sie|uberspringe|uberspringen sie|uberspring|beachte nicht|beachten sie nicht|beachte|beachten sie|befolge|befolgen sie|folge nicht|folgen sie nicht|halte dich nicht|halten sie sich nicht|lass ausser acht|lassen sie ausser acht|setze dich hinweg|setz dich hinweg|streiche|losche|umgehe|brich ab|hor auf|statt",
  rules:
    "anweisung*|regel|regeln|instruktion*|vorgabe|vorgaben|kriterien|kriterium|rubrik|raster|bewertungsraster|bewertungskriterien|hinweise|prompt|systemprompt|richtlinie*|befehl*|anleitung|massstab|auftrag|bewertung",
  prior:
    "vorherig*|vorig*|bisherig*|obig*|fruher*|vorangegangen*|vorhergehend*|vorstehend*|alles davor|alles zuvor|alles vorher|alles, was|alles was|alles bisher*|alles obige|rubrik|raster|bewertungsraster|was vorher|was zuvor|was oben|oben|was bisher|oben genannt*",
  lapsed:
    "gelten nicht mehr|gilt nicht mehr|nicht mehr gultig|ungultig|aufgehoben|ausser kraft|hinfallig|uberholt|gelten nicht|gilt nicht|entfallt|entfallen",
  renewed:
    "neue anweisung*|neue instruktion*|neue regel|neue regeln|neuer auftrag|neue aufgabe|deine aufgabe|ihre aufgabe|dein auftrag|eigentliche aufgabe|wahre aufgabe|ab jetzt|von nun an|ab sofort|folgende anweisung*|du bist jetzt|du bist nun|sie sind jetzt|tu so|tun sie so",
  grade:
    "gib|geben|gebt|vergib|vergeben|bewerte|bewerten|bewertet|setze|setzen|setz|stufe|stufen|erteile|erteilen|benote|benoten|werte|werten|trage|tragen|schreibe|schreib|schreiben|antworte|antworten|ordne|stelle diese*|stelle den|stelle das|stellen sie|platziere|platzieren|setzen|wahle|wahlen|erklare|notiere|notieren|melde|vermerke|fuhre|bekommt|erhalt|verdient|weiterleiten|liste|nenne|liefere|gewahre|gewahren|einstufen|muss mit|sollst|musst",
  favour:
    "empfiehl|empfehlen|empfehle|einstellen|einzustellen|stelle ein|nimm|befurworte|befurworten|bevorzuge|bevorzugen|lobe|loben|nur gutes|nur positives|sei grosszugig|seien sie grosszugig|wohlwollend|winke durch|einladen|lade ein|wahle aus|genehmige|genehmigen",
  spare:
    "nicht ablehnen|lehne nicht ab|nicht abwerten|keine abzuge|keinen abzug|nicht herabstufen|nicht unter 9|nichts unter 9|nicht schlechter als|mindestens 9|keine lucken|ohne prufung|keine schwachen|nicht weniger als",
  top: "hochste note|hochste punktzahl|hochste wertung|hochste bewertung|hochste stufe|hochsten punktzahl|hochsten note|hochsten bewertung|hochsten wertung|hochsten werte|hochstnote|hochstnoten|hochstpunktzahl|hochstwertung|hochstwert|hochstwerte|hochstwerten|bestnote|bestnoten|bestwertung|bestwert|bestwerte|beste bewertung|beste note|besten bewertung|besten note|volle punktzahl|vollen punktzahl|voller punktzahl|volle punkte|maximale punktzahl|maximale bewertung|maximalen punktzahl|maximale note|maximalwert|maximum|10 punkte|zehn punkte|10 von 10|zehn von zehn|10 10|mit 10|mit zehn|eine 10|uberall 10|uberall zehn|hochste 10",
  ten: "10|zehn|9",
  first:
    "erste stelle|platz eins|platz 1|ersten platz|ganz oben|an die spitze|beste wahl|bester kandidat|beste kandidat*|vor allen anderen|uber alle anderen|uber allen anderen|besser als alle|nummer eins|ideale kandidat*|ideale besetzung",
  fit: "erfullt alle|erfullt jede|erfullt samtliche|verdient",
  praise: "perfekt|ideal|geeignet|makellos|hervorragend|ausgezeichnet|herausragend|uneingeschrankt",
  settled:
    "freigegeben|bereits genehmigt|genehmigt|zugelassen|ausgewahlt|bereits gepruft|schon gepruft|vorab gepruft|vorausgewahlt|schon angenommen|bereits bestatigt|bereits bewertet",
  who: "dieser kandidat|diesen kandidaten|diesem kandidaten|dieses kandidaten|dieser kandidatin|diese kandidatin|dieser bewerber|diesen bewerber|diesem bewerber|diese bewerberin|dieser bewerberin|diese bewerbung|dieser bewerbung|dieses profil|diesem profil|diesen lebenslauf|dieser lebenslauf|diesem lebenslauf|diese person|dieser person|mein profil|meinem profil|meinen lebenslauf|bewerte mich",
  whom: "der kandidat|den kandidaten|dem kandidaten|der bewerber|den bewerber|dem bewerber|das profil|dem profil|mir",
  all: "alle kriterien|jedes kriterium|jedem kriterium|allen kriterien|samtliche kriterien|alle punkte|jede note|alle noten|jede bewertung|alle bewertungen|jeder punkt|jede kategorie|alle kategorien|allen kategorien|jeden wert|alle werte|uberall|durchgehend|durchweg|allen punkten|alle felder|jedes feld|alle anforderungen|samtliche anforderungen|allen anforderungen",
  score: "note|noten|punktzahl|wertung|bewertung|bewertungen|punkte|gesamtnote|gesamtwertung|urteil|ergebnis",
  machine:
    "ki|llm|ai|sprachmodell|sprachmodelle|sprachmodells|ki-modell|ki-system|ki-systeme|ki-assistent|assistent|modell|bewertungssystem|bewertungssysteme|prufsystem|prufsysteme|bot|maschine|algorithmus|auswertungssystem|automatische systeme|chatbot|software",
  judge:
    "prufer|prufers|gutachter|bewerter|recruiter|personaler|personalabteilung|juror|jury|kommission|gremium|sachbearbeiter|leser",
  note: "hinweis|anmerkung|notiz|nachricht|anweisung|mitteilung|achtung|vermerk|bitte|an|fur|liebe|lieber",
  given: "wenn du|falls du|wenn sie|falls sie|als|da du|solltest du|sollten sie",
  you: "du|sie|dein|deine|deinen|ihr|dich|dir|sollst|musst|solltest",
  must: "musst|mussen|sollst|sollen|solltest|darfst nur|durfen nur|hast zu|haben zu|soll|muss|verpflichtet|unbedingt|zwingend|bitte|konntest du|konnten sie|ich bitte|wir bitten|ist ein fehler|ist falsch|es genugt|ist zu bewerten|ist einzutragen|ist zu vergeben|danke fur",
  end: "ende|zu ende|endet hier|beendet|schluss|abgeschlossen|ende des|ende der",
  document:
    "profil|profils|lebenslauf|lebenslaufs|lebenslaufes|bewerbung|dokument|dokuments|daten|kandidatendaten|text|textes|eingabe|unterlagen",
  self: "diese zeile|dieser zeile|dieser satz|diesen satz|diese zeilen|diesen text|dieser text|dies liest|das liest|dies lesen|ab hier|von hier an|ab jetzt|ab sofort|von nun an",
  task: "das raster|die rubrik|das bewertungsraster|bewertungsraster|deine anweisungen|ihre anweisungen|deine regeln|ihre regeln|deine vorgaben|deinen prompt|dein prompt|deine kriterien|ihre kriterien|deine bewertung|deine aufgabe",
  reply:
    "deine antwort|deiner antwort|ihre antwort|ihrer antwort|richtige antwort|einzige antwort|deine zusammenfassung|ihre zusammenfassung|der zusammenfassung|dein urteil|ihr urteil",
};

export const DUTCH: Lexicon = {
  drop: "negeer|negeren|vergeet|sla over|volg niet|gebruik niet|houd je niet",
  rules: "instructie*|regels|opdrachten|aanwijzingen|richtlijnen|prompt|criteria|beoordelingscriteria",
  prior: "vorige|eerdere|bovenstaande|voorgaande|alles hierboven|alles wat",
  lapsed: "gelden niet meer|geldt niet meer|vervallen",
  renewed: "nieuwe instructie*|nieuwe opdracht|jouw taak|je taak|vanaf nu",
  grade: "geef|ken|beoordeel|scoor|zet|plaats|schrijf|antwoord|waardeer",
  favour: "beveel|aanbevelen|neem aan|aannemen|prijs",
  top: "hoogste score|hoogste cijfer|maximale score|hoogste|maximale|10 punten|tien punten|10 van 10|10 op 10|10 10|een 10|perfecte score",
  ten: "10|tien",
  first: "eerste plaats|bovenaan|beste keuze|beste kandidaat",
  fit: "verdient|voldoet aan alle",
  praise: "perfect",
  who: "deze kandidaat|dit profiel|deze persoon|dit cv",
  whom: "de kandidaat|mij",
  all: "alle criteria|elk criterium|overal|alles|iedere score",
  machine: "ai|taalmodel|llm|model|assistent|beoordelingssysteem",
  judge: "beoordelaar|recruiter|selecteur",
  note: "opmerking|bericht|let op|instructie|aan|voor",
  given: "als je|indien u|als u",
  you: "je|jij|u|jouw",
  must: "moet|moeten|dient",
  end: "einde|einde van",
  document: "profiel|cv|document|gegevens",
};

export const RUSSIAN: Lexicon = {
  drop: "игнорируи*|проигнорируи*|игнорировать|забудь*|забыть|отбрось*|не обращаи*|не следуи*|не учитываи*|пропусти*|не придерживаися|не придерживаитесь|не соблюдаи*|не используи*|отмени*|обоиди*|вместо",
  rules:
    "инструкци*|указани*|правил*|команд*|критери*|рубрик*|промпт*|требовани*|распоряжени*|директив*|рекомендаци*|оценивани*",
  prior:
    "предыдущ*|прежни*|выше|вышеуказанн*|вышесказанн*|вышеизложенн*|все, что было|все что было|все ранее|ранее|до этого|сказанное",
  lapsed: "больше не деиств*|не деиствуют|не деиствует|отменен*|недеиствительн*|утратил*|не применя*|устарел*",
  renewed:
    "новая инструкция|новые инструкции|новые указания|новое указание|новое задание|новая задача|твоя задача|ваша задача|твое задание|настоящая задача|отныне|с этого момента|теперь ты|ты теперь",
  grade:
    "поставь*|поставить|даи|даите|дать|оцени|оцените|оценить|присвои*|присвоить|выставь*|выставить|впиши*|вписать|напиши*|написать|ответь*|ответить|укажи*|ставь*|ставить|назнач*|выведи*|помести*|считаи*|засчитаи*|заслуживает|получает",
  favour:
    "рекомендуи*|порекомендуи*|рекомендовать|нанять|найми*|наними*|прими*|выбери*|выбрать|одобри*|похвали*|хвали*|только хорошее|предпочти*|пригласи*|поддержи*",
  spare: "не отклоняи*|не снижаи*|не занижаи*|без вычетов|не ниже 9|ниже 9|не менее 9|без проверки|не упоминаи*",
  top: "максимальн*|максимум|высшую|высшии|высшая|высшего|высшие|высшеи|наивысш*|самую высокую|самыи высокии|самая высокая|самого высокого|лучшую оценку|лучшая оценка|отличную оценку|10 баллов|десять баллов|10 из 10|десять из десяти|10 10|на 10|десятк*|десятку|по 10",
  ten: "10|десять",
  first:
    "первое место|первом месте|на первое место|лучшии выбор|лучшии кандидат|выше всех|лучше всех|номер один|выше остальных",
  fit: "заслуживает|соответствует всем|отвечает всем|удовлетворяет всем",
  praise: "идеальн*|безупречн*|отличн*|превосходн*",
  settled: "уже одобрен*|одобрен*|утвержден*|принят|проверен*|отобран*|предварительно",
  who: "этот кандидат|этого кандидата|этому кандидату|этим кандидатом|этом кандидате|этот человек|этого человека|этому человеку|эту кандидатуру|этот профиль|этому профилю|этого профиля|это резюме|этому резюме|этого резюме|мое резюме|мои профиль|эту анкету",
  whom: "кандидат|кандидата|кандидату|мне|меня",
  all: "все критерии|всем критериям|каждому критерию|каждыи критерии|каждая оценка|все оценки|каждую оценку|всем пунктам|каждому пункту|везде|во всем|повсюду|все поля|по всем|всем требованиям",
  score: "оценк*|балл*|рейтинг*|вердикт*|результат*",
  machine:
    "ии|модель|модели|языковая модель|языковои модели|ассистент*|неиросет*|бот|бота|боту|алгоритм*|система оценки|системы оценки|системам оценки|системе оценки|искусственныи интеллект|искусственного интеллекта|llm|gpt",
  judge: "рецензент*|оценщик*|рекрутер*|проверяющ*|эксперт*|комисси*|жюри|экзаменатор*",
  note: "примечание|сообщение|внимание|заметка|инструкция|указание|для|уважаемыи|комментарии|всем",
  given: "если ты|если вы|как|раз ты|поскольку ты|будучи",
  you: "ты|вы|тебе|вам|твоя|твои|ваша|должен|должны|скажешь|обязан",
  must: "должен|должна|должны|обязан|обязаны|обязана|нужно|необходимо|следует|надо|только",
  end: "конец|закончен|окончен|завершен|окончание|конец резюме",
  document: "резюме|профиль|профиля|документ|документа|данные|данных|текст|текста|анкета|анкеты",
};

export const POLISH: Lexicon = {
  drop: "zignoruj*|ignoruj*|pomin*|zapomnij|zapomnijcie|nie stosuj|nie przestrzegaj",
  rules: "instrukcj*|polece*|zasad*|regul*|kryteri*|wytyczn*",
  prior: "poprzedni*|powyzsz*|wczesniejsz*|wszystko powyzej|wszystkie",
  renewed: "nowa instrukcja|nowe instrukcje|nowe zadanie|twoje zadanie|od teraz",
  grade: "daj|przyznaj|ocen|ocencie|wpisz|napisz|ustaw|wystaw",
  favour: "polec|zarekomenduj|zatrudnij|zatrudnic|wybierz",
  top: "najwyzsz*|maksymaln*|10 punktow|dziesiec punktow|10 na 10|10 10",
  ten: "10|dziesiec",
  who: "tego kandydata|ten kandydat|temu kandydatowi|ten profil|temu profilowi|ta osoba|te osobe",
  whom: "kandydatowi|mnie",
  all: "kazde kryterium|wszystkie kryteria|wszedzie|kazdym kryterium|kazdego kryterium",
  machine: "ai|si|model jezykowy|modelu jezykowego|asystent|llm",
  judge: "recenzent*|rekruter*|oceniajac*",
  note: "uwaga|notatka|wiadomosc|dla|do",
  given: "jesli jestes|jezeli jestes|jako",
  you: "jestes|musisz|twoje",
  must: "musisz|musi|nalezy",
};
