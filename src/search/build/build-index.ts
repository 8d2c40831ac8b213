// All entries of the site → the files of the search index, with hashes of their content in their names.
import { simplified } from '../../report/text/fold-character.ts';
import type { SearchEntry } from '../format/entry.ts';
import { pickTraditional } from '../format/fold-search-text.ts';
import { type Manifest, manifestPath, nameFile } from '../format/index-format.ts';
import { buildCombinations, buildCore, buildDetails, listKindNames } from './build-parts.ts';
import { blockSize, buildIrregular } from './build-rows.ts';
import { Readings } from './count-readings.ts';
import { type Factors, factorAgencies } from './factor-agencies.ts';

/** Eight letters and digits for a file's name, the same ones on every machine. 53 bits (cyrb53): enough to tell versions of one file apart, and no crypto is needed for that. */
export function hashContent(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const value = 4294967296 * (2097151 & low) + (high >>> 0);
  return value.toString(36).padStart(11, '0').slice(-8);
}

/** One file of the index, its path below the index's own folder. */
interface IndexFile {
  path: string;
  text: string;
}

/** Parts as they are made → named files and the hashes that the manifest lists. */
class IndexFiles {
  readonly files: IndexFile[] = [];

  /** Writes one part and returns its hash. */
  add(folder: string, key: string, content: unknown): string {
    const text = JSON.stringify(content);
    const hash = hashContent(text);
    this.files.push({ path: nameFile(folder, key, hash), text });
    return hash;
  }

  addAll(folder: string, parts: ReadonlyMap<string, unknown>): Record<string, string> {
    return Object.fromEntries([...parts].map(([key, content]) => [key, this.add(folder, key, content)]));
  }

  addList(folder: string, parts: readonly unknown[]): string[] {
    return parts.map((content, index) => this.add(folder, `${index}`, content));
  }
}

/** The index as it is written. */
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

/** The whole index. */
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
