const NUMBER = new Intl.NumberFormat("en");

/** "1 profile", "1,234 profiles". */
export function profileCountWords(count: number): string {
  return `${NUMBER.format(count)} ${count === 1 ? "profile" : "profiles"}`;
}
