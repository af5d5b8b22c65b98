import { expect, it } from "vitest";
import { align } from "./align";
import { indexText } from "./indexed-text";
import { sampleText } from "./sample-text";
import { tokenize } from "./tokens";

type SampleLine = Parameters<typeof sampleText>[0][number];

/** Each place where a quote stands, with what differs in characters. */
const aligned = (lines: string | (string | SampleLine)[], quote: string) => {
  const sample = [lines]
    .flat()
    .map((one) => (typeof one === "string" ? { text: one, field: "about", label: "" } : one));
  const text = indexText(sampleText(sample));
  return align(tokenize(quote), text).map(({ first, end, cost }) => {
    return `${cost}: ${text.text.slice(text.tokens[first]?.start, text.tokens[end - 1]?.end)}`;
  });
};
const LINE = "Led a global team of engineers and cut the cloud spend of banks";

it.each<[string, string | (string | SampleLine)[], string, string[]]>([
  ["word for word", LINE, "a global team of engineers", ["0: a global team of engineers"]],
  ["an article left out", LINE, "Led global team of engineers", ["2: Led a global team of engineers"]],
  ["an article left out of too short a quote", LINE, "Led global team", []],
  ["an article more", LINE, "Led a global team of the engineers", ["2: Led a global team of engineers"]],
  ["an article more at the beginning", LINE, "The global team of engineers and", ["2: global team of engineers and"]],
  [
    "an article more at the beginning of a quote, small",
    LINE,
    "the global team of engineers and",
    ["2: global team of engineers and"],
  ],
  ["a capital article inside", LINE, "Led a global team of The engineers", []],
  [
    "an article more at the end",
    LINE,
    "global team of engineers and cut the cloud the",
    ["2: global team of engineers and cut the cloud"],
  ],
  [
    "an article for another",
    LINE,
    "Led the global team of engineers and cut the cloud spend of banks",
    ["4: Led a global team of engineers and cut the cloud spend of banks"],
  ],
  ["another word more", LINE, "Led a very global team of engineers and cut the cloud spend of banks", []],
  [
    "a word left out",
    "Led a big global team of engineers and cut the cloud spend of banks",
    LINE,
    ["4: Led a big global team of engineers and cut the cloud spend of banks"],
  ],
  ["a longer word left out", "Led a massive global team of engineers and cut the cloud spend of banks", LINE, []],
  ["a word left out of a short quote", "Led a big global team", "Led a global team", []],
  ["a name left out", "Led a Big global team of engineers and cut the cloud spend of banks", LINE, []],
  ["a number left out", "Led a 10 global team of engineers and cut the cloud spend of banks", LINE, []],
  [
    "a negation left out",
    "Led no global team of engineers and cut the cloud spend of banks",
    "Led global team of engineers and cut the cloud spend of banks",
    [],
  ],
  [
    "two words as one",
    "Built cyber security for the banks",
    "Built cybersecurity for the banks",
    ["1: Built cyber security for the banks"],
  ],
  [
    "two words as one at the beginning",
    "cyber security for the banks",
    "cybersecurity for the banks",
    ["1: cyber security for the banks"],
  ],
  [
    "two words as one at the end",
    "for the banks cyber security",
    "for the banks cybersecurity",
    ["1: for the banks cyber security"],
  ],
  [
    "one word as two",
    "Built cybersecurity for the banks",
    "Built cyber security for the banks",
    ["1: Built cybersecurity for the banks"],
  ],
  [
    "one word as two at the beginning",
    "cybersecurity for the banks",
    "cyber security for the banks",
    ["1: cybersecurity for the banks"],
  ],
  [
    "one word as two at the end",
    "for the banks cybersecurity",
    "for the banks cyber security",
    ["1: for the banks cybersecurity"],
  ],
  ["two words as one in a short quote", "up set it", "upset it", []],
  ["three words as one", "Built cy ber security for the banks", "Built cybersecurity for the banks", []],
  ["a slip", LINE, "Led a global team of enginers", ["1: Led a global team of engineers"]],
  ["a slip and an article", LINE, "Led global team of enginers and cut", ["3: Led a global team of engineers and cut"]],
  ["a slip and an article in a short quote", LINE, "Led global team of enginers", []],
  ["two words in the wrong order", LINE, "Led a team global of engineers and cut the cloud spend of banks", []],
  [
    "labels in between",
    [
      { text: "Led a global team", field: "a" },
      { label: "Company: ", text: "of engineers and", field: "b" },
    ],
    "Led a global team of engineers and",
    ["0: Led a global team\nCompany: of engineers and", "2: Led a global team\nCompany: of engineers"],
  ],
  [
    "context in between",
    [
      { text: "Led a global team", field: "a" },
      { label: "", text: "bank", field: "c", kind: "context" },
      { label: "", text: "of engineers", field: "b" },
    ],
    "Led a global team of engineers",
    ["0: Led a global team\nbank\nof engineers"],
  ],
  [
    "a negation of a label in between",
    [
      { text: "Led a global team", field: "a" },
      { label: "Not: ", text: "of engineers and", field: "b" },
    ],
    "Led a global team of engineers and",
    [],
  ],
  [
    "at two places, the better first",
    ["Led global team of engineers", "Led a global team of engineers"],
    "Led a global team of engineers",
    ["0: Led a global team of engineers", "2: Led global team of engineers"],
  ],
  [
    "at two places alike, in order",
    ["Led the global team of engineers", "Led the global team of engineers"],
    "Led global team of engineers",
    ["2: Led the global team of engineers", "2: Led the global team of engineers"],
  ],
  ["nowhere", LINE, "ran kitchens of hotels", []],
  ["only small words", LINE, "the of", []],
  ["nothing", LINE, "", []],
  ["a small word alone", "the", "the", ["0: the"]],
  ["a small word alone at the end", "engineers cut the", "the", ["0: the"]],
  [
    "a slip, and the article of a label",
    [
      { text: "Led a global team of engineers", field: "a" },
      { label: "The ", text: "banks of Rome", field: "b" },
    ],
    "Led a global team of enginers the banks of Rome",
    ["1: Led a global team of engineers\nThe banks of Rome"],
  ],
  [
    "its end stands not at the end",
    LINE,
    "Led a global team of engineers and cut the",
    ["0: Led a global team of engineers and cut the", "2: Led a global team of engineers and cut"],
  ],
  [
    "first word of the text missing",
    "global team of engineers and banks",
    "Led global team of engineers and banks",
    [],
  ],
  [
    "a capital that opens the quote, with another ending",
    "the engineers of banks in Rome",
    "Engineer of banks in Rome",
    ["1: engineers of banks in Rome"],
  ],
  ["such a capital inside the quote", "the engineers of banks in Rome", "the Engineer of banks in Rome", []],
  [
    "at two places far apart, the better first",
    ["Led global team of engineers", "x ".repeat(60), "Led a global team of engineers"],
    "Led a global team of engineers",
    ["0: Led a global team of engineers", "2: Led global team of engineers"],
  ],
])("a quote stands there: %s", (_, lines, quote, places) => {
  expect(aligned(lines, quote)).toEqual(places);
});

it.each([
  [80, 1],
  [81, 0],
])("a quote of %d words is looked for so often: %d", (words, places) => {
  const long = Array.from(
    { length: words },
    (_, i) => `w${"abcdefghij"[i % 10]}${"klmnopqrst"[Math.floor(i / 10)] ?? "z"}`,
  ).join(" ");
  expect(aligned(long, long)).toHaveLength(places);
});

it("what the serializer wrote between two values may be left out", () => {
  const [from, to] = [
    { text: "Led a global team of", field: "a", label: "" },
    { text: "engineers", field: "b", label: "" },
  ];
  const sample = sampleText([from, to]);
  const glued = {
    ...sample,
    text: sample.text.replace("\n", " certain "),
    segments: sample.segments.map((one) => {
      const shift = one.field === "b" ? " certain ".length - 1 : 0;
      return { ...one, start: one.start + shift + (one.kind === "label" && shift ? 1 : 0), end: one.end + shift };
    }),
  };
  const found = align(tokenize("Led a global team of engineers"), indexText(glued));
  expect(found.map(({ cost }) => cost)).toEqual([0]);
});
