import { describe, expect, it } from "vitest";
import { indexText } from "./indexed-text";
import { sampleText } from "./sample-text";
import { mayStandFor, substitutionCost } from "./substitution";
import { tokenize } from "./tokens";

const NEVER = Number.POSITIVE_INFINITY;
/** The cost of reading the quote's first word as the text's last one. */
const cost = (quote: string, text: string, opens = false) => {
  const [word] = tokenize(quote);
  const there = indexText(sampleText([{ text, field: "about", label: "" }])).tokens.at(-1);
  if (!word || !there) throw new Error("a word is missing");
  return substitutionCost(word, there, opens);
};

describe("a word of a quote read as one of the text", () => {
  it.each<[string, string, string, number]>([
    ["the same", "team", "a team", 0],
    ["the same but for its case", "Team", "a team", 0],
    ["a letter less in a longer word", "enginer", "an engineer", 1],
    ["a letter more", "engineeer", "an engineer", 1],
    ["a letter exchanged for another", "enginaer", "an engineer", 1],
    ["two neighbours exchanged", "engnieer", "an engineer", 1],
    ["neighbours exchanged at the end", "enginere", "an engineer", 1],
    ["two slips in eight letters", "enginare", "an engineer", NEVER],
    ["two slips in nine", "migratoin", "a migration", 1],
    ["two slips in nine, apart", "mgratoin", "a migration", 2],
    ["three slips in nine", "mgratoi", "a migration", NEVER],
    ["a slip in six letters", "budgot", "a budget", 1],
    ["a slip in five", "plent", "a plant", NEVER],
    ["another first letter", "budget", "a gudget", NEVER],
    ["an ending of a longer word", "engineers", "an engineer", 1],
    ["an ending less", "plant", "the plants", 1],
    ["two endings", "planted", "it was planting", 3],
    ["an ending of a word of three letters", "sets", "a set", NEVER],
    ["a word of four letters and its ending", "leads", "to lead", 1],
    ["an ending that is none", "planter", "a plant", NEVER],
    ["a number for another", "120", "of 130", NEVER],
    ["a number for a word", "five", "of fives", NEVER],
    ["a word for a number", "k8ss", "some k8s", NEVER],
    ["a word with figures for one without", "windows10", "the windowsio", NEVER],
    ["a word without figures for one with them", "windowsio", "the windows10", NEVER],
    ["a letter doubled at the beginning", "engineer", "an eengineer", 1],
    ["two letters, of which one has moved on", "engnxeer", "an engineer", NEVER],
    ["two letters, of which one has moved back", "engxieer", "an engineer", NEVER],
    ["a negation", "withoutt", "done without", NEVER],
    ["for a negation, from the other side", "without", "done withouts", NEVER],
    ["a size", "millions", "a million", NEVER],
    ["a size, from the other side", "hundreds", "a hundred", NEVER],
    ["a magnitude of another language", "millionen", "viele millionens", NEVER],
    ["for such a magnitude", "millionens", "viele millionen", NEVER],
  ])("%s", (_, quote, text, expected) => {
    expect(cost(quote, text)).toBe(expected);
  });

  it.each<[string, string, string, boolean, number]>([
    ["a misspelled name", "Amazom", "at Amazon", false, NEVER],
    ["a name that the text writes small", "Enginers", "an engineers", false, NEVER],
    ["a word of which the text makes a name", "enginers", "an Engineers", false, NEVER],
    ["a capital that opens the quote may differ by its ending", "Engineer", "an engineers", true, 1],
    ["but not by a slip", "Enginers", "an engineers", true, NEVER],
    ["nor inside a quote", "Engineer", "an engineers", false, NEVER],
    ["a capital that opens the text may differ by its ending", "engineer", "Engineers", false, 1],
    ["both at their openings", "Engineer", "Engineers", true, 1],
    ["the text's inside a sentence may not", "engineer", "an Engineers", false, NEVER],
    ["nor where only the quote's opens", "Engineer", "an Engineers", true, NEVER],
  ])("%s", (_, quote, text, opens, expected) => {
    expect(cost(quote, text, opens)).toBe(expected);
  });
});

it.each([
  ["plant", "plants", true],
  ["plant", "plant", true],
  ["plent", "plant", false],
  ["engnieer", "engineer", true],
  ["cat", "cats", false],
  ["cat", "cat", true],
  ["consolidation", "consolidated", false],
  ["", "", true],
])("%s may stand for %s: %s", (quote, text, may) => {
  expect(mayStandFor(quote, text)).toBe(may);
});
