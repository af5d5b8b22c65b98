import { describe, expect, it } from "vitest";
import { editPieces, groupByField, label, type Piece, slice, textOf } from "./draft-text";

const HEADLINE = "Grace Ford, engineer";
const ABOUT = "Led teams at Ford";
/** "Headline: Grace Ford, engineer — Led teams at Ford": labels, and two fields side by side. */
const pieces: Piece[] = [
  label("Headline: ", "headline"),
  slice(HEADLINE, "headline"),
  label(" — ", "about"),
  slice(ABOUT, "about"),
];
/** An edit of what stands at `wanted` in the pieces' joined text. */
const edit = (wanted: string, replacement: string, of = pieces) => {
  const start = textOf(of).indexOf(wanted);
  return { start, end: start + wanted.length, replacement };
};
const shown = (all: readonly Piece[]) => all.map(({ text, field, from, to }) => [text, field, from, to]);

describe("pieces of one field that stand side by side", () => {
  it.each<[string, Piece[], string[][]]>([
    ["none", [], []],
    ["a label and its value are apart", [label("About: ", "about"), slice(ABOUT, "about")], [["About: "], [ABOUT]]],
    [
      "two slices of a field belong together",
      [slice(ABOUT, "about", 0, 3), slice(ABOUT, "about", 4), slice(HEADLINE, "headline")],
      [["Led", "teams at Ford"], [HEADLINE]],
    ],
    [
      "two fields are apart, though both are values",
      [slice(HEADLINE, "headline"), slice(ABOUT, "about")],
      [[HEADLINE], [ABOUT]],
    ],
    [
      "three slices are one group",
      [slice(ABOUT, "about", 0, 3), slice(ABOUT, "about", 3, 9), slice(ABOUT, "about", 9)],
      [["Led", " teams", " at Ford"]],
    ],
  ])("%s", (_, given, groups) => {
    expect(groupByField(given).map((group) => group.map(({ text }) => text))).toEqual(groups);
  });
});

describe("edited pieces", () => {
  it("are what they were without an edit", () => {
    expect(editPieces(pieces, [])).toEqual(pieces);
  });

  it("still know where in their field they stand, on both sides of what was replaced", () => {
    expect(shown(editPieces(pieces, [edit("Grace Ford", "[name]"), edit("teams ", "")]))).toEqual([
      ["Headline: ", "headline", null, null],
      ["[name]", "headline", 0, 10],
      [", engineer", "headline", 10, 20],
      [" — ", "about", null, null],
      ["Led ", "about", 0, 4],
      ["at Ford", "about", 10, 17],
    ]);
  });

  it("mark as redacted what stands for something else, and nothing beside it", () => {
    const edited = editPieces(pieces, [edit("Grace Ford", "[name]")]);
    expect(edited.filter(({ redacted }) => redacted).map(({ text }) => text)).toEqual(["[name]"]);
  });

  it("lead what replaced a run over two slices back to the whole of it", () => {
    const halves = [slice(ABOUT, "about", 0, 9), slice(ABOUT, "about", 10)];
    expect(shown(editPieces(halves, [edit("teamsat", "[gone]", halves)]))).toEqual([
      ["Led ", "about", 0, 4],
      ["[gone]", "about", 4, 12],
      [" Ford", "about", 12, 17],
    ]);
  });

  it("have no place in a field where the run was composed", () => {
    expect(shown(editPieces(pieces, [edit("Headline", "Title")]))).toEqual([
      ["Title", "headline", null, null],
      [": ", "headline", null, null],
      ...shown(pieces.slice(1)),
    ]);
    const composed = [label("since ", "start"), slice("2019-01", "start")];
    expect(shown(editPieces(composed, [edit("since 2019-01", "long ago", composed)]))).toEqual([
      ["long ago", "start", null, null],
    ]);
  });

  it("can't divide what was replaced before: each part points at all of what it replaced", () => {
    const once = editPieces(pieces, [edit("Grace Ford", "[name]")]);
    expect(shown(editPieces(once, [edit("[na", "", once)])).slice(1, 3)).toEqual([
      ["me]", "headline", 0, 10],
      [", engineer", "headline", 10, 20],
    ]);
  });
});
