import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Profile } from "@/lib/domain/profile";
import { buildRedactor } from "./build-redactor";

function redact(fullName: string, text: string, rest: object = {}, field = "about"): string {
  const find = buildRedactor(Profile.parse({ full_name: fullName, ...rest }), "2026-11");
  let result = "";
  let cursor = 0;
  for (const match of find(text, field)) {
    const found = text.slice(match.start, match.end);
    result += text.slice(cursor, match.start) + (match.action === "kept" ? found : match.replacement);
    cursor = match.end;
  }
  return result + text.slice(cursor);
}

describe("names", () => {
  it.each([
    [
      "Grace Ford",
      "Grace Ford led; GRACE FORD, G. Ford, Grace M. Ford, Ford's plan.",
      "[name] led; [name], [name], [name], [name] plan.",
    ],
    ["Grace Ford", "Ms. Ford built it by the grace of God.", "[name] built it by the grace of God."],
    ["Anne-Marie von der Leyen", "Anne Marie, Dr. von der Leyen, A.-M. von der Leyen", "[name], [name], [name]"],
    ["José Núñez", "Jose Nunez and NÚÑEZ’s team", "[name] and [name] team"],
    ["Hans Müller", "Hans Mueller, Müllers Team, Muller", "[name], [name] Team, [name]"],
    ["Bjørn Ødegård", "Bjorn Odegard; Ødegård", "[name]; [name]"],
    ["Sean O'Brien", "Sean OBrien, O’Brien's", "[name], [name]"],
    [
      "Dr. Jan van den Berg, PhD, CISSP",
      "J. van den Berg holds a CISSP since Jan 2020",
      "[name] holds a CISSP since Jan 2020",
    ],
    ["Ford, Grace", "Grace and Ford", "[name] and [name]"],
    ["王小明", "王小明说；小明负责；王总和王先生领导国王项目", "[name]说；[name]负责；[name]和[name]领导国王项目"],
    ["王明", "Mr 王 led it. 明 signed; 明天 is no name.", "[name] led it. [name] signed; 明天 is no name."],
    ["Oona O'Brien", "Oona O'Brien leads", "[name] leads"],
    ["Oona O'Brien", "Mrs Brien leads. Brien's team.", "[name] leads. [name] team."],
    ["Amara Mwangi", "Code: https://github.com/amara.mwangi Amara leads", "Code: [link] [name] leads"],
    ["霧島 千景", "霧島さんは千景と働く", "[name]は[name]と働く"],
    ["김민수", "김민수는 일했다. 민수 씨.", "[name]는 일했다. [name]."],
    ["Иван Петров", "Петровым создано, Ивана назначили", "[name] создано, [name] назначили"],
    ["محمد العلي", "قاد محمد العلي الفريق", "قاد [name] الفريق"],
    ["Mark Will", "Mark leads. I will mark it. Will too.", "[name] leads. I will mark it. [name] too."],
    ["An Li", "An experienced lead. An Li and Li", "An experienced lead. [name] and [name]"],
    ["April May", "In April 2020 April grew it", "In April 2020 [name] grew it"],
  ])("%s in: %s", (fullName, text, expected) => {
    expect(redact(fullName, text)).toBe(expected);
  });

  const ford = { experiences: [{ company: { name: "Ford Motor Company" } }], skills: ["Ruby"] };
  it.each([
    ["a company in its own field", "Ford Motor Company", "experiences.0.company.name", "Ford Motor Company"],
    ["the company's whole name in prose", "Ford Motor Company grew.", "about", "Ford Motor Company grew."],
    ["the company after 'at'", "At Ford I led; Ford led me.", "about", "At Ford I led; [name] led me."],
    ["the whole name in a company's name", "Grace Ford Consulting", "experiences.0.company.name", "[name] Consulting"],
    ["a school", "Ford College", "educations.0.school", "Ford College"],
  ])("keeps what is a company's or school's own: %s", (_, text, field, expected) => {
    expect(redact("Grace Ford", text, ford, field)).toBe(expected);
  });

  const at = (company: string) => ({ experiences: [{ title: "CTO" }, { company: { name: company } }] });
  it.each([
    ["a company of that one word, but after 'at'", "Ford", "Ford led me at Ford.", "[name] led me at Ford."],
    [
      "the company's name beside the person's",
      "Acme Ford Inc",
      "Ford led; Acme Ford Inc grew.",
      "[name] led; Acme Ford Inc grew.",
    ],
    [
      "the company's name twice",
      "Acme Ford",
      "Acme Ford grew; Ford led; Acme Ford too.",
      "Acme Ford grew; [name] led; Acme Ford too.",
    ],
    ["a name at the end of the company's", "Acme Ford", "Acme Ford grew.", "Acme Ford grew."],
    ["a name at the begin of the company's", "Ford Inc", "Ford Inc grew.", "Ford Inc grew."],
    ["part of the company's name elsewhere", "Ford Inc", "Fording; Ford grew.", "Fording; [name] grew."],
    ["a possessive after 'at'", "Ford", "At Ford's I led.", "At [name] I led."],
    ["another company after 'at'", "Acme", "At Ford I led.", "At [name] I led."],
    ["far behind 'at'", "Ford", "At all of the sites Ford led.", "At all of the sites [name] led."],
    ["a name and a label side by side", "Acme", "Grace Ford (she/her) led.", "[name] led."],
  ])("keeps what is a company's own, and nothing else: %s", (_, company, text, expected) => {
    expect(redact("Grace Ford", text, at(company))).toBe(expected);
  });

  it("keeps no name that is said to be a person's, though a company bears it", () => {
    expect(redact("王小明", "Left 王 for a bank", at("王"))).toBe("Left [name] for a bank");
  });

  it("keeps no skill that is said to own something", () => {
    expect(redact("Ruby Chen", "Ruby's code; Ruby code", ford)).toBe("[name] code; Ruby code");
  });

  it("keeps a name that is a skill of a position, or a certification", () => {
    const own = { experiences: [{ title: "Dev", skills: ["Ruby"] }], certifications: [{ name: "Chen" }] };
    expect(redact("Ruby Chen", "Built Ruby by Chen.", own)).toBe("Built Ruby by Chen.");
  });

  it("keeps a name that is a skill of the profile", () => {
    expect(redact("Ruby Chen", "Built Ruby services; Ruby Chen led.", ford)).toBe("Built Ruby services; [name] led.");
  });

  it("leaves no token of a name, however it is written", () => {
    const given = fc.constantFrom("Tamsin", "Zbigniew", "Oluwaseun", "Marguerite", "Þórdís", "Søren");
    const family = fc.constantFrom("Okoravel", "Kowalczyk", "Adeyemi-Brooke", "Łukasiewicz", "D'Angelo", "Jørgensen");
    const shape = fc.constantFrom<(given: string, family: string) => string>(
      (g, f) => `${g} ${f}`,
      (g, f) => `${f}, ${g}`,
      (g, f) => `${g[0]}. ${f}`,
      (_, f) => `${f}'s`,
      (g) => g.toUpperCase(),
      (g, f) => `${g.toLowerCase()}.${f.toLowerCase()}@mail.example`,
      (g, f) => `https://x.example/${g}${f}`,
      (g, f) => `Dr. ${g} X. ${f}`,
    );
    const prose = fc.constantFrom("led", "and", "(", ")", "the team,", "with", "—", "\n");
    fc.assert(
      fc.property(given, family, fc.array(fc.tuple(prose, shape), { minLength: 1, maxLength: 5 }), (g, f, parts) => {
        const text = parts.map(([word, write]) => `${word} ${write(g, f)}`).join(" ");
        const left = redact(`${g} ${f}`, text).toLowerCase();
        for (const token of [g, ...f.split("-")]) expect(left).not.toContain(token.toLowerCase());
      }),
    );
  });
});

describe("contact data and links", () => {
  it.each([
    ["grace.ford@mail.example", "[contact]"],
    ["jane [at] mail [dot] example", "[contact]"],
    ["+44 20 7946 0958", "[contact]"],
    ["call 415-555-2671", "call [contact]"],
    ["Tel.: 0171 2345678", "Tel.: [contact]"],
    ["06 12 34 56 78", "[contact]"],
    ["Reach me on (0171) 234 56 78.", "Reach me on [contact]."],
    ["From 01.02.2020 to 03.04.2021, 08.15 to 17.00", "From 01.02.2020 to 03.04.2021, 08.15 to 17.00"],
    ["twitter: @someone", "twitter: [contact]"],
    ["see https://x.example/a?b=c.", "see [link]."],
    ["github.com/someone", "[link]"],
    ["www.someone.example", "[link]"],
    ["gracefordlabs.com", "[link]"],
    ["Booking.com, Node.js and ASP.NET", "Booking.com, Node.js and ASP.NET"],
    ["1,200,000,000 rows and 10 000 000 users", "1,200,000,000 rows and 10 000 000 users"],
    ["£2.1m, 99.99% and ISO 27001", "£2.1m, 99.99% and ISO 27001"],
  ])("%s", (text, expected) => {
    expect(redact("Grace Ford", text)).toBe(expected);
  });
});

describe("pronouns", () => {
  it.each([
    ["She led her team; it pleased her.", "They led their team; it pleased them."],
    ["He himself said it was his.", "They themselves said it was their."],
    ["Leader (she/her) of teams", "Leader of teams"],
    ["HIS migration for a hospital", "HIS migration for a hospital"],
    ["Er leitet das Team und die Abteilung", "[they] leitet das Team und die Abteilung"],
    ["He liderado el equipo de la empresa", "He liderado el equipo de la empresa"],
    ["Elle dirige les équipes et il faut le dire", "[they] dirige les équipes et il faut le dire"],
  ])("%s", (text, expected) => {
    expect(redact("Zed Quux", text)).toBe(expected);
  });
});

describe("years", () => {
  it.each([
    ["born 12 May 1968 in Leeds", "born [year] in Leeds"],
    ["Jahrgang 1971", "Jahrgang [year]"],
    ["I am 52 years old.", "I am [age]."],
    ["class of 2012", "class of [year]"],
    ["MBA, INSEAD 2019", "MBA, INSEAD [year]"],
    ["In 2003 I built it", "15+ years ago I built it"],
    ["since March 2002", "since 15+ years ago"],
    ["2001–2005: developer", "15+ years ago (4 years): developer"],
    ["2009 to 2014: lead", "15+ years ago to 2014: lead"],
    ["in the 1990s", "15+ years ago"],
    ["王 2003年加入", "王 15+ years ago加入"],
    ["in 2015 with 2000 people in 2000 stores", "in 2015 with 2000 people in 2000 stores"],
    ["Windows Server 2003, ISO 9001:2000", "Windows Server 2003, ISO 9001:2000"],
    ["25 years of experience in 30 countries", "25 years of experience in 30 countries"],
  ])("%s", (text, expected) => {
    expect(redact("Zed Quux", text)).toBe(expected);
  });

  it("leaves the years of a title or a certification", () => {
    expect(redact("Zed Quux", "MCSE, since 2003", {}, "certifications.0.name")).toBe("MCSE, since 2003");
  });
});

it("changes nothing the second time", () => {
  const part = fc.constantFrom(
    "Grace Ford",
    "she led",
    "in 2003",
    "a@b.example",
    "https://x.example/y",
    "born 1970",
    "2001–2005",
    "(he/him)",
    "Ford's",
    "teams",
    ",",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const once = redact("Grace Ford", parts.join(" "));
      expect(redact("Grace Ford", once)).toBe(once);
    }),
  );
});
