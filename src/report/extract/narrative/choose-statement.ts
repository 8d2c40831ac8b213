// All statements of one metric → the one that is the report's figure.

/**
 * The highest rank wins: a statement of the whole (主动公开, 共, 全年, exact, no part of another) over a passing one.
 * Of equals the first in the text is taken. Where all are weak and they differ, none is: nothing says which is the whole.
 */
export function chooseStatement<T extends { rank: number; value: number; weak?: boolean }>(stated: T[]): T | undefined {
  const values = new Set(stated.map((statement) => statement.value));
  if (values.size > 1 && stated.every((statement) => statement.weak === true)) return undefined;
  return stated.reduce<T | undefined>(
    (best, next) => (best === undefined || next.rank > best.rank ? next : best),
    undefined,
  );
}
