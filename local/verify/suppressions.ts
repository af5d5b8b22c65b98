import type { Rule } from "./rule";

const SUPPRESSION = new RegExp(
  `//.*(${["biome", "ignore"].join("-")}|@ts-(ignore|expect-error|nocheck))|\\b${"TO"}${"DO"}\\b|\\b${"FIX"}${"ME"}\\b`,
);

/** Comments that silence a check or put work off. */
export const noSuppressions: Rule = {
  name: "no silenced checks",
  check: (files) =>
    files.flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, at) =>
        SUPPRESSION.test(line)
          ? [
              {
                path,
                line: at + 1,
                message: "Mend what the check finds, or do the work now; nothing is silenced or put off.",
              },
            ]
          : [],
      ),
    ),
};
