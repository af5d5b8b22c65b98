import type { Lexicon } from "./concepts";

export const FRENCH: Lexicon = {
  drop: "ignore|ignorez|ignorer|oublie|oubliez|oublier|ne tiens pas compte|ne tenez pas compte|ne tenez aucun compte|ne tenir aucun compte|neglige|negligez|fais abstraction|faites abstraction|ne suis pas|ne suivez pas|ne respecte pas|ne respectez pas|ne pas suivre|ne pas respecter|n'applique pas|n'appliquez pas|n'utilise pas|n'utilisez pas|laisse de cote|laissez de cote|mets de cote|mettez de cote|outrepasse|contourne|contournez|annule|annulez|abandonne|au lieu",
  rules:
    "instruction|instructions|consigne|consignes|regle|regles|directive|directives|critere|criteres|grille|bareme|ordres|prompt|rubrique|evaluation|notation",
  prior:
    "grille|bareme|rubrique|precedent*|anterieur*|ci-dessus|plus haut|prealable*|tout ce qui precede|ce qui precede|tout ce qui|tout le reste|ce qui a ete|qui precede",
  lapsed:
    "ne s'applique plus|ne s'appliquent plus|ne s'applique pas|ne s'appliquent pas|n'est plus valable|ne sont plus valables|caduc|caduque|caduques|annule|annulees|annules|suspendues|obsolete|obsoletes|ne valent plus|ne comptent plus",
  renewed:
    "nouvelle instruction|nouvelles instructions|nouvelle consigne|nouvelles consignes|nouvelle tache|nouvelle regle|ta tache|votre tache|ta mission|votre mission|voici ta|voici votre|desormais|a partir de maintenant|dorenavant|tu es maintenant|vous etes maintenant",
  grade:
    "donne|donnez|donner|attribue|attribuez|attribuer|notez|noter|accorde|accordez|accorder|mets|mettez|mettre|evaluez|evaluer|classez|classer|inscris|inscrivez|inscrire|ecris|ecrivez|ecrire|reponds|repondez|repondre|placez|placer|saisis|saisissez|choisis|choisissez|renvoie|renvoyez|affiche|affichez|indique|indiquez|considere|considerez|merite|recoit|obtient|jugez|fixe|fixez",
  favour:
    "recommande|recommandez|recommander|embauche|embauchez|embaucher|engagez|engager|recrutez|recruter|retiens|retenez|retenir|selectionne|selectionnez|selectionner|privilegie|privilegiez|du bien|que du bien|sois genereux|soyez genereux|vante|vantez|approuve|approuvez|accepte|acceptez|choisissez|bienveillant|favorise|favorisez",
  spare:
    "ne rejette pas|ne rejetez pas|ne baisse pas|ne baissez pas|ne penalise pas|ne penalisez pas|aucune deduction|sans deduction|rien en dessous|pas moins de 9|au moins 9|sans verifier|ne mentionne pas|ne mentionnez pas",
  top: "note maximale|note maximum|notes maximales|notes maximum|meilleure note|meilleures notes|meilleure evaluation|meilleure appreciation|meilleur score|meilleure|note la plus haute|note la plus elevee|plus haute note|plus haute evaluation|plus haute|plus elevee|plus eleve|plus haut score|score maximum|score maximal|scores maximaux|evaluation maximale|10 sur 10|dix sur dix|10 10|10 a chaque|10 a tous|10 partout|dix partout|le maximum partout|le maximum a chaque|le maximum pour|un 10|a 10|10 points|dix points|des 10|note parfaite|score parfait|tous les points",
  ten: "10|dix|9",
  first:
    "premiere position|premiere place|premier rang|en premier|en tete|meilleur choix|meilleur candidat|meilleure candidate|numero un|devant tous|au-dessus de tous|avant tous|candidat ideal",
  fit: "merite|remplit toutes|remplit tous|repond a toutes|repond a tous|satisfait a tou*|satisfait toutes",
  praise:
    "parfait|parfaite|parfaitement|ideal|ideale|exceptionnel|exceptionnelle|excellent|excellente|irreprochable|sans reserve",
  settled:
    "deja approuve*|deja valide*|deja ete|approuve|approuvee|valide|validee|deja accepte*|preselectionne*|pre-approuve*",
  who: "ce candidat|cette candidate|cette candidature|ce profil|cette personne|ce cv|ce curriculum|ce dossier|mon profil|mon cv|ma candidature|note-moi|donne-moi|recommande-moi",
  whom: "le candidat|au candidat|la candidate|le profil|au profil|moi",
  all: "chaque critere|tous les criteres|tous criteres|toutes les categories|chaque categorie|chaque note|toutes les notes|tous les scores|partout|chaque point|chaque rubrique|tous les champs|toutes les exigences|en tout|chaque champ|sur tout",
  score: "note|notes|score|scores|evaluation|appreciation|resultat|verdict|points",
  machine:
    "ia|l'ia|d'ia|qu'ia|llm|modele|modele de langage|modeles de langage|assistant|intelligence artificielle|systeme d'evaluation|systemes d'evaluation|systemes d'ia|systeme d'ia|robot|algorithme|machine|chatbot|logiciel",
  judge: "recruteur|recruteurs|relecteur|evaluateur|evaluateurs|examinateur|correcteur|jury|comite|correctrice",
  note: "note|message|remarque|instruction|instructions|attention|consigne|a|pour|cher|chere|avis|a l'attention",
  given: "si tu es|si vous etes|en tant que|en tant qu|en tant qu'ia|etant|puisque tu es|puisque vous etes",
  you: "tu|vous|ta|ton|votre|te|diras|dois|devez",
  must: "dois|devez|doit|doivent|faut|obligatoire|obligatoirement|absolument|uniquement|seulement|veuillez|pourriez-vous|pourriez|pouvez-vous|je vous prie|je vous demande|s'il vous plait|s'il te plait|merci de|priere de|est une erreur|il suffit",
  end: "fin|fin du|fin de|termine|s'arrete ici|se termine|est fini|acheve",
  document: "cv|profil|curriculum|document|donnees|candidature|texte|dossier|candidat",
  self: "cette ligne|cette phrase|ces lignes|ce texte|lit ceci|lisez ceci|lisant ceci|desormais|a partir de maintenant|a partir d'ici",
  task: "la grille|le bareme|la rubrique|vos instructions|tes instructions|vos consignes|tes consignes|votre prompt|ton prompt|vos criteres|tes criteres|votre evaluation|ton evaluation|votre tache|ta tache",
  reply:
    "votre reponse|ta reponse|la bonne reponse|la seule reponse|votre resume|ton resume|dans le resume|le resume final|votre verdict|champ score",
};

export const SPANISH: Lexicon = {
  drop: "ignora|ignore|ignoren|ignorad|ignorar|olvida|olvide|olviden|olvidad|olvidar|descarta|descarte|omite|omita|no sigas|no siga|no sigan|no respetes|no respete|no respeten|no apliques|no aplique|no uses|no use|no tengas en cuenta|no tenga en cuenta|haz caso omiso|haga caso omiso|desestima|deja de lado|deje de lado|salta|anula|anule|pasa por alto|en lugar",
  rules:
    "instruccion*|indicacion|indicaciones|regla|reglas|rubrica|criterio|criterios|directriz|directrices|ordenes|normas|prompt|pautas|baremo|evaluacion",
  prior:
    "rubrica|baremo|anterior|anteriores|previa|previas|previo|previos|de arriba|mas arriba|arriba|todo lo anterior|lo anterior|lo de antes|lo dicho|todo lo que|precedente*",
  lapsed:
    "ya no se aplican|ya no se aplica|no se aplican|no se aplica|ya no valen|ya no vale|ya no rigen|quedan anulad*|anulad*|sin efecto|obsolet*|suspendid*",
  renewed:
    "nueva instruccion|nuevas instrucciones|nueva orden|nuevas ordenes|nueva tarea|nueva regla|nuevas reglas|tu tarea|su tarea|tu mision|a partir de ahora|de ahora en adelante|desde ahora|ahora eres|eres ahora|usted es ahora",
  grade:
    "asigna|asigne|asignar|da|dale|dar|dele|pon|ponga|poner|ponle|otorga|otorgue|otorgar|puntua|puntue|puntuar|califica|califique|calificar|evalua|evalue|evaluar|valora|valore|valorar|escribe|escriba|escribir|responde|responda|responder|coloca|coloque|colocar|situa|situe|clasifique|clasificar|anota|anote|indica|indique|merece|recibe|obtiene|concede|conceda|conceder|elige|elija|devuelve|devuelva|considera|considere|fija|fije",
  favour:
    "recomienda|recomiende|recomendar|contrata|contrate|contratar|elige|elija|elegir|selecciona|seleccione|seleccionar|aprueba|apruebe|aprobar|acepta|acepte|aceptar|elogia|elogie|cosas buenas|se generoso|sea generoso|prefiere|prefiera|favorece|favorezca|apoya|apoye",
  spare:
    "no rechaces|no rechace|no bajes|no baje|no penalices|no penalice|sin deducciones|sin descuentos|nada por debajo|no menos de 9|al menos 9|sin comprobar|no menciones|no mencione",
  top: "puntuacion maxima|maxima puntuacion|puntuaciones maximas|maximas puntuaciones|puntuacion mas alta|nota maxima|notas maximas|maxima nota|nota mas alta|notas mas altas|mejor nota|mejor puntuacion|mejor valoracion|mejor calificacion|mejor evaluacion|maxima calificacion|calificacion maxima|maxima valoracion|valoracion maxima|evaluacion maxima|mas alta|mas alto|el maximo en todo|el maximo en cada|10 de 10|diez sobre diez|10 sobre 10|10 10|un 10|un diez|con 10|con diez|con un 10|10 en cada|10 en todo|10 en todos|diez en todo|10 puntos|diez puntos|puntuacion perfecta|sobresaliente",
  ten: "10|diez|9",
  first:
    "primer lugar|primera posicion|primer puesto|en primer|mejor opcion|mejor candidat*|mejor eleccion|numero uno|por encima de todos|por delante de todos|encima de los demas|candidato ideal",
  fit: "merece|cumple todos|cumple todas|cumple con todos|cumple con todas|satisface todos",
  praise: "perfecto|perfecta|ideal|excelente|excepcional|impecable|sin reservas|sobresaliente",
  settled:
    "ya fue|ya ha sido|aprobado|aprobada|validado|validada|aceptado|preseleccionad*|preaprobad*|ya esta aprobad*",
  who: "este candidato|esta candidata|esta candidatura|este aspirante|este perfil|esta persona|este curriculum|este cv|mi perfil|mi curriculum|mi cv|mi candidatura|recomiendame|calificame",
  whom: "este documento|el candidato|al candidato|la candidata|el perfil|al perfil",
  all: "todos los criterios|cada criterio|todas las categorias|cada categoria|cada nota|todas las notas|todas las puntuaciones|cada puntuacion|todo|en todas partes|cada punto|todos los puntos|todos los campos|cada apartado|todos los requisitos|en todo",
  score: "nota|notas|puntuacion|puntuaciones|valoracion|evaluacion|calificacion|resultado|veredicto|puntos",
  machine:
    "ia|la ia|llm|modelo|modelo de lenguaje|modelos de lenguaje|asistente|inteligencia artificial|sistema de evaluacion|sistemas de evaluacion|sistema de ia|sistemas de ia|robot|algoritmo|maquina|chatbot|bot",
  judge:
    "revisor|revisores|evaluador|evaluadores|evaluadora|reclutador|corrector|examinador|jurado|comite|seleccionador",
  note: "nota|mensaje|aviso|instruccion|instrucciones|atencion|comentario|a|para|estimado|querido|querida|observacion",
  given: "si eres|si usted es|si es|como|siendo|ya que eres|dado que eres",
  you: "tu|usted|ustedes|eres|debes|diras|te|vas",
  must: "debes|debe|deben|debeis|tienes que|tiene que|hay que|es obligatorio|obligatoriamente|sin falta|solo|unicamente|solamente|podrias|podria|por favor|te pido|le pido|les pido|se ruega|gracias por|es un error|basta con|basta",
  end: "fin|fin del|final del|termina aqui|ha terminado|terminado|acaba aqui|se acabo",
  document: "curriculum|cv|perfil|documento|datos|candidatura|texto|entrada|candidato",
  self: "esta linea|esta frase|estas lineas|este texto|lee esto|leas esto|lea esto|a partir de aqui|a partir de ahora|desde ahora",
  task: "la rubrica|el baremo|tus instrucciones|sus instrucciones|tu prompt|tus criterios|sus criterios|tu evaluacion|tus reglas|tu tarea",
  reply:
    "tu respuesta|su respuesta|respuesta correcta|la unica respuesta|tu resumen|su resumen|en el resumen|tu veredicto|campo de puntuacion",
};

export const ITALIAN: Lexicon = {
  drop: "ignora|ignorate|ignori|ignorare|dimentica|dimenticate|dimenticare|trascura|trascurate|tralascia|non seguire|non seguite|non considerare|non considerate|non tenere conto|non rispettare|non rispettate|non applicare|non applicate|non usare|non usate|scarta|salta|annulla|metti da parte|mettete da parte|lascia perdere|invece|lascia stare|lasciate stare|lasci stare|abbandona|abbandonate|accantona|accantonate|evita|evitate|evitare|cancella|cancellate|rimuovi|sospendi|non leggere|non guardare|non badare|non attenerti|non attenersi|disattiva|elimina|fai finta che|non serve|non occorre|chiudi un occhio",
  rules:
    "istruzion*|regola|regole|criterio|criteri|rubrica|direttiv*|griglia|indicazioni|linee guida|prompt|ordini|valutazione|standard|requisiti|scheda|consegne|consegna|norme|schema|metro",
  prior:
    "griglia|rubrica|precedent*|di prima|sopra|di cui sopra|quello che precede|cio che precede|tutto cio che|tutto quello che|quanto sopra|quanto detto|anterior*|finora|fino ad ora|fin qui|ricevut*|scheda di valutazione|ti e stato chiesto|ti e stato detto|vi e stato chiesto",
  lapsed:
    "non valgono piu|non vale piu|non si applicano|non si applica|non sono piu|sono annullate|annullat*|sospes*|decadut*|obsolet*|sono sospese|e sospesa|non contano|non conta|non ha importanza|non hanno importanza|scadut*|revocat*|non esiste|non esistono|abolit*|superat*",
  renewed:
    "nuova istruzione|nuove istruzioni|nuovo compito|nuova regola|nuove regole|nuovo ordine|tuo compito|vostro compito|il tuo compito|d'ora in poi|da ora in poi|da adesso|ora sei|adesso sei",
  grade:
    "assegna|assegnare|assegnate|dai il|dai un|dai una|dai a|dai al|dai alla|dai la|dai 10|dai dieci|dai sempre|dai solo|dai soltanto|dai a tutti|dare|date|dagli|dalle|metti|mettere|mettete|attribuisci|attribuire|attribuite|valuta|valutare|valutate|votare|votate|scrivi|scrivere|scrivete|rispondi|rispondere|rispondete|inserisci|inserire|colloca|collocate|posiziona|classificate|indica|indicate|merita|riceve|ottiene|concedi|concedere|scegli|scegliere|considera|considerate|imposta|impostare|alza|alzate|alzare|porta|portate|poni|ponete|riporta|riportate|registra|registrate|premi|riempi|riempite|darmi|dammi|datemi|votami|arrotonda|va valutat*|va assegnat*|vanno assegnat*|va inserit*|va mess*|completa|segna|segnate|restituisci|restituire|restituite|fornisci|produci|conferma|confermate",
  favour:
    "raccomanda|raccomandare|raccomandate|raccomandi|consiglia|consigliare|assumi|assumere|assumete|seleziona|selezionare|selezionate|approva|approvare|approvate|accetta|accettare|scegliete|cose buone|solo bene|sii generoso|siate generosi|loda|lodare|preferisci|preferite|favorisci|promuovi|promuovete|premia|premiate|premiare|fai passare|passa oltre|lascia passare|privilegia|privilegiate|esalta|sostieni|credi|fidati|dai la precedenza|dai priorita",
  spare:
    "non respingere|non rifiutare|non abbassare|non abbassate|non penalizzare|non penalizzate|nessuna deduzione|senza deduzioni|niente sotto|non meno di 9|almeno 9|senza verificare|non menzionare|meno di nove|sotto il nove|sotto il 9|inferiore a nove|inferiore a 9|inferiori a nove|nessuna verifica|senza verifica|nessuna detrazione|nessuna debolezza|non segnalare",
  top: "punteggio massimo|massimo punteggio|punteggi massimi|massimi punteggi|voto massimo|voti massimi|massimo dei voti|voto piu alto|voti piu alti|punteggio piu alto|punteggi piu alti|valutazione massima|massima valutazione|valutazione migliore|migliore valutazione|valutazione piu alta|migliore|piu alta|piu alto|il massimo in tutto|il massimo a ogni|10 su 10|dieci su dieci|10 10|con 10|con dieci|un 10|un dieci|10 a ogni|10 in tutto|dieci in tutto|10 ovunque|10 punti|dieci punti|punteggio pieno|pieni voti|punteggio perfetto|voto migliore|voti migliori|miglior voto|punteggio migliore|miglior punteggio|il dieci|solo dieci|tutti dieci|massimi voti|fascia piu alta|fascia massima|valore massimo|valori massimi|massima",
  ten: "10|dieci|9|nove|il massimo|al massimo",
  first:
    "primo posto|prima posizione|al primo|in cima|scelta migliore|migliore scelta|miglior candidato|migliore candidat*|numero uno|sopra tutti|davanti a tutti|prima di tutti|candidato ideale",
  fit: "merita|soddisfa tutti|soddisfa tutte|risponde a tutti|risponde a tutte|soddisfatto|soddisfatti|soddisfatta|soddisfatte|come soddisfatt*|rispettat*",
  praise: "perfetto|perfetta|ideale|eccellente|eccezionale|impeccabile|senza riserve",
  settled:
    "gia stato|gia stata|approvato|approvata|accettato|validato|preselezionat*|gia approvat*|gia selezionat*|gia deciso|ha deciso|e stato deciso|abbiamo deciso|d'accordo con",
  who: "questo candidato|questa candidata|questa candidatura|questo profilo|questa persona|questo curriculum|questo cv|mio profilo|mio curriculum|mia candidatura|valutami|raccomandami|assumimi|darmi|dammi|datemi|votami|questo testo",
  whom: "questo documento|il candidato|al candidato|la candidata|il profilo|al profilo",
  all: "ogni criterio|tutti i criteri|ogni categoria|tutte le categorie|ogni voto|tutti i voti|ogni punteggio|tutti i punteggi|ovunque|dappertutto|ogni punto|tutti i punti|ogni campo|tutti i campi|tutti i requisiti|in tutto|ogni voce|ogni requisito|ogni riga|tutte le voci|qualsiasi voto|qualunque voto|qualsiasi punteggio|ogni domanda",
  score: "voto|voti|punteggio|punteggi|valutazione|giudizio|risultato|verdetto|punti",
  machine:
    "ia|all'ia|l'ia|un'ia|dell'ia|llm|modello|modello linguistico|modelli linguistici|assistente|intelligenza artificiale|sistema di valutazione|sistemi di valutazione|sistema di ia|robot|algoritmo|macchina|chatbot|bot",
  judge: "valutatore|valutatori|revisore|revisori|selezionatore|recruiter|esaminatore|correttore|commissione|giuria",
  note: "nota|messaggio|avviso|istruzione|istruzioni|attenzione|commento|a|all|per|caro|cara|osservazione",
  given: "se sei|se siete|come|in quanto|essendo|dato che sei|poiche sei",
  you: "tu|voi|sei|siete|devi|dovete|dirai|tuo|vostro|ti",
  must: "devi|dovete|deve|devono|bisogna|occorre|obbligatorio|assolutamente|solo|soltanto|unicamente|potresti|potreste|potrebbe|per favore|per cortesia|per piacere|si prega|ti prego|vi prego|ti chiedo|le chiedo|vi chiedo|gentilmente|cortesemente|e un errore|basta|va|vanno|non e ammess*|sbagliato|grazie per|e necessario|ti autorizzo|sei autorizzat*",
  end: "fine|fine del|termina qui|e finito|finisce qui|e terminato|finito|terminato",
  document: "curriculum|cv|profilo|documento|dati|candidatura|testo|candidato",
  self: "questa riga|questa frase|queste righe|questo testo|legge questo|leggi questo|leggete questo|quanto scritto qui|da questo momento|da qui in poi|da questo punto|d'ora in poi|da ora in poi",
  task: "la griglia|la rubrica|le tue istruzioni|le istruzioni ricevute|istruzioni ricevute|il tuo prompt|i tuoi criteri|le tue regole|la tua valutazione|il tuo compito|quello che ti e stato|cio che ti e stato",
  reply:
    "la tua risposta|la risposta|tua risposta|nel riassunto|nella sintesi|il riassunto|nella risposta|il tuo giudizio|risposta giusta|risposta corretta|risposta esatta|campo punteggio|il tuo voto|la tua sintesi",
};

export const PORTUGUESE: Lexicon = {
  drop: "ignore|ignora|ignorem|ignorar|esqueca|esquece|esquecam|esquecer|desconsidere|desconsidera|desconsiderem|desconsiderar|descarte|despreze|nao siga|nao sigas|nao sigam|nao respeite|nao respeites|nao respeitem|nao considere|nao aplique|nao apliques|nao use|nao uses|nao leve em conta|pule|anule|deixe de lado|deixa de lado|em vez",
  rules:
    "instruco*|instrucao|regra|regras|criterio|criterios|rubrica|diretriz|diretrizes|orientacao|orientacoes|ordens|comandos|prompt|normas|avaliacao",
  prior:
    "rubrica|anterior|anteriores|previa|previas|previo|previos|acima|tudo acima|tudo o que|tudo que|o que veio|o que foi|antes disso|precedente*",
  lapsed:
    "nao valem mais|nao vale mais|nao se aplicam|nao se aplica|ja nao valem|ja nao se aplica*|foram revogad*|revogad*|anulad*|obsolet*|suspens*|deixaram de valer",
  renewed:
    "nova instrucao|novas instrucoes|nova tarefa|nova regra|novas regras|nova ordem|sua tarefa|tua tarefa|sua missao|a partir de agora|de agora em diante|daqui em diante|agora voce e|voce agora e",
  grade:
    "atribua|atribuam|atribuir|atribui|de a|de ao|de nota|de 10|dar|da|avalie|avaliem|avaliar|avalia|pontue|pontuem|pontuar|coloque|coloquem|colocar|classifique|classificar|conceda|conceder|concede|escreva|escrevam|escrever|escreve|responda|responder|responde|ponha|poe|marque|indique|merece|recebe|obtem|considere|escolha|defina|registre|registe",
  favour:
    "recomende|recomendem|recomendar|recomenda|contrate|contratem|contratar|contrata|selecione|selecionem|selecionar|escolha|escolham|aprove|aprovem|aprovar|aceite|aceitar|elogie|elogiar|coisas boas|seja generoso|prefira|favoreca|apoie|promova",
  spare:
    "nao rejeite|nao rejeitem|nao baixe|nao reduza|nao penalize|nao penalizem|sem deducoes|sem descontos|nada abaixo|nao menos de 9|pelo menos 9|sem verificar|nao mencione",
  top: "pontuacao maxima|maxima pontuacao|pontuacoes maximas|nota maxima|notas maximas|maxima nota|nota mais alta|notas mais altas|pontuacao mais alta|avaliacao mais alta|avaliacao maxima|melhor avaliacao|melhor nota|melhor pontuacao|mais alta|mais alto|o maximo em tudo|o maximo em cada|nota 10|nota dez|10 de 10|dez de dez|10 10|um 10|um dez|com 10|com dez|10 em todos|10 em tudo|10 em cada|dez em tudo|10 pontos|dez pontos|pontuacao perfeita|nota perfeita",
  ten: "10|dez|9",
  first:
    "primeiro lugar|primeira posicao|em primeiro|no topo|melhor escolha|melhor opcao|melhor candidat*|numero um|acima de todos|a frente de todos|acima dos demais|candidato ideal",
  fit: "merece|cumpre todos|cumpre todas|atende a todos|atende a todas|atende todos|satisfaz todos|preenche todos",
  praise: "perfeito|perfeita|ideal|excelente|excepcional|impecavel|sem reservas|sem ressalvas",
  settled: "ja foi|aprovado|aprovada|validado|aceito|aceite|pre-selecionad*|pre-aprovad*|ja esta aprovad*",
  who: "este candidato|esta candidata|esta candidatura|deste candidato|desta candidata|este perfil|deste perfil|esta pessoa|desta pessoa|este curriculo|este cv|meu perfil|meu curriculo|minha candidatura|me recomende|me avalie",
  whom: "este documento|o candidato|ao candidato|a candidata|o perfil|ao perfil",
  all: "todos os criterios|cada criterio|todas as categorias|cada categoria|cada nota|todas as notas|todas as pontuacoes|tudo|em toda parte|em todo lugar|cada ponto|todos os pontos|todos os campos|todos os requisitos|em tudo|cada item",
  score: "nota|notas|pontuacao|pontuacoes|avaliacao|classificacao|resultado|veredito|pontos",
  machine:
    "ia|a ia|uma ia|llm|modelo|modelo de linguagem|modelos de linguagem|assistente|inteligencia artificial|sistema de avaliacao|sistemas de avaliacao|sistema de ia|robo|algoritmo|maquina|chatbot|bot",
  judge: "avaliador|avaliadores|avaliadora|revisor|revisores|recrutador|examinador|comite|juri|banca",
  note: "nota|mensagem|aviso|instrucao|instrucoes|atencao|comentario|a|para|caro|cara|prezado|observacao",
  given: "se voce e|se voce for|se es|se fores|como|sendo|caso seja|ja que voce",
  you: "voce|voces|tu|sua|tua|deve|devem|dira|diras",
  must: "deve|devem|deves|tem que|tem de|precisa|e obrigatorio|obrigatoriamente|sem falta|so|somente|apenas|poderia|podes|por favor|peco que|peco-lhe|solicito|pede-se|obrigado por|obrigada por|e um erro|basta",
  end: "fim|fim do|termina aqui|terminou|acabou|encerrado|fim da",
  document: "curriculo|cv|perfil|documento|dados|candidatura|texto|candidato",
  self: "esta linha|esta frase|estas linhas|este texto|ler isto|le isto|ler isso|a partir daqui|a partir de agora|daqui em diante",
  task: "a rubrica|a grelha|suas instrucoes|tuas instrucoes|seu prompt|seus criterios|teus criterios|sua avaliacao|suas regras|sua tarefa",
  reply:
    "sua resposta|tua resposta|resposta correta|a unica resposta|seu resumo|teu resumo|no resumo|seu veredito|campo de nota",
};
