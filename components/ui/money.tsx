const CENTS = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const FRACTION = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
});

/** US dollars as people write them: `$12.40`, `$0.034`, `$0.00040`, `< $0.0001`; two significant figures below a dollar. */
export function formatUsd(usd: number): string {
  if (usd === 0) return "$0.00";
  if (usd < 0.0001) return "< $0.0001";
  return usd < 0.1 ? FRACTION.format(usd) : CENTS.format(usd);
}

/** An amount in US dollars; null is a cost that nobody knows. */
export function Money({ usd, className }: { usd: number | null; className?: string }) {
  return (
    <span className={className} title={usd === null ? undefined : `${usd} USD`}>
      {usd === null ? "Unknown" : formatUsd(usd)}
    </span>
  );
}
