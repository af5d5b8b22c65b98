/** What a spreadsheet takes for the beginning of a formula, in its full-width forms too, whatever blanks stand before it. */
const FORMULA = /^[\s\p{C}\p{Z}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** What no XML file may hold, and no cell needs. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
/** The longest text of a cell in Excel. */
const LONGEST = 32_767;

/**
 * A text that no spreadsheet runs: what would begin a formula gets an apostrophe before it, as Excel itself marks text.
 * People write what stands in a profile; the file is opened by somebody else.
 */
export function spreadsheetText(text: string): string {
  const clean = text.replace(UNPRINTABLE, "");
  return (FORMULA.test(clean) ? `'${clean}` : clean).slice(0, LONGEST);
}

/** What parts cells elsewhere, where the list separator is no comma, and a formula behind it. */
const INNER_FORMULA = /([;\t\r\n|])(?=[\s\p{C}\p{Z}]*[=+\-@＝＋－＠])/gu;

/** The same for a cell of a CSV file, which is parted anew by whoever opens it: no part of it begins a formula either. */
export function csvText(text: string): string {
  return spreadsheetText(text).replace(INNER_FORMULA, "$1'");
}
