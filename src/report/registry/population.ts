// The registry's file of residents → how many lived in the place of a report in its year, as far as a source says so.
import { z } from 'zod';
import type { Report } from '../model/report.ts';

/** How many people lived in a place at the end of a year, and which document says so. */
export const population = z.strictObject({
  /** GB/T 2260 code of the place. */
  region: z.string().regex(/^\d{6}$/),
  year: z.int().min(2008).max(2100),
  /** Resident persons (常住人口), not those registered there. */
  residents: z.int().positive(),
  /** The document that prints the number, by name. */
  source: z.string().min(1),
  url: z.url().optional(),
  /** The table or sentence of the document. */
  table: z.string().min(1).optional(),
});
export type Population = z.infer<typeof population>;

/** Place and year → its entry. */
export type PopulationTable = ReadonlyMap<string, Population>;

const keyOf = ({ region, year }: Pick<Population, 'region' | 'year'>): string => `${region} ${year}`;

/** Throws where one place and year has two entries. */
export function indexPopulation(entries: readonly Population[]): PopulationTable {
  const table = new Map<string, Population>();
  for (const entry of entries) {
    if (table.has(keyOf(entry))) throw new Error(`the registry has two populations for ${keyOf(entry)}`);
    table.set(keyOf(entry), entry);
  }
  return table;
}

/** Of the same place and year only, and only for a report that covers all of the place; null where no source gives them. */
export const findResidents = (
  table: PopulationTable,
  report: Pick<Report, 'region' | 'year' | 'scope'>,
): number | null => (report.scope === 'jurisdiction' ? (table.get(keyOf(report))?.residents ?? null) : null);
