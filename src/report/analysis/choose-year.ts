// The years of reports that have a number → the one to list by.

/** `years`: one for each report that has a number. The one with most reports, the latest of equals. */
export function chooseYear(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const sorted = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return sorted[0]?.[0] ?? null;
}
