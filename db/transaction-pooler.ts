/**
 * Whether an address is Supabase's pooler that hands each transaction another connection: none knows the other's prepared
 * statements. By its port; an address may name several hosts, which no URL parser takes.
 */
export function isTransactionPooler(databaseUrl: string): boolean {
  return /:6543(?=[,/?]|$)/.test(databaseUrl.replace(/^[^?]*@/, ""));
}
