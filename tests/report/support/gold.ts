// The reports with hand-made gold: the small corpus in tests/corpus, and the folder that MINGBAI_CORPUS names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { printedRows, spellRows } from './spell-rows.ts';

const gold = z.object({
  agency: z.string(),
  year: z.int(),
  template: z.string(),
  region: z.string().optional(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  ...printedRows.shape,
  figures: z.record(z.string(), z.number()),
  absent: z.array(z.string()).default([]),
  unscored: z.array(z.string()).default([]),
  qualifiers: z.record(z.string(), z.string()).default({}),
  blank: z.array(z.string()).default([]),
  /** Every finding at level error or warning: rule, left side, right side; null where the rule names none. */
  grave: z.array(z.tuple([z.string(), z.json(), z.json()])).optional(),
  /** Rows and columns of the tables, in printed order. */
  tables: z.array(z.tuple([z.int(), z.int()])).optional(),
});

export interface GoldCase {
  name: string;
  bytes: Uint8Array;
  /** Of the small corpus, whose gold lists every figure and every grave finding. */
  isOwn: boolean;
  gold: z.infer<typeof gold>;
}

const smallCorpus = join(import.meta.dirname, '..', '..', 'corpus');

/** The larger corpus, where there is one. */
export const corpus = process.env.MINGBAI_CORPUS;

/** Every folder that has documents and sentences with gold. */
export const corpora: readonly string[] = corpus ? [smallCorpus, corpus] : [smallCorpus];

function readGold(file: string, isOwn: boolean): GoldCase['gold'] {
  const read = gold.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (!isOwn) return read;
  const rows = new Map(spellRows(read));
  for (const metric of read.blank) rows.delete(metric);
  return { ...read, figures: { ...Object.fromEntries(rows), ...read.figures } };
}

function listFiles(folder: string): Pick<GoldCase, 'name' | 'bytes'>[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html|docx|pdf)$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

function readFolder(root: string, folder: string): GoldCase[] {
  const isOwn = root === smallCorpus;
  const path = join(root, folder);
  return listFiles(path).flatMap(({ name, bytes }) => {
    const file = join(path, name.replace(/\.\w+$/, '.gold.json'));
    return existsSync(file) ? [{ name, bytes, isOwn, gold: readGold(file, isOwn) }] : [];
  });
}

const readFolders = (...folders: string[]): GoldCase[] =>
  corpora.flatMap((root) => folders.flatMap((folder) => readFolder(root, folder)));

/** Reports as their bodies wrote them: every figure is read. */
export const seedCases = readFolders('seeds');

/** Copies from the web and scans of them: some cells may stay unreadable. */
export const copyCases = readFolders('copies', 'real', 'real/html');

/** Forms that nobody filled in. */
export const blankForms: readonly Pick<GoldCase, 'name' | 'bytes'>[] = corpora.flatMap((root) =>
  ['copies', 'real'].flatMap((folder) =>
    listFiles(join(root, folder)).filter(({ name }) => /blank.*\.docx$/.test(name)),
  ),
);

export const goldCases: readonly GoldCase[] = [...seedCases, ...copyCases];

export const matches = (metric: string, pattern: string): boolean =>
  pattern.endsWith('*') ? metric.startsWith(pattern.slice(0, -1)) : metric === pattern;
