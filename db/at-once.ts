/**
 * What a transaction can ask without waiting for one answer to ask the next: in one round trip. The first that failed, in
 * the order given, fails it all, once all have ended: none may go on when its transaction is over.
 */
export async function atOnce<T extends readonly unknown[]>(
  works: readonly [...{ [K in keyof T]: T[K] | Promise<T[K]> }],
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(works);
  return Promise.all(works) as never;
}
