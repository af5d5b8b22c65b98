import { expect, it } from "vitest";
import { repeatsKey, scanObjects, stripWrapping } from "./reply-text";

const FENCE = "```";

it.each([
  ["nothing around it", '{"a":1}', '{"a":1}'],
  ["spaces around it", ' \n{"a":1}\n ', '{"a":1}'],
  ["thoughts", '<think>no</think>{"a":1}', '{"a":1}'],
  ["thoughts by their longer name, in capitals", '<THINKING>no\nno</THINKING>{"a":1}', '{"a":1}'],
  ["two thoughts", '<think>a</think>{"a":<think>b</think>1}', '{"a":1}'],
  ["a thought without its opening tag", 'hm </think>{"a":1}', '{"a":1}'],
  ["a thought without its closing tag", '<think>{"a":1}', '<think>{"a":1}'],
  ["a fence", `${FENCE}json\n{"a":1}\n${FENCE}`, '{"a":1}'],
  ["a fence in other spelling", `${FENCE}JSON5 \n{"a":1} ${FENCE}`, '{"a":1}'],
  ["a fence without a language", `${FENCE}\n{"a":1}\n${FENCE}`, '{"a":1}'],
  ["a fence among words", `Here:\n${FENCE}\n {"a":1} \n${FENCE}\nBye`, '{"a":1}'],
  ["a fence of another language", `${FENCE}yaml\na: 1\n${FENCE}`, `${FENCE}yaml\na: 1\n${FENCE}`],
  ["a fence on one line", `${FENCE}{"a":1}${FENCE}`, `${FENCE}{"a":1}${FENCE}`],
  ["half a fence", `${FENCE}json\n{"a":1}`, `${FENCE}json\n{"a":1}`],
  ["two fences", `${FENCE}\n1\n${FENCE}\n${FENCE}\n2\n${FENCE}`, `${FENCE}\n1\n${FENCE}\n${FENCE}\n2\n${FENCE}`],
])("an answer without its wrapping: %s", (_, content, answer) => {
  expect(stripWrapping(content)).toBe(answer);
});

it.each<[string, string, string[], boolean]>([
  ["nothing", "", [], false],
  ["prose", "no object", [], false],
  ["one object", '{"a":1}', ['{"a":1}'], false],
  ["an object among words", 'It is {"a":1}.', ['{"a":1}'], false],
  ["two objects", '{"a":1} and {"b":2}', ['{"a":1}', '{"b":2}'], false],
  ["an object in an object", '{"a":{"b":{}}}', ['{"a":{"b":{}}}'], false],
  ["a closing brace in a string", '{"a":"}"}', ['{"a":"}"}'], false],
  ["an opening brace in a string", '{"a":"{"}', ['{"a":"{"}'], false],
  ["an escaped quotation mark in a string", String.raw`{"a":"\"}"}`, [String.raw`{"a":"\"}"}`], false],
  ["an escaped backslash at the end of a string", String.raw`{"a":"\\"} }`, [String.raw`{"a":"\\"}`], false],
  ["a quotation mark before it", 'The "answer: {"a":1}', ['{"a":1}'], false],
  ["a quotation mark between two", '{"a":1} " {"b":2}', ['{"a":1}', '{"b":2}'], false],
  ["a closing brace before it", '} {"a":1}', ['{"a":1}'], false],
  ["a closing brace behind it", '{"a":1}} {"b":2}', ['{"a":1}', '{"b":2}'], false],
  ["an object that was cut", '{"a":', [], true],
  ["an object that was cut behind a whole one", '{"a":1} {"b":', ['{"a":1}'], true],
  ["an object that was cut in an object", '{"a":{"b":2}', [], true],
  ["a string that was cut", '{"a":"}', [], true],
])("the objects of a text: %s", (_, text, closed, open) => {
  expect(scanObjects(text)).toEqual({ closed, open });
});

it.each([
  ["nothing", "", false],
  ["one key", '{"a":1}', false],
  ["two keys", '{"a":1,"b":1}', false],
  ["a key twice", '{"a":1,"a":1}', true],
  ["a key twice with others between", '{"a":1,"b":{"c":2},"a":1}', true],
  ["a key in two objects of a list", '[{"a":1},{"a":1}]', false],
  ["a key in an object and in its parent", '{"a":{"a":1}}', false],
  ["a key in two siblings", '{"a":{"c":1},"b":{"c":1}}', false],
  ["a key twice behind an object that held it", '{"x":{"a":1},"a":1,"a":2}', true],
  ["a key twice inside an inner object", '{"x":{"a":1,"a":2}}', true],
  ["a key twice behind a list", '{"a":[1,2],"a":1}', true],
  ["a key that is a value as well", '{"a":"b","b":"a"}', false],
  ["a value that looks like one", '{"a":"\\"a\\":1"}', false],
  ["an escaped key twice", '{"\\"":1,"\\"":2}', true],
  ["a string alone", '"a"', false],
  ["marks without an object", '"a":"a":', false],
])("whether an object holds a key twice: %s", (_, json, twice) => {
  expect(repeatsKey(json)).toBe(twice);
});
