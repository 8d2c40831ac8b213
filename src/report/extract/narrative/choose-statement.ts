// All statements of one metric → the one that is the report's figure.

interface Ranked {
  rank: number;
  value: number;
  weak?: boolean;
}

/**
 * Firm statements go before weak ones; among them the highest rank wins: a statement of the whole (主动公开, 共, 全年,
 * exact, no part of another) over a passing mention. Of equals the first in the text is taken.
 * Where all are weak and they differ, none is: nothing says which of them is the whole.
 */
export function chooseStatement<T extends Ranked>(stated: T[]): T | undefined {
  const firm = stated.filter((statement) => statement.weak !== true);
  if (firm.length > 0) return highest(firm);
  return new Set(stated.map((statement) => statement.value)).size === 1 ? highest(stated) : undefined;
}

function highest<T extends Ranked>([first, ...others]: T[]): T | undefined {
  if (first === undefined) return undefined;
  return others.reduce((best, next) => (next.rank > best.rank ? next : best), first);
}
