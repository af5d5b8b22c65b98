import { expect, it } from "vitest";
import { guessLanguage } from "./guess-language";

it.each([
  ["", "en"],
  ["Grace", "en"],
  ["the team and the plan", "en"],
  ["der und die", "de"],
  ["le la les des", "fr"],
  ["el la los y", "es"],
  ["o os e com", "pt"],
  ["il gli e di", "it"],
  ["https://de.example/der/die/und", "en"],
  ["la", "fr"],
  ["und", "de"],
  ["DIE UND DER", "de"],
  ["the der", "en"],
  ["a@die.der und", "de"],
])("%j is taken for %s", (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

it("no more than the first two thousand characters are read", () => {
  const german = " der die und";
  expect(guessLanguage("x ".repeat(1_000) + german)).toBe("en");
  expect(guessLanguage("x ".repeat(900) + german)).toBe("de");
});
