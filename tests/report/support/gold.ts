// The hand-made gold files of the corpus, found through MINGBAI_CORPUS.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const gold = z.object({
  agency: z.string(),
  year: z.int(),
  template: z.string(),
  region: z.string().optional(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  figures: z.record(z.string(), z.number()),
  absent: z.array(z.string()).default([]),
  unscored: z.array(z.string()).default([]),
  qualifiers: z.record(z.string(), z.string()).default({}),
  blank: z.array(z.string()).default([]),
});

export interface GoldCase {
  name: string;
  bytes: Uint8Array;
  gold: z.infer<typeof gold>;
}

export const corpus = process.env.MINGBAI_CORPUS;

function readFolder(folder: string): GoldCase[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|html|pdf)$/.test(name))
    .filter((name) => existsSync(join(folder, name.replace(/\.\w+$/, '.gold.json'))))
    .map((name) => ({
      name,
      bytes: readFileSync(join(folder, name)),
      gold: gold.parse(JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.gold.json')), 'utf8'))),
    }));
}

export const goldCases = (...folders: string[]): GoldCase[] =>
  corpus ? folders.flatMap((folder) => readFolder(join(corpus, folder))) : [];

export const matches = (metric: string, pattern: string): boolean =>
  pattern.endsWith('*') ? metric.startsWith(pattern.slice(0, -1)) : metric === pattern;
