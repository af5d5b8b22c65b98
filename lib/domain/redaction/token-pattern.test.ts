import { expect, it } from "vitest";
import { tokenPattern } from "./token-pattern";

it.each<[string, string, string[]]>([
  ["ford", "ford fords fordx xford 1ford ford1 ford's", ["0 ford", "5 ford", "35 ford"]],
  ["o'brien", "o'brien obrien o’brien o-brien", ["0 o'brien", "8 obrien", "15 o’brien"]],
  [
    "mary-jane",
    "mary-jane mary jane maryjane mary–jane mary_jane",
    ["0 mary-jane", "10 mary jane", "20 maryjane", "29 mary–jane"],
  ],
  ["王", "国王 王", ["1 王", "3 王"]],
  ["петров", "петров петрова петровыми петровскими упетров", ["0 петров", "7 петрова", "15 петровыми"]],
  ["анна", "анна анны анной анн", ["0 анна", "5 анны", "10 анной", "16 анн"]],
  ["иван", "иван ивана", ["0 иван", "5 ивана"]],
  ["лев", "лев льва левы", ["0 лев"]],
  ["محمد", "محمد ومحمد xمحمد محمدي", ["0 محمد", "5 ومحمد"]],
  ["דוד", "דוד לדוד", ["0 דוד", "4 לדוד"]],
  ["παπαδοπουλος", "παπαδοπουλος παπαδοπουλοςυς", ["0 παπαδοπουλος", "13 παπαδοπουλοςυς"]],
  ["a.b", "a.b axb", ["0 a.b"]],
  ["นา", "นานา", ["0 นา", "2 นา"]],
])("%s in: %s", (token, text, found) => {
  expect([...text.matchAll(tokenPattern(token))].map((match) => `${match.index} ${match[0]}`)).toEqual(found);
});
