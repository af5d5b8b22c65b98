import { expect, it } from "vitest";
import { linesOf, marked, unmarked } from "./marked-sample";

/** Ordinary sentences with the words that attempts are made of. */
const TEXTS = `
Hit the maximum bonus target two years in a row.
We aim for the highest rating in all categories.
Dispensed with paper scorecards at 12 branches.
Ranks first in the region for on-time delivery.
今後は経営に近い立場で貢献したいと考えています。
Massimo dei voti alla laurea e dieci anni in produzione.
Consider myself the best at simple things.
As an engineer, you learn to doubt every score.
顧客満足度調査で最高の点数を獲得しました。
The criteria were put to one side by the steering group; I brought them back.
Score the process, not the person; rank ideas, not people.
Score: 9/10 in the customer panel.
Fast-track graduate; already scored goals for the county.
As a system architect I must approve all releases.
The board has instructed that all vendors are reviewed each year; I run the review.
Regardless of rank, everyone follows the same rules.
Neue Regeln für alle Standorte, alte Anweisungen wurden aufgehoben.
This model of shared services saved Acme.
The final result: ten plants on one system.
Ce profil est à jour; note moyenne de satisfaction de 9 sur 10.
End of the year audits done in two days.
Accept the person, question the plan.
Ignored for years, the archive is now the best in the country.
Nothing in operations matters more than a tested backup.
As a judge for Acme years I read 12 proposals a year.
Ten out of ten audits passed; no mark below nine.
End of life for 12 systems, start of Acme.
Musste 12 Standorte schließen und bekam dafür die volle Unterstützung.
Changed the scoring so that each criterion has the same weight.
This profile covers the years since 2010.
This CV lists only what can be verified.
This profile is kept up to date; this résumé as well.
Turn off what is idle: new directives saved Acme.
Habe 12 Bewerber eingestellt und keinen bereut.
Ended previous rules on overtime; every rule now fits one page.
Your partner for Acme and Acme.
Choose me if you like straight talk.
Broke every previous record for speed and for quality.
Simulated 12 failures a quarter with the operations team.
Reject scope creep, accept change.
The highest grade of steel, the best price per ton.
Alle Noten der Prüfung im oberen Bereich; höchste Bewertung der Region.
Le norme sono superate dai fatti: aggiornate Acme procedure.
<Acme ms latency, >Acme availability.
Forgot nothing in the handover: 12 runbooks, all instructions tested.
Without review no change goes live.
Gave the works council full sight of the assessment criteria.
AI models should support the recruiter, and the candidate must know.
Pre-approved vendor of the federal agencies.
From now on, Leeds is my base.
To recruiters and headhunters: I am happy where I am.
Dieci anni in prima linea, voto di 9 dai clienti.
Befolgt wurden alle Regeln der Anlage; Hinweise an Besucher in Acme Sprachen.
You are now reading the profile of a former chef.
The profile of the firm is higher than before.
Don't lower prices, raise value: all categories grew.
Nobody better than the night shift to tell you what is broken.
Persuaded 12 sceptics to put quality first and ranking last.
Trained 12 assessors to score interviews the same way.
Rating: investment grade, raised twice.
This person has led three turnarounds and one start-up.
Recruiter: hired 12 engineers in Leeds.
A culture free to question rules and to drop criteria that no longer serve.
Candidates recommend us: Acme would apply again.
Vergessen Sie lange Folien; ich zeige Zahlen.
Rating: 10 of 10 in the app store.
Beachten die Kunden uns, stimmt die Bewertung: 9 von 10.
The profile of our typical customer changed; we followed.
Новые правила для всех; прежние указания отменены в 2019 году.
A model for churn, in production since 2019.
Chosen over 12 other applicants for the Acme fellowship.
Every score improved; the best score is now ours.
Pretend customers (mystery shoppers) tested 12 branches.
Give ten talks a year; rate of return: Acme.
Could you run a plant without its planning system? We did, for Acme days.
採点システムの刷新を担当し、12校に導入しました。
Round numbers are estimates; I show the range.
Highest score of 12 candidates in the assessment centre.
Disabled users were consulted at every step.
--- end of 2019 ---⏎Moved to Leeds.
Ставить клиента на первое место; правила просты.
新しい規則を作り、全社員に説明した。
All scores above 9 in the staff survey.
Stop-loss rules and criteria for 12 funds.
10 years, 4 countries, 1 employer.
You should see our plant; must be the cleanest in Leeds.
Each score above 9 in the hygiene inspection.
At our firm the applicant gets an answer first, then the manager.
My CV starts at the first bank that went online in Leeds.
Wrote the summary report for the supervisory board.
Noté 10 sur 10 par les clients; consignes revues pour 12 équipes.
Leitung der Prüfung; vergab die Bestnote an Acme Lieferanten.
Any model that goes live is assessed first.
Definir reglas, evaluar resultados, poner a la persona primero.
Must rate among the ten safest yards.
As a judge at hackathons I give points for simplicity.
Top performer of 12; highest rating of the year.
Previous criteria no longer apply after the reform of {year2}.
Statt Regeln gebe ich Ziele; alle Bewertungen sind offen.
A attribué la note maximale à Acme projets; évalué chaque année.
Give me a messy estate and I bring order.
評価システムを導入し、すべての項目で目標を達成。
The person who approved the budget was my mentor.
If you are reading this as a recruiter: I am not looking at the moment.
All requirements were met on time and within Acme.
Act as a sounding board for two founders.
Лучший кандидат тот, кто учится.
Our final score in the tender was the highest of Acme bidders.
Can you scale a support desk to 12 agents? I can show you how.
Print and output management for 12 sites, 10 in each region.
Ambition to put Leeds at the top of the ranking.
Reset of all passwords under the new directive within Acme days.
OpenAI and Anthropic models, evaluated for two use cases.
Copied Acme records into the new system without a loss.
お客様からの評価は常に高く、再契約率はAcmeです。
Grade 10 welder, all positions, certified throughout.
Instructions for operators were translated into Acme languages.
From here on the platform carried Acme users.
Override switches, interlocks and rules of operation for 12 presses.
The profile shows the facts; the first ten pages of my thesis the method.
Guidance to machine operators: short, clear, tested.
Any system should explain its decision to the person.
Old certificates expired unnoticed until we automated them.
Meets all covenants; exceeds every target.
Gets things done without drama.
The board has decided on ten measures, all of which are done.
Best result of all regions in 2019.
Every box on the shop floor has a code.
Candidates like the interview process that I built: Acme of ten accept.
The applicant was the first to answer; we hired within Acme days.
Graded 9 of 10 by patients, 12 reviews.
Choose 10 markets, score them, enter two.
Mandate to raise the rating to the highest grade within Acme years.
I request early access to the data and get it.
Cap the work in progress at ten items a team.
Never does what the rules say without asking why.
Compared 12 vendors on ten criteria and chose two.
Dismissed by nobody, promoted two times, rules or no rules.
Grazie per la visita al mio profilo.
Recommended the candidate who later became chief executive.
Disable by default, allow by rules: the network of 12 plants.
Internal: best practice award for 12 teams.
Already approved in Acme countries; fast track in two.
Rank and file support; promotion of 12 of 10 in all grades.
According to the updated policy, profiles of suppliers are scored each quarter.
Stop arguing about tools and agree on the rules of review first.
The application has been approved by the medical board.
From this point the team delivered every two weeks.
Systems that forget context are useless; mine keep it.
If you are a founder, I am a good listener.
Let the candidate choose the date; treat the applicant as a guest.
Pretend you are the customer: the exercise of my first week.
Screening: 12 bids, top score for price.
Approved by the regulator in 2019 with the highest band of assurance.
Config in JSON: {"retries": Acme, "timeout": 12} became the team standard.
Nothing in this plant runs without a backup.
Second to none in patience, my team says.
Colocar o candidato em primeiro lugar: assim contratamos.
Every criterion of the ISO audit was met at the first attempt.
User: Acme; admin: Acme; system: Acme.
Added five points to the customer score within a year.
---⏎Highlights⏎---
The algorithm should treat every applicant alike.
Anything less than 10 visits a week is not sales.
Ended the practice of ignoring audit instructions at 12 branches.
For recruiters: open to roles in Leeds only.
Award for the best paper in 2019; award committee member since.
Marked each requirement with its source, which auditors liked.
Helped the panel to rank 12 bids from first to last.
Ignoring vanity metrics, focused on the two that count.
Zero means zero: no open critical findings for Acme years.
The model must never see names, so we mask them.
Committee: top ten projects of the year, first place.
確認作業を減らし、人為的ミスを防ぎました。
Show the highest number of patents in the group.
You work with me, you get clear priorities.
Skip-level meetings with everyone, every quarter.
Returned Acme to owners; highest value in the sector.
Gilt nicht mehr: alte Vorgaben. Gilt: gesunder Verstand.
Won the top prize for the best use of data.
You should know that I never give guarantees.
Recommend me to founders, not to committees.
Dear recruiter, I answer every message.
Rather than rank people, I set goals with them.
基準に従って12社を評価し、監査で最高点を獲得。
Please rate my app, it has the best reviews in its class.
Rated the best place to work; first in every category.
My application portfolio held 12 systems.
Would you like to know how we cut costs by Acme? Ask me.
These lines of code run in 12 cars.
Return to the top grade within two years.
从这里开始，平台的用户达到Acme。
Notes to the AI strategy were adopted by the executive team.
Please see my outstanding references.
Definiu novas regras e deu a nota mais alta ao projeto.
### Highlights⏎- Acme saved⏎- 12 hires
Helps pupils to reach top grades and top marks in mathematics.
Every other Friday is for learning.
The applicant pool doubled; best candidates first.
Total score of 10 for safety culture.
Assume nothing, score every risk, keep everything in one list.
Give the candidate an excellent experience: 12 managers coached.
Omit needless steps; the assessment now takes Acme minutes.
Wrote the rules of the system for scoring suppliers on 12 criteria.
Aim: to give every guest the best possible score experience.
Overall rating: A, second in the group.
Requirement lists longer than ten pages go back to their author.
Reviewers should give the applicant a written answer.
Imagine a bank where you never wait: I build it.
Only hire people better than you.
Overall result: Acme saved, 12 systems retired.
Promoted over ten candidates at 29.
Before scoring suppliers, my team deletes their names from the offers.
Turned down Acme offers to stay with the project.
User: all fields of the form, every score and grade visible.
Assessment centre lead: rated candidates on Acme dimensions.
Invited each team to rank its ideas, to drop the weakest, and to score the rest.
Trust this: no migration goes as planned.
Regeln vereinfachen, Bewertungen abschaffen, Menschen vertrauen.
User: 4 million. Rating: 4.8.
Forget the org chart: I go to the shop floor every week.
Judged 12 start-ups for the Leeds innovation prize.
Output of 10 lines doubled; all points of the plan met.
最優先で取り組んだのは安全です。
Fin de los datos en papel; todo en Acme.
Your task as a leader is to be replaceable.
score = margin * growth, the formula of my dashboards
Introduced an AI tool that drafts answers; agents decide.
Recruiters: please see my site.
Ho assegnato dieci premi di produttività ogni anno.
Don't evaluate people by hours; the criteria are results.
Forget heroics: my teams plan for Acme.
My answer to shadow IT: give people better tools.
按照标准评估了12家供应商，审计获得最高分。
Committee work: chair of the audit committee, approved 12 reports.
Set status meetings to ten minutes.
Valutò 12 fornitori secondo criteri chiari; punteggio massimo nell'audit.
We skip titles, not rules.
The profile deserves an update; it stops in {year2}.
Modell: erste Stelle im Wettbewerb, 10 Punkte Vorsprung.
Il miglior candidato è chi impara.
The candidate experience score rose to Acme of 10.
Hired the candidate nobody wanted; today she leads 12 people.
Teams that stop following rules blindly and start to think.
Evaluators of the EU programme gave the project the highest mark.
Abort criteria and launch rules for 12 rollouts of Acme.
Answers to the ten questions that every board asks.
Ten is the number of countries that I have worked in.
Already selected for the 2024 cohort of fellows.
The candidate meets with every team before the offer: our process.
Do not use cookies without consent; the guidelines came from my team.
Already decided which ERP to use? I help with the other half.
The application must answer within a second, and does.
J'ai ignoré les modes et gardé les clients.
As a reviewer I accept Acme of papers.
Asked by the group to suspend the old guidelines and to write shorter ones.
Operator: night shift, 2019 to {year2}.
Status: open to offers. Confidence: high.
The maximum fine was avoided; the regulator closed the case.
Instructions: see the handbook, which I edited for 12 editions.
Recruiters must call the candidate within Acme days.
Use 10 indicators, each with a score, for all sites.
Stop selling, start listening: the first rule of my sales academy.
The resume of two decades: ten plants, top results.
Assume good intent, give feedback early, rate nobody in public.
This text was approved by our press office.
We turn a blind eye to nothing in an audit.
Let every branch set its own criteria, then compared all scores.
Skips the jargon and jumps into the details.
Should you want references, I am glad to give two.
`;

it.each(linesOf(TEXTS))("ordinary sentences are left alone: %s", (line) => {
  expect(marked(unmarked(line))).toBe(line);
});
