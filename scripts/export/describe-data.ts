// The finished tables in `data/` → wholeZip that describes them: package, catalogue, CSVW, dictionary, changes, checksums.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { type ZipOptions, zipSync } from 'fflate';
import type { Address } from '../../src/publish/address.ts';
import { writeChanges } from '../../src/publish/changes/write-changes.ts';
import { buildDictionary } from '../../src/publish/describe/build-dictionary.ts';
import {
  type DataFile,
  type DataRelease,
  mostArchivedRows,
  twinZip,
  wholeZip,
} from '../../src/publish/describe/data-file.ts';
import { describeCatalog } from '../../src/publish/describe/describe-catalog.ts';
import { describeCroissant } from '../../src/publish/describe/describe-croissant.ts';
import { describeCsvw, describePackage } from '../../src/publish/describe/describe-package.ts';
import { writeCard, writeCitationFile } from '../../src/publish/describe/write-card.ts';
import { writeDictionary } from '../../src/publish/describe/write-dictionary.ts';
import { apiEnvelope } from '../../src/publish/licence.ts';
import type { ChangesFile, Part, PartsFile } from '../../src/publish/schema/index.ts';
import { tables } from '../../src/publish/tables/index.ts';
import { wideTable } from '../../src/publish/tables/wide.ts';
import type { Release, ReportChange } from '../../src/store/snapshot.ts';
import { measureFile } from './measure-file.ts';
import type { Output } from './output.ts';

export interface Described {
  version: string;
  years: DataRelease['years'];
  sources: DataRelease['sources'];
  releases: readonly Release[];
  unreleased: readonly ReportChange[];
  parts: readonly Part[];
  /** How many there are. */
  figures: number;
}

/** Tables in every format; pages of the site that lie in the same folder are none. */
const patterns = tables.flatMap(({ name }) => [`${name}.{csv,csv.gz,excel.csv,parquet}`, `${name}/**/*.parquet`]);

function measure(output: Output, names: readonly string[]): DataFile[] {
  const data = output.pathOf('data');
  return names.filter((name) => existsSync(`${data}/${name}`)).map((name) => measureFile(data, name));
}

function listTables(output: Output): string[] {
  const found = globSync(patterns, { cwd: output.pathOf('data') });
  return [...new Set(found.map((name) => name.replaceAll(sep, '/')))].sort();
}

function writeHistory({ releases, unreleased }: Described, output: Output): string[] {
  const file: ChangesFile = { ...apiEnvelope(), releases: [...releases], unreleased: [...unreleased] };
  const pending = unreleased.length > 0 ? [{ date: null, changes: unreleased }] : [];
  output.writeJson('data/changes.json', file);
  output.writeText('data/CHANGES.md', writeChanges([...pending, ...releases]));
  return ['changes.json', 'CHANGES.md'];
}

function writeParts({ parts }: Described, output: Output): string[] {
  const file: PartsFile = { ...apiEnvelope(), parts: [...parts] };
  output.writeJson('data/parts.json', file);
  return ['parts.json'];
}

function writeMeaning(output: Output): string[] {
  const dictionary = buildDictionary();
  output.writeJson('data/data-dictionary.json', dictionary);
  output.writeText('data/data-dictionary.md', writeDictionary(dictionary));
  const described = tables
    .filter(({ name }) => name !== wideTable.name)
    .map((table) => [`${table.name}.csv-metadata.json`, describeCsvw(table)] as const);
  for (const [name, metadata] of described) output.writeJson(`data/${name}`, metadata);
  return ['data-dictionary.json', 'data-dictionary.md', ...described.map(([name]) => name)];
}

/** The tables as CSV with what describes them: those for spreadsheets and for databases would only be the same again, and pages are no data. */
function packAll(output: Output, files: readonly DataFile[]): void {
  const names = files.map(({ path }) => path).filter((path) => !/\.(?:excel\.csv|parquet|zip)$/.test(path));
  const packed = names.map((name): [string, [Uint8Array, ZipOptions]] => [
    `mingbai-data/${name}`,
    [readFileSync(output.pathOf(`data/${name}`)), { level: name.endsWith('.gz') ? 0 : 6 }],
  ]);
  // One moment for all, whenever it is made.
  output.writeBytes(`data/${wholeZip}`, zipSync(Object.fromEntries(packed), { mtime: new Date(2000, 0, 1) }));
}

/** Returns every file that the checksums cover. */
export function describeData(described: Described, output: Output, address: Address): DataFile[] {
  const { version, years, sources, releases, figures } = described;
  const files = measure(output, listTables(output));
  const release: DataRelease = { version, years, sources, date: releases[0]?.date ?? null, files };
  output.writeJson('data/datapackage.json', describePackage(release));
  output.writeJson('data/catalog.jsonld', describeCatalog(release, address));
  output.writeJson('data/croissant.json', describeCroissant(release, address));
  output.writeText('data/README.md', writeCard(release, figures, address));
  output.writeText('data/CITATION.cff', writeCitationFile(release, address));
  const others = [
    'datapackage.json',
    'catalog.jsonld',
    'croissant.json',
    'README.md',
    'CITATION.cff',
    ...writeParts(described, output),
    ...writeHistory(described, output),
    ...writeMeaning(output),
    twinZip.slice('/data/'.length),
  ];
  const single = [...files, ...measure(output, others)];
  const isPacked = figures > 0 && figures <= mostArchivedRows;
  if (isPacked) packAll(output, single);
  const all = [...single, ...(isPacked ? measure(output, [wholeZip]) : [])];
  output.writeText('data/SHA256SUMS', all.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
  return all;
}
