// Every report at hand, and some hundred invented ones → its digest says the same, and the checks find the same in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../scripts/bench/generate-report.ts';
import { readSidecar, type Sidecar } from '../../../src/pipeline/sidecar.ts';
import type { Figure } from '../../../src/report/model/figure.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { makeDocument } from '../../truth/make-document.ts';
import { digestAndBack, listDifferences, listFound, readOriginal } from './digest-and-back.ts';

const root = join(import.meta.dirname, '..', '..', '..');

interface Original {
  name: string;
  bytes: Uint8Array;
  hints: { fileName: string; publisher?: string; title?: string };
}

const isDocument = (name: string): boolean =>
  /\.(?:txt|md|html?|mht|docx?|rtf|xlsx?|csv|pdf|ofd)$/.test(name) && !/^readme/i.test(basename(name));

function readBeside(path: string): Partial<Sidecar> {
  const beside = path.replace(/\.[^.]*$/, '.yml');
  const read = existsSync(beside) ? readSidecar(basename(beside), readFileSync(beside)) : { value: {} };
  if ('rejection' in read) throw new Error(`${beside}: ${read.rejection.code}`);
  return read.value;
}

const listDocuments = (folder: string): Original[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isDocument)
    .sort()
    .flatMap((name): Original[] => {
      const path = join(folder, name);
      const { publisher, title, digest } = readBeside(path);
      // The program writes no digest of its own digests.
      if (typeof digest === 'object') return [];
      const hints = { fileName: basename(path), ...(publisher && { publisher }), ...(title && { title }) };
      return [{ name, bytes: new Uint8Array(readFileSync(path)), hints }];
    });

/** `DIGESTS=1000` makes that many of each. */
const more = Number(process.env.DIGESTS ?? 0);
const invented = more || 100;
const changed = more || 120;

/** What documents are read as, counted: a test that reads none proves nothing. */
type Tally = Record<
  Figure['status'] | Figure['qualifier'] | 'reports' | 'derived' | 'without unit' | 'unit of form',
  number
>;

const newTally = (): Tally => ({
  reports: 0,
  ...{ reported: 0, blank: 0, not_applicable: 0, unreadable: 0 },
  ...{ exact: 0, approx: 0, at_least: 0 },
  ...{ derived: 0, 'without unit': 0, 'unit of form': 0 },
});

function count(tally: Tally, figures: readonly Figure[]): void {
  tally.reports += 1;
  for (const { status, qualifier, derived, unit, unitFrom } of figures) {
    tally[status] += 1;
    tally[qualifier] += 1;
    if (derived) tally.derived += 1;
    if (unit === null) tally['without unit'] += 1;
    if (unitFrom) tally['unit of form'] += 1;
  }
}

/** The differences of all, each with the name of its document. */
async function digestAll(originals: Iterable<Original>, tally: Tally): Promise<string[]> {
  const differences: string[] = [];
  for (const { name, bytes, hints } of originals) {
    const original = await readOriginal(bytes, hints);
    if (original.status === 'rejected') continue;
    count(tally, original.report.figures);
    const back = await digestAndBack(original.report);
    const [found, foundBack] = [listFound(original.report), listFound(back)];
    const own = [
      ...listDifferences(original.report, back),
      // Of two readings that differ (0 ≠ 3) one may have been glued: that goes with the layout of the copy.
      ...found.filter((line) => !foundBack.includes(line) && !line.includes('≠')).map((line) => `- ${line}`),
      ...foundBack.filter((line) => !found.includes(line)).map((line) => `+ ${line}`),
      ...back.notes.filter(({ code }) => !code.startsWith('unit_')).map(({ code }) => `note ${code}`),
    ];
    differences.push(...own.map((line) => `${name}: ${line}`));
  }
  return differences;
}

const corpora = {
  'content/sources': join(root, 'content', 'sources'),
  'tests/corpus': join(root, 'tests', 'corpus'),
  ...(process.env.MINGBAI_CORPUS && { MINGBAI_CORPUS: process.env.MINGBAI_CORPUS }),
};

describe('a digest says what its original says', () => {
  it.each(Object.entries(corpora))('in %s', async (_, folder) => {
    const tally = newTally();
    expect(await digestAll(listDocuments(folder), tally)).toEqual([]);
    expect(tally.reports).toBeGreaterThan(10);
    expect(tally.reported).toBeGreaterThan(1000);
  });

  it('in invented reports of all forms and layouts', async () => {
    const generate = createGenerator(loadRegistry(), 'digests');
    const tally = newTally();
    const forms = new Map<string, number>();
    function* originals(): Generator<Original> {
      for (let index = 0; index < invented; index += 1) {
        const { fileName, layout, bytes, expected } = generate(index * (more ? 29 : 37));
        forms.set(expected.template, (forms.get(expected.template) ?? 0) + 1);
        yield { name: `${index} ${layout}`, bytes, hints: { fileName: basename(fileName) } };
      }
    }
    expect(await digestAll(originals(), tally)).toEqual([]);
    expect(tally.reports).toBe(invented);
    for (const status of ['blank', 'not_applicable', 'unreadable', 'derived', 'without unit'] as const)
      expect([status, tally[status] > 0]).toEqual([status, true]);
    expect([...forms.keys()].sort()).toEqual(['2008', '2014', '2019', '2021']);
  });

  it('in documents that were damaged on purpose', async () => {
    const tally = newTally();
    function* originals(): Generator<Original> {
      for (let index = 0; index < changed; index += 1) {
        const { name, layout, bytes } = makeDocument(index, 20_261_130 + more);
        yield { name: `${index} ${name} (${layout.name})`, bytes, hints: { fileName: `x.${layout.format}` } };
      }
    }
    expect(await digestAll(originals(), tally)).toEqual([]);
    expect(tally.reports).toBeGreaterThan(changed * 0.6);
    for (const status of ['blank', 'not_applicable', 'unreadable'] as const)
      expect([status, tally[status] > 0]).toEqual([status, true]);
  });
});
