// All entries of the site → the files of the search index, with hashes of their content in their names.
import { simplified } from '../report/text/fold-character.ts';
import { buildCombinations, buildDetails } from './build/build-agencies.ts';
import { buildCore, listKindNames } from './build/build-core.ts';
import { blockSize, buildIrregular } from './build/build-irregular.ts';
import { Readings } from './build/count-readings.ts';
import { type Factors, factorAgencies } from './build/factor-agencies.ts';
import { hashContent } from './build/hash-content.ts';
import { type IndexFile, IndexFiles } from './build/index-files.ts';
import { pickTraditional } from './build/pick-traditional.ts';
import type { SearchEntry } from './entry.ts';
import { type Manifest, manifestPath } from './index-format.ts';

export interface SearchIndex {
  files: IndexFile[];
  /** Agencies that are kept as a place and a kind. */
  regular: number;
  /** Agencies kept with their whole names. */
  irregular: number;
}

/** Regular agencies add no names: theirs are made of their region's and their kind's. */
function listNames(factors: Factors, metrics: readonly SearchEntry[]): string[] {
  const whole = [...factors.regions, ...factors.sectors, ...factors.irregular, ...metrics];
  return [...whole.flatMap(({ names }) => names.zh), ...listKindNames(factors).flat()];
}

function addParts(files: IndexFiles, factors: Factors, metrics: readonly SearchEntry[], firstYear: number): Manifest {
  const names = listNames(factors, metrics);
  const readings = new Readings(names);
  const traditional = pickTraditional(new Set(names.flatMap((name) => Array.from(name))), simplified);
  const { blocks, grams } = buildIrregular(factors.irregular, firstYear, readings);
  return {
    version: '',
    core: files.add('core', 'all', buildCore({ factors, metrics, readings, traditional, firstYear })),
    combinations: files.addAll('combinations', buildCombinations(factors)),
    details: files.addAll('details', buildDetails(factors, firstYear)),
    grams: files.addList('grams', grams),
    blocks: files.addList('blocks', blocks),
    blockSize,
  };
}

export function buildIndex(entries: readonly SearchEntry[]): SearchIndex {
  const factors = factorAgencies(entries);
  const metrics = entries.filter(({ kind }) => kind === 'metric');
  const firstYear = entries.reduce((first, { years }) => years.reduce((a, b) => Math.min(a, b), first), 2100);
  const files = new IndexFiles();
  const manifest = addParts(files, factors, metrics, firstYear);
  const version = hashContent(files.files.map(({ path }) => path).join('\n'));
  files.files.push({ path: manifestPath, text: JSON.stringify({ ...manifest, version }) });
  const regular = [...factors.agencies.values()].reduce((sum, own) => sum + own.size, 0);
  return { files: files.files, regular, irregular: factors.irregular.length };
}
