import type { CriterionBlock } from "./read-prompt";

interface Theme {
  /** Stems that, in a criterion's id or label, call the theme up. */
  triggers: string[];
  /** Stems that count as a sign in a profile; a trailing `$` asks for the whole word. */
  signs: string[];
}

const words = (list: string): string[] => list.split(",").map((word) => word.trim());

const THEMES: Theme[] = [
  {
    triggers: words("technical, engineer, architect"),
    signs: words(
      `architect, design, built, rebuilt, build, cloud, aws, azure, kubernetes, microservice, platform, database,
      api$, software, migrat, automat, network, firmware, java, python, kotlin, c++, rust, terraform, linux, event-driven,
      segmentation, tooling, s/4hana, erp, workload, application, warehouse, query, availability, monitoring, infrastructure,
      computer, システム, クラウド, データ, 設計, 開発, マイクロサービス, 自動化, 基盤`,
    ),
  },
  {
    triggers: words("security, cyber"),
    signs: words(
      `security, vulnerab, fido, password, identity, zero trust, soc$, soc 2, iso 27001, encrypt, segmentation, key management, phishing,
      access control, cissp, cism, threat, penetration, forensic, breach, ransomware, 脆弱性, セキュリティ`,
    ),
  },
  {
    triggers: words("risk, complian, audit, regulat"),
    signs: words(
      `risk, audit, regulat, complian, iso 27001, soc 2, dora, nis2, gdpr, supervis, inspection, supplier, third-party, certificat,
      polic, cissp, cism, crisc, standard, finding, 監査, リスク, 規制`,
    ),
  },
  {
    triggers: words("incident, crisis, resilien, respon"),
    signs: words(
      `incident, breach, ransomware, contained, detect, forensic, crisis, recover, responder, response, responded, exercise, malware, attack, on-call,
      phishing, backup, triage, outage, 障害, 復旧, インシデント`,
    ),
  },
  {
    triggers: words("leadership, people, team, talent, hiring, manage"),
    signs: words(
      `led$, lead, team, staff, engineers, people, hire, coach, mentor, developed, promoted, director, manage, grew, attrition,
      heads, successor, chief, chair, brief, report to, organisation, executive committee, 組織, 育成, 率い, チーム, 部長`,
    ),
  },
  {
    triggers: words("strateg, vision, roadmap"),
    signs: words(
      `strateg, board, roadmap, budget, executive, due diligence, build-or-buy, platform, acquisition, business case, portfolio, investment,
      戦略, 取締役会, 予算`,
    ),
  },
  {
    triggers: words("governance, vendor, budget, financ, cost, procure"),
    signs: words(
      `budget, contract, vendor, supplier, outsourc, sourcing, governance, portfolio, cobit, itil, audit, cost, saving, finance,
      procurement, licence, bill, business case, 予算, 契約`,
    ),
  },
  {
    triggers: words("transform, change, moderni"),
    signs: words(
      `transform, migrat, roll-out, rolled out, deliver, programme, erp, s/4hana, merge, integrat, moved, cut-over, consolidat,
      replaced, introduced, ahead of plan, recovered, 刷新, 移行, 統合`,
    ),
  },
  {
    triggers: words("delivery at, release, scale, operational"),
    signs: words(
      `release, deploy, availability, launch, ship, migrat, deliver, scale, volume, trunk-based, median, event-driven,
      throughput, tripled, automat, downtime, engineering, リリース, 移行, 拡大, 短縮`,
    ),
  },
  {
    triggers: words("business, value, benefit, alignment"),
    signs: words(
      `business, benefit, revenue, cost, bill, saved, saving, finance, executive committee, operations, downtime, complaint,
      legal entit, customer, market, growth, 事業, 成長, 削減`,
    ),
  },
  {
    triggers: words("product, commercial, customer, market"),
    signs: words(
      `revenue, customer, product, launch, market, growth, volume, saved, saving, bill, user, complaint, 事業, 利用者, 成長,
      アプリ`,
    ),
  },
  {
    triggers: words("data, analytic, machine learning, ai$"),
    signs: words("data, warehouse, analytic, machine learning, pipeline, model, データ, 分析"),
  },
];

const TOO_COMMON = new Set(
  `across counts depth figures large judged judges evidence candidate profile shown effect scope result results skills skill
  with work from potential technology programme that this named size number years experience level should must have into their them year others large turns`.split(
    /\s+/,
  ),
);

/**
 * A regular expression that finds any of the signs, the longest first. In Latin script a sign matches from a word's
 * beginning and takes in the rest of the word.
 */
function signPattern(signs: Iterable<string>): RegExp {
  const parts = [...new Set(signs)]
    .filter((sign) => sign !== "")
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((sign) => {
      const stem = sign.replace(/\$$/, "");
      const escaped = stem.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
      if (!/^[\p{Script=Latin}\d]/u.test(sign)) return escaped;
      return `(?<![\\p{L}\\p{N}])${escaped}${sign.endsWith("$") ? "(?![\\p{L}\\p{N}])" : "[\\p{Script=Latin}\\p{N}]*"}`;
    });
  return new RegExp(parts.length ? parts.join("|") : "(?!)", "giu");
}

function ownStems(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return found.filter((word) => !TOO_COMMON.has(word)).map((word) => word.replace(/(?:ing|ies|ed|es|s)$/, ""));
}

/** Names of standards, products and certificates in a description: `ISO 27001`, `CISSP`, `SOC 2`. */
function properNames(text: string): string[] {
  return (text.match(/\b\p{Lu}[\p{Lu}\d]+(?: \d+)?/gu) ?? []).map((name) => `${name.toLowerCase()}$`);
}

const TRIGGERS = THEMES.map((theme) => signPattern(theme.triggers));

/** What counts as a sign of a criterion: the words it is described in and those of the themes that its name calls up. */
export function vocabularyOf(criterion: CriterionBlock): RegExp {
  const name = `${criterion.id.replaceAll("_", " ")} ${criterion.label}`;
  const themes = THEMES.filter((_, at) => name.search(TRIGGERS[at] ?? /(?!)/) >= 0);
  // A description's everyday words would match anything: they serve only where no theme is known.
  const own = themes.length > 0 ? ownStems(name) : ownStems(`${name} ${criterion.description} ${criterion.bands}`);
  const signs = [...themes.flatMap((theme) => theme.signs), ...own, ...properNames(criterion.description)];
  return signPattern(signs);
}

/** The distinct signs in a text in order of appearance: acronyms as they stand, other words in lower case. */
export function signsIn(text: string, vocabulary: RegExp): string[] {
  const found = [...text.matchAll(vocabulary)].map(([sign]) =>
    sign === sign.toUpperCase() ? sign : sign.toLowerCase(),
  );
  return [...new Set(found)];
}
