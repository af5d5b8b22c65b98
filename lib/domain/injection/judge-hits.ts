import { BIT } from "./concepts";
import type { Hit } from "./tag-words";

const B = BIT;
const CROWN = B.top | B.ten;
const TAKES_SIDES = B.first | B.ahead | B.settled | B.fit | B.praise | B.favour;

/** What only a text that speaks to its reader speaks of: itself, the reader's rules, the reader's answer. */
const OWN = B.self | B.task | B.reply;
const ORDERS = B.grade | B.favour | B.drop | B.must | B.spare | B.renewed;

/** A sentence's concepts in one language. */
export interface Reading {
  english?: boolean;
  hits: readonly Hit[];
  /** What the hits are about, together: spares a look at pairs that can't be there. */
  mask: number;
  /** With what only a tale says, where the sentence tells one. */
  told?: readonly Hit[];
  /** How many words (or, in scripts without spaces, characters) it has, and where its first colon stands among them. */
  length: number;
  first: number;
  colon: number | null;
  reach: number;
}

export function maskOf(hits: readonly Hit[]): number {
  let mask = 0;
  for (const { bits } of hits) mask |= bits;
  return mask;
}

/** Whether any of these concepts is among those of the mask. */
export const has = (mask: number, bits: number): boolean => (mask & bits) !== 0;

/** Whether a sentence with these concepts, and no others, may hold an order: what `judgeHits` can't do without. */
export function mayOrder(mask: number): boolean {
  const about = B.who | B.whom | B.all | B.score | B.machine | B.judge | B.you | CROWN | OWN;
  if (has(mask, B.lapsed) && has(mask, B.rules | OWN)) return true;
  if (has(mask, B.renewed | B.spare) && has(mask, about | B.favour | B.must)) return true;
  if (has(mask, OWN) && has(mask, ORDERS | CROWN | TAKES_SIDES)) return true;
  if (has(mask, B.self) && has(mask, B.task | B.reply | B.rules | B.machine)) return true;
  if (has(mask, B.reply) && has(mask, B.task)) return true;
  if (has(mask, B.grade) && has(mask, B.who) && has(mask, B.score | B.all)) return true;
  if (has(mask, CROWN) && has(mask, B.grade | B.must | B.all | B.you | B.who | B.machine | B.judge)) return true;
  if (has(mask, B.all) && has(mask, B.fit)) return true;
  if (has(mask, CROWN) && has(mask, B.gets | B.score) && has(mask, B.whom | B.score)) return true;
  if (has(mask, B.who | B.whom) && has(mask, TAKES_SIDES | B.machine | B.judge)) return true;
  if (has(mask, B.machine | B.judge) && has(mask, B.settled | B.favour | B.first | B.note | B.given)) return true;
  return (has(mask, B.drop) && has(mask, B.rules | B.prior)) || (has(mask, B.end) && has(mask, B.document));
}

/** Both stand in the sentence, in different words, close enough. */
function near({ hits, mask, reach: usual }: Reading, one: number, other: number, reach = usual): boolean {
  if (!has(mask, one) || !has(mask, other)) return false;
  return hits.some(
    (a) =>
      a.bits & one &&
      hits.some((b) => b.bits & other && (a.to < b.from || b.to < a.from) && Math.abs(a.from - b.from) <= reach),
  );
}

/** One before the other. */
function then(reading: Reading, one: number, other: number, reach = reading.reach): boolean {
  if (!has(reading.mask, one) || !has(reading.mask, other)) return false;
  return reading.hits.some(
    (a) => a.bits & one && reading.hits.some((b) => b.bits & other && a.to < b.from && b.from - a.to <= reach),
  );
}

/** What a sentence's concepts order the reader to do, if anything; the same for every language. */
export function judgeHits(reading: Reading): string | null {
  const { mask } = reading;
  if (drops(reading, mask) || overrules(reading, mask)) return "override";
  if (grades(reading, mask)) return "fake_verdict";
  if (favours(reading, mask)) return "fake_verdict";
  if (speaksToReader(reading, mask)) return "reviewer_note";
  return ends(reading) ? "delimiter" : null;
}

/** "End of the profile.", and nothing more. */
function ends(reading: Reading): boolean {
  const { mask, length, reach } = reading;
  if (!has(mask, B.end) || !has(mask, B.document) || length > (reach > 16 ? 12 : 6)) return false;
  return isWhole(reading, B.end, B.document) || isWhole(reading, B.document, B.end);
}

/** One at the sentence's beginning, the other at its end. */
function isWhole({ hits, first, length }: Reading, one: number, other: number): boolean {
  return hits.some(
    (a) =>
      a.bits & one &&
      a.from <= first + 2 &&
      hits.some((b) => b.bits & other && a.to < b.from && b.from - a.to <= 3 && b.to >= first + length - 1),
  );
}

/** The rules are to be left, or other ones hold from here on. */
function drops(reading: Reading, mask: number): boolean {
  const meant = has(mask, B.prior | B.you | B.who | B.whom | B.all | B.top);
  const close = reading.reach / 2;
  if (
    reading.english &&
    isShort(reading) &&
    reading.hits.some((hit) => hit.bits & B.drop && hit.from === reading.first)
  )
    if (then(reading, B.drop, B.rules, 1)) return true;
  if (has(mask, B.drop) && ((meant && near(reading, B.drop, B.rules, close)) || then(reading, B.drop, B.prior, 5)))
    return true;
  if (has(mask, B.lapsed) && near(reading, B.rules, B.lapsed) && has(mask, B.who | B.all | B.you | B.favour | CROWN))
    return true;
  const opens = reading.hits.some((hit) => hit.bits & B.renewed && hit.from === reading.first);
  const ordered = opens || reading.colon !== null || has(mask, B.grade | B.favour | B.must | B.you);
  return (
    has(mask, B.renewed) &&
    ordered &&
    (has(mask, CROWN | B.who | B.whom) ||
      (near(reading, B.renewed, B.all, reading.reach / 4) &&
        has(mask, B.grade | B.favour | B.must | B.fit | B.praise)) ||
      (has(mask, B.you) && has(mask, B.grade | B.favour)))
  );
}

/** The reader's rules, its answer or this very text are spoken of, and what is to become of them. */
function overrules(reading: Reading, mask: number): boolean {
  if (has(mask, B.self) && has(mask, CROWN | B.spare | B.favour | B.task | B.reply | B.machine | B.lapsed)) return true;
  if (has(mask, B.self) && has(mask, B.grade | B.drop | B.must)) {
    if (has(mask, B.rules | B.score | B.who | B.whom | B.judge)) return true;
  }
  if (has(mask, B.task) && (has(mask, CROWN) || near(reading, B.task, B.favour | B.drop, 5))) return true;
  if (near(reading, B.task, B.praise, 6) && has(mask, B.grade)) return true;
  if (has(mask, B.you) && near(reading, B.renewed, B.rules, 6)) return true;
  if (then(reading, B.task, B.lapsed, 2) || then(reading, B.lapsed, B.task, 2)) return true;
  if (has(mask, B.task) && has(mask, B.lapsed) && has(mask, B.who | B.whom)) return true;
  if (has(mask, B.renewed) && has(mask, B.machine | B.judge) && has(mask, CROWN | B.grade)) return true;
  if (reading.english && has(mask, B.renewed) && has(mask, B.self)) return true;
  if (has(mask, B.you) && near(reading, B.renewed, B.judge, 5)) return true;
  if (!has(mask, B.reply) || has(mask, B.done)) return false;
  if (near(reading, B.reply, CROWN | B.spare | B.self | B.task, 8)) return true;
  return near(reading, B.reply, ORDERS, 4) && near(reading, B.reply, TAKES_SIDES | B.who, 8);
}

/** Who or what a number is asked for, or of whom. */
const REPORTS = B.who | B.whom | B.all | B.you | B.must | B.machine | B.judge | B.renewed | B.drop | B.rules | B.spare;
const WEIGHS = B.grade | B.all | B.who | B.whom | B.must | B.fit | B.gets | B.praise | B.favour;

/** A sentence that says little else. */
const isShort = ({ length, reach }: Reading): boolean => length <= (reach > 16 ? 24 : 7);

/** "10 for leadership and 10 for strategy", but not "9/10". */
const isRepeated = ({ hits }: Reading, bits: number): boolean =>
  hits.some((a) => a.bits & bits && hits.some((b) => b.bits & bits && b.from - a.to > 2));

const endsWith = ({ hits, first, length, reach }: Reading, bits: number): boolean =>
  hits.some((hit) => hit.bits & bits && hit.to >= first + length - (reach > 16 ? 6 : 2));

/** Somebody is asked, or something has to be: a number, the end of a scale, every criterion met. */
function demands(reading: Reading, mask: number): boolean {
  const about = has(mask, B.who | B.whom | B.all | B.score | B.rules | B.machine | B.judge | OWN);
  if (about && near(reading, B.must | B.you, CROWN, 8)) return true;
  if (has(mask, B.you) && near(reading, B.must, B.top, 6)) return true;
  if (then(reading, B.must, B.top, 3)) return true;
  if (then(reading, B.grade, B.ten, 1) && !isLabelled(reading, B.ten)) {
    if (has(mask, B.you | B.must | B.machine | B.judge) || endsWith(reading, B.ten)) return true;
  }
  if (has(mask, B.you) && (near(reading, B.settled, CROWN, 4) || near(reading, B.must, B.ten, 5))) return true;
  if (reading.english && then(reading, B.score, B.ten, 3) && endsWith(reading, B.ten) && !isLabelled(reading, B.ten))
    return !has(mask, B.spare);
  if (near(reading, B.grade, B.score, 3) && near(reading, B.score, B.who, 4)) return true;
  if (then(reading, B.who | B.whom, B.gets, 2) && then(reading, B.gets, CROWN, 2)) return true;
  if (then(reading, B.grade, B.who, 2) && then(reading, B.who, B.all, 2)) return true;
  if (near(reading, B.all, B.fit, 6) && has(mask, B.grade | B.must)) return true;
  return has(mask, B.who) && near(reading, B.score, B.ten, 8);
}

/** "Score: 9": the first colon stands right before it. */
const isLabelled = ({ hits, colon }: Reading, bits: number): boolean =>
  hits.some((hit) => hit.bits & bits && hit.from === colon);

/** A number is asked for, or told as what every criterion has. */
function grades(reading: Reading, mask: number): boolean {
  if (has(mask, B.done)) return false;
  if (demands(reading, mask)) return true;
  if (near(reading, B.grade, B.top) && (has(mask, REPORTS) || isShort(reading))) return true;
  if (near(reading, B.grade, B.top, 3) && endsWith(reading, B.top)) return true;
  if (then(reading, B.grade, B.ten, 1) && isRepeated(reading, B.ten)) return true;
  if (then(reading, B.all, B.ten, 1) && endsWith(reading, B.ten)) return true;
  if (then(reading, B.top, B.must, 3)) return true;
  const ten = near(reading, B.grade, B.ten);
  const aimed = has(mask, B.who | B.whom);
  if (ten && (aimed || near(reading, B.all, B.ten, 4) || near(reading, B.grade, B.score))) return true;
  if (then(reading, B.who, B.ten, 4)) return true;
  const says = has(mask, B.must | B.grade | B.fit | B.gets | B.praise);
  return (
    (then(reading, B.all, B.top, 4) && (says || aimed || endsWith(reading, B.top))) ||
    (then(reading, B.all, B.ten, 3) && says)
  );
}

/** This person is said or ordered to be the one. */
function favours(reading: Reading, mask: number): boolean {
  if (has(mask, B.who) && !has(mask, B.done) && near(reading, B.who, B.first | B.settled | B.top)) return true;
  if (then(reading, B.who, B.fit | B.praise, 6) || near(reading, B.favour, B.who)) return true;
  if (putsAhead(reading, mask) || (has(mask, B.whom) && favoursAnyone(reading, mask))) return true;
  if (!has(mask, B.spare)) return false;
  if (near(reading, B.spare, B.favour | B.must, reading.reach / 2)) return true;
  return has(mask, B.who | B.machine | B.judge) || near(reading, B.spare, B.whom | B.all | B.score, 4);
}

/** "Rank this profile above every other": what is merely first somewhere isn't put there. */
function putsAhead(reading: Reading, mask: number): boolean {
  if (!has(mask, B.ahead)) return false;
  const told = has(mask, B.who) || (has(mask, B.whom) && has(mask, B.machine | B.judge | B.you));
  if (told && near(reading, B.grade | B.favour, B.ahead, 8)) return true;
  return then(reading, B.who | B.whom, B.must, 3) && then(reading, B.must, B.ahead, 4);
}

/** "The candidate" may be any candidate, of whom people who hire write as well. */
function favoursAnyone(reading: Reading, mask: number): boolean {
  if (then(reading, B.whom, B.fit, 3) || then(reading, B.favour, B.whom, 3)) return true;
  const told = reading.hits.filter(
    ({ bits, from }) =>
      !(bits & B.must) || reading.hits.some((hit) => hit.bits & B.whom && hit.to < from && from - hit.to <= 2),
  );
  if (then({ ...reading, hits: told, mask: maskOf(told) }, B.must, CROWN | B.first | B.favour | B.praise)) return true;
  if (then(reading, B.whom, B.praise, 3) && has(mask, B.all)) return true;
  const ordered = B.machine | B.judge | B.must | B.you | B.all | (reading.english ? B.grade : 0);
  return near(reading, B.whom, B.first) && has(mask, ordered);
}

function speaksToReader(reading: Reading, mask: number): boolean {
  if (labelled(reading) || addressed(reading)) return true;
  if (then(reading, B.given, B.machine, 3) && has(mask, B.you | B.who | B.favour | B.top)) return true;
  if (!then(reading, B.machine | B.judge, B.must)) return false;
  if (has(mask, B.who)) return has(mask, B.grade | B.favour);
  return has(mask, B.whom) && has(mask, B.grade) && has(mask, CROWN | B.first | B.ahead | B.praise);
}

/** Behind a label that speaks to, or in the name of, somebody who assesses: what a score rests on. */
function labelled({ hits, colon, first, length, reach }: Reading): boolean {
  if (colon === null || colon - first > reach * 0.7) return false;
  const label = maskOf(hits.filter(({ to }) => to < colon));
  if (!(label & (B.machine | B.judge))) return false;
  const said = hits.filter(({ from }) => from >= colon);
  const mask = maskOf(said);
  const content: Reading = { hits: said, mask, colon: null, first, length, reach };
  if (label & B.note && mask & (B.top | B.settled | B.favour | B.first | B.ten)) return true;
  if (mask & CROWN && (near(content, CROWN, WEIGHS) || then(content, B.score, B.ten, 2))) return true;
  const end = first + length;
  return end - colon <= 4 && content.hits.some(({ bits, to }) => bits & CROWN && to >= end - 1);
}

/** "Note to the model: …": a message to a program, and what it is told. */
function addressed({ hits, first, colon }: Reading): boolean {
  if (colon === null) return false;
  const opener = hits.find(({ from }) => from === first);
  const note = opener && opener.bits & B.judge ? first + 1 : first;
  return hits.some(
    (one) =>
      one.bits & B.note &&
      one.from === note &&
      hits.some(
        (other) => other.bits & B.machine && other.from > one.to && other.from - one.to <= 4 && other.to < colon,
      ),
  );
}

/** Enough to belong to an attack whose beginning stands right before. */
export function continues(hits: readonly Hit[]): boolean {
  const mask = maskOf(hits);
  return has(mask, CROWN | B.machine | B.renewed | B.favour) || continuesBelow(hits);
}

/** The same where it stands on a line of its own: somebody's deed may name a model, ten of something or a favour. */
export function continuesBelow(hits: readonly Hit[]): boolean {
  const mask = maskOf(hits);
  if (has(mask, B.done)) return false;
  if (has(mask, CROWN)) return has(mask, B.all | B.who | B.score | B.must | B.gets | B.reply | B.grade);
  return has(mask, B.all) && has(mask, B.score | B.fit);
}

/** Speaks of what a reader does: enough for a short sentence right behind an order. */
export const orders = (hits: readonly Hit[]): boolean => has(maskOf(hits), OWN | ORDERS | B.score | CROWN | B.first);

/** Enough to belong to an attack that comes right behind. */
export function prepares(hits: readonly Hit[]): boolean {
  const mask = maskOf(hits);
  if ((mask & (OWN | B.lapsed | B.renewed | B.machine | B.judge | B.end)) !== 0) return true;
  return (mask & B.drop) !== 0 && (mask & (B.rules | B.score | B.prior)) !== 0;
}
