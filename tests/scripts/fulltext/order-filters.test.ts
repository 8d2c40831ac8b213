// Small indexes, their CBOR written by hand → the same with filters in order, whatever order they came in.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { orderFilters } from '../../../scripts/fulltext/order-filters.ts';
import { Workspace } from '../workspace.ts';

/** RFC 8949: 0x80 + n opens an array of n, 0x60 + n a text of n bytes; a small number is itself. */
const list = (...items: string[]) => String.fromCharCode(0x80 + items.length) + items.join('');
const word = (letters: string) => String.fromCharCode(0x60 + letters.length) + letters;
const pages = (...numbers: number[]) => list(...numbers.map((number) => String.fromCharCode(number)));

const years = [list(word('2022'), pages(0)), list(word('2023'), pages(1, 2)), list(word('2021'), pages(3))];
const forms = [list(word('b'), pages(0, 3)), list(word('a'), pages(1, 2))];

function writeIndex(folder: string, order: <Item>(items: Item[]) => Item[]): void {
  const pack = (path: string, text: string) =>
    writeFileSync(`${folder}/${path}`, gzipSync(Buffer.from(`pagefind_dcd${text}`, 'latin1')));
  mkdirSync(`${folder}/filter`, { recursive: true });
  pack('filter/unknown_1.pf_filter', list(word('year'), list(...order(years))));
  pack('filter/unknown_2.pf_filter', list(word('form'), list(...order(forms))));
  const filters = order([list(word('year'), word('unknown_1')), list(word('form'), word('unknown_2'))]);
  const meta = [word('1.5.2'), list(list(word('page'), '\x07')), list(), list(...filters), list(), list(word('title'))];
  pack('pagefind.unknown_3.pf_meta', list(...meta));
  const entry = { version: '1.5.2', languages: { unknown: { hash: 'unknown_3', wasm: null, page_count: 4 } } };
  writeFileSync(`${folder}/pagefind-entry.json`, JSON.stringify(entry));
}

async function orderIndex(order: <Item>(items: Item[]) => Item[]): Promise<Map<string, string>> {
  const workspace = new Workspace();
  const folder = workspace.path('pagefind');
  writeIndex(folder, order);
  await orderFilters(folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  return new Map(files.sort().map((name) => [name, readFileSync(`${folder}/${name}`, 'latin1')]));
}

const unpack = (bytes = '') => gunzipSync(Buffer.from(bytes, 'latin1')).toString('latin1');

test('whatever order filters and values come in, the files are the same', async () => {
  const one = await orderIndex((items) => items);
  expect([...(await orderIndex((items) => items.toReversed()))]).toEqual([...one]);
});

test('names follow the content, and nothing but the order changes', async () => {
  const files = await orderIndex((items) => items);
  expect([...files.keys()].filter((name) => /unknown_[123]\b/u.test(name))).toEqual([]);
  const find = (end: string, holding: string) =>
    [...files].find(([name, bytes]) => name.endsWith(end) && unpack(bytes).includes(holding)) ?? ['', ''];
  const [yearFile, year] = find('.pf_filter', 'year');
  const [formFile, form] = find('.pf_filter', 'form');
  const sortedYears = [years[2] ?? '', years[0] ?? '', years[1] ?? ''];
  expect(unpack(year)).toBe(`pagefind_dcd${list(word('year'), list(...sortedYears))}`);
  expect(unpack(form)).toBe(`pagefind_dcd${list(word('form'), list(...forms.toReversed()))}`);
  const toName = (path: string) => path.replace(/^filter[\\/]|\.pf_filter$/gu, '');
  // Longer than 23 bytes: the length stands in a byte of its own behind 0x78.
  const long = (letters: string) =>
    letters.length < 24 ? word(letters) : `\x78${String.fromCharCode(letters.length)}${letters}`;
  const filters = [list(word('form'), long(toName(formFile))), list(word('year'), long(toName(yearFile)))];
  const [metaPath, meta] = find('.pf_meta', 'title');
  const parts = [
    word('1.5.2'),
    list(list(word('page'), '\x07')),
    list(),
    list(...filters),
    list(),
    list(word('title')),
  ];
  expect(unpack(meta)).toBe(`pagefind_dcd${list(...parts)}`);
  const entry = JSON.parse(files.get('pagefind-entry.json') ?? '');
  expect(`pagefind.${entry.languages.unknown.hash}.pf_meta`).toBe(metaPath);
  expect(entry).toMatchObject({ version: '1.5.2', languages: { unknown: { wasm: null, page_count: 4 } } });
});
