// Tables of each form as if they had been scanned, with labels lost or spoiled: no figure is invented, none moves.
import { readFileSync } from 'node:fs';
import type { RootContent } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { mulberry32 } from '../../../scripts/fuzz/random.ts';
import type { Grid, ReadDocument } from '../../../src/report/document/document.ts';
import { type Certainty, keyOfPlace } from '../../../src/report/document/sights.ts';
import type { Origin } from '../../../src/report/model/figure.ts';
import { readDocument } from '../../../src/report/read/read-document.ts';
import { formKnowledge, readProved } from '../../../src/report/read-report.ts';
import { NO_TEXT } from '../../../src/report/text/shown-text.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();

type Values = ReadonlyMap<string, number | string>;
/** A cell of words: the index of its grid among the blocks, and its own. */
type Spot = readonly [grid: number, cell: number];
type Spoil = (text: string) => string;

interface Scanned {
  document: ReadDocument;
  spots: Spot[];
  values: Values;
}

/** Both readers are sure of every number. */
const read = (document: ReadDocument): Values =>
  new Map(
    readProved(document, registry, {}).figures.map(({ metric, status, value }): [string, number | string] => [
      metric,
      value ?? status,
    ]),
  );

/** `isTelling`: each number is another, so that none can take another's place unseen; no sum holds then. */
async function openScanned(name: string, isTelling: boolean): Promise<Scanned> {
  const reading = await readDocument(new Uint8Array(readFileSync(`content/sources/${name}`)), formKnowledge);
  if (!reading.ok) throw new Error(`${name} is not read`);
  const sights = new Map<string, Certainty>();
  const spots: Spot[] = [];
  let count = 0;
  const scan = (node: RootContent, at: number): RootContent => {
    if (node.type !== 'grid') return node;
    const cells = node.cells.map((cell, index) => {
      count += 1;
      const origin: Origin = { page: 1, box: [count, count, count + 1, count + 1] };
      const isNumber = /^[\d.,\s元]+$/u.test(cell.text);
      if (isNumber) sights.set(keyOfPlace(origin), 'sure');
      else if (cell.text.trim() !== '') spots.push([at, index]);
      return { ...cell, origin, text: isNumber && isTelling ? String(1000 + count) : cell.text };
    });
    return { ...node, trust: 'exact', cells } satisfies Grid;
  };
  const root = { ...reading.document.root, children: reading.document.root.children.map(scan) };
  const document: ReadDocument = { ...reading.document, root, sights: { numbers: sights } };
  return { document, spots, values: read(document) };
}

function spoil({ document }: Scanned, spots: readonly Spot[], how: Spoil): ReadDocument {
  const children = document.root.children.map((node, at) => {
    const own = new Set(spots.filter(([grid]) => grid === at).map(([, cell]) => cell));
    if (node.type !== 'grid' || own.size === 0) return node;
    return {
      ...node,
      cells: node.cells.map((cell, index) => (own.has(index) ? { ...cell, text: how(cell.text) } : cell)),
    };
  });
  return { ...document, root: { ...document.root, children } };
}

const spoils: Readonly<Record<string, Spoil>> = {
  blotted: () => NO_TEXT,
  unseen: () => '',
  'without its second half': (text) => text.slice(0, text.length >> 1),
  'without its first half': (text) => text.slice(text.length >> 1),
  'with a letter misread': (text) => `${text.slice(0, text.length >> 1)}国${text.slice((text.length >> 1) + 1)}`,
};

/** Figures that are neither what they were nor unreadable. */
function listWrong(scanned: Scanned, spots: readonly Spot[], how: Spoil): string[] {
  return [...read(spoil(scanned, spots, how))].flatMap(([metric, value]) =>
    value === 'unreadable' || value === scanned.values.get(metric) ? [] : [`${metric}: ${value}`],
  );
}

describe.each([
  ['2021', '370300/370300-kjj/2021.docx', true, 210],
  ['2021 as filled in', '350128/350128-gwh/2021.html', false, 180],
  ['2019', '350128/350128-gwh/2019.html', true, 190],
  ['2021 with its merged cells apart', '350128/350128-gwh/2023.md', true, 180],
  ['2014', '371000/371000-kjj/2016.ofd', true, 60],
])('the form of %s', (_, name, isTelling, least) => {
  let scanned: Scanned;
  beforeAll(async () => {
    scanned = await openScanned(name, isTelling);
  });

  test('gives its figures where every label was read', () => {
    expect([...scanned.values.values()].filter((value) => typeof value === 'number').length).toBeGreaterThanOrEqual(
      least,
    );
  });

  test.each(Object.keys(spoils))(
    'with each label %s in turn',
    (name) => {
      expect(scanned.spots.flatMap((spot) => listWrong(scanned, [spot], spoils[name] as Spoil))).toEqual([]);
    },
    300_000,
  );

  test('with pairs of labels lost', () => {
    const random = mulberry32(19);
    const pick = (): Spot => scanned.spots[Math.floor(random() * scanned.spots.length)] as Spot;
    const names = Object.keys(spoils);
    for (let round = 0; round < 60; round += 1)
      expect(listWrong(scanned, [pick(), pick()], spoils[names[round % names.length] as string] as Spoil)).toEqual([]);
  }, 300_000);
});
