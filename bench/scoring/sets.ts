import { type Attacks, joined } from "./attacks";
import { ATTACKS_DEVELOPMENT } from "./attacks-development";
import { ATTACKS_FIRST } from "./attacks-first";
import { ATTACKS_HELD_OUT } from "./attacks-held-out";
import { ATTACKS_SECOND } from "./attacks-second";
import { ATTACKS_THIRD } from "./attacks-third";
import type { Names } from "./names";
import { NAMES_DEVELOPMENT } from "./names-development";
import { NAMES_HELD_OUT } from "./names-held-out";
import { ORDERS_DEVELOPMENT } from "./orders-development";
import { ORDERS_HELD_OUT } from "./orders-held-out";
import type { Words } from "./words";
import { WORDS_DEVELOPMENT } from "./words-development";
import { WORDS_HELD_OUT } from "./words-held-out";

/** Data to tune on, or to report on: never the same seed, words, names or sentences. */
export interface DataSet {
  name: "development" | "held-out";
  seed: number;
  words: Words;
  names: Names;
  attacks: Attacks;
  /** Orders in any wording that came to mind, for the second line behind the detector. */
  orders: readonly string[];
}

export const DEVELOPMENT: DataSet = {
  name: "development",
  seed: 20_261,
  words: WORDS_DEVELOPMENT,
  names: NAMES_DEVELOPMENT,
  attacks: joined(ATTACKS_SECOND, ATTACKS_THIRD, ATTACKS_DEVELOPMENT, ATTACKS_FIRST),
  orders: ORDERS_DEVELOPMENT,
};

export const HELD_OUT: DataSet = {
  name: "held-out",
  seed: 550_417,
  words: WORDS_HELD_OUT,
  names: NAMES_HELD_OUT,
  attacks: ATTACKS_HELD_OUT,
  orders: ORDERS_HELD_OUT,
};
