// The years of reports that have a number → the one to list by.

/** The part of the best-covered year’s reports that a later year must have. */
const enough = 0.8;

/** `years`: one for each report that has a number. The latest that has nearly as many as the year with most. */
export function chooseYear(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const covered = [...counts].filter(([, count]) => count >= enough * most);
  return covered.reduce<number | null>((latest, [year]) => Math.max(latest ?? year, year), null);
}
