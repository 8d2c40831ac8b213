// Years ↔ one whole number with a bit for each, counted from a first year.

export function maskYears(years: readonly number[], firstYear: number): number {
  return years.reduce((mask, year) => mask | (1 << (year - firstYear)), 0);
}

export function unmaskYears(mask: number, firstYear: number): number[] {
  const bits = Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => mask & (1 << bit));
  return bits.map((bit) => firstYear + bit);
}
