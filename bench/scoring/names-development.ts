import type { Names } from "./names";

/** For tuning: other names and other sentences than the held-out ones. */
export const NAMES_DEVELOPMENT: Names = {
  plain: {
    given: ["Harriet", "Samuel", "Olga", "Rahul", "Amara", "Piotr"],
    family: ["Benson", "Kowalski", "Mwangi", "Iyer", "Sorensen", "Prescott"],
    glue: " ",
  },
  hyphenated: {
    given: ["Anna-Lena", "Pierre-Yves", "Min-jun"],
    family: ["Schulz-Berger", "Fox-Talbot", "Müller-Vogt"],
    glue: " ",
  },
  particles: {
    given: ["Joris", "Carmen", "Omar", "Ana"],
    family: ["van den Berg", "de los Ríos", "el-Masri", "da Silva", "von Bülow", "O'Keefe"],
    glue: " ",
  },
  script: {
    given: ["Ирина", "健太", "明", "민서", "Νίκος", "محمد"],
    family: ["Смирнова", "佐藤", "王", "김", "Γεωργίου", "العلي"],
    glue: " ",
  },
  initials: { given: ["J. P.", "M.T.", "K.", "John R."], family: ["Harcourt", "Venkatesan", "Dunmore"], glue: " " },
  double: { given: ["Sofía", "Mateo"], family: ["Herrera Luna", "Pinto Bastos", "Vega Molina"], glue: " " },
  pronouns: [
    { label: "she/her", subject: "She", object: "her", possessive: "her", reflexive: "herself" },
    { label: "he/him", subject: "He", object: "him", possessive: "his", reflexive: "himself" },
  ],
  sentences: [
    "{Full} leads the group.",
    "{First} is known for clarity.",
    "Mail {email}, phone {phone}",
    "Code: {url}",
    "Pronouns: {label}",
    "{subject} grew the team; {possessive} reports stayed.",
    "They asked {object} to chair the board.",
    "Born {birth} in a small town.",
    "Class of {graduation}.",
    "Mr {Last} can be reached at {handle}.",
    "{Initial} {Last} wrote it.",
    "LinkedIn: {profile}",
  ],
};
