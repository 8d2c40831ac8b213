// Who is who: regions, kinds of bureau, and the bodies that are registered.
import { z } from 'zod';
import { scope } from './form-and-scope.ts';

export const regionLevel = z.enum(['country', 'province', 'city', 'county', 'zone']);

/** Levels of bodies: of the places of the code table, and of towns and street offices below them. */
export const bodyLevel = z.enum([...regionLevel.options, 'town']);

export type BodyLevel = z.infer<typeof bodyLevel>;

export const region = z.strictObject({
  /** GB/T 2260 code, six digits. */
  code: z.string().regex(/^\d{6}$/),
  /** Chinese name in full, without the names of the regions above it. */
  name: z.string().min(1),
  level: regionLevel,
});

export const sector = z.strictObject({
  /** Short id, the letters agencies use for themselves: `kjj`, `gxj`, `wjw`. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Full Chinese name of the kind of bureau, without its region. */
  name: z.string().min(1),
  en: z.string().min(1),
  /** Present and former names and abbreviations that mean this kind of bureau. */
  names: z.array(z.string().min(1)),
});

export const agency = z.strictObject({
  /** `<region code>-<sector>`; never changes. */
  id: z.string().regex(/^\d{6}-[a-z0-9-]+$/),
  name: z.string().min(1),
  en: z.string().min(1),
  region: z.string().regex(/^\d{6}$/),
  /** Name of the zone it is of, where that borrows the region's code. */
  zone: z.string().min(1).optional(),
  /** Sector id; null for a body whose kind nobody registered. */
  sector: z.string().nullable(),
  scope: scope,
  /** Short forms, and other spellings met in reports. */
  names: z.array(z.string().min(1)),
  /** The other trades of a merged body: it is found under each. */
  alsoSectors: z.array(z.string().min(1)).optional(),
  /** What the same body was called before. */
  formerNames: z.array(z.string().min(1)).optional(),
  /** Ids of other bodies whose work this one took over. */
  predecessors: z.array(z.string().min(1)).optional(),
  /** Its total counts as the place's, where several governments sum up one place. */
  speaksForRegion: z.literal(true).optional(),
});

/** All that a body is or was called beside its present name in full. */
export const listOtherNames = ({ names, formerNames = [] }: Pick<Agency, 'names' | 'formerNames'>): string[] => [
  ...formerNames,
  ...names,
];

/** Its own kind first, then the other trades of a merged body: it is found under each. */
export const listTrades = ({ sector, alsoSectors = [] }: TradesOfBody): string[] => [
  ...(sector === null ? [] : [sector]),
  ...alsoSectors,
];

interface TradesOfBody {
  sector: string | null;
  alsoSectors?: readonly string[] | undefined;
}

export type Region = z.infer<typeof region>;
export type Agency = z.infer<typeof agency>;
