// Feeds are well formed, their entries keep their names, and no clock is asked.
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/publish/address.ts';
import {
  dateReport,
  type FeedEntry,
  listEntries,
  mostEntries,
  type ReportHistory,
  writeFeed,
} from '../../src/publish/feed/feed.ts';
import { keyOfFinding } from '../../src/publish/findings.ts';
import { rules } from '../../src/report/check/rules.ts';
import type { Body } from '../../src/store/describe-body.ts';
import { type BodyRecord, storeReport } from '../../src/store/record.ts';
import { makeReport } from '../report/analysis/make-report.ts';
import { finding, makeFile } from '../scripts/export/make-content.ts';

const address: Address = { base: '/m/', site: 'https://example.org' };

const body: Body = {
  id: '371000-kjj',
  name: '威海市<科学&技术>局',
  en: 'Weihai "Bureau"',
  region: '371000',
  sector: 'kjj',
  scope: 'agency',
  names: [],
  formerNames: [],
  level: 'city',
  sectorName: { zh: '科学技术局', en: 'Bureau of Science and Technology' },
  regionName: { zh: '威海市', en: 'Weihai' },
  regions: ['371000', '370000'],
};

const file = storeReport(
  makeFile(
    makeReport({ agencyId: body.id, year: 2022, published: '2023-01-16', figures: { 'requests.received.total': 3 } }),
  ),
);
const record: BodyRecord = { body, reports: [{ file, checked: finding }], series: null };

const history: ReportHistory = {
  added: '2026-01-01',
  changes: [
    {
      date: '2026-03-01',
      change: {
        agency: body.id,
        year: 2022,
        reason: 'new_source',
        figures: 1,
        changed: [{ metric: 'requests.received.total', before: '2', after: '3' }],
        findings: ['applicants-total-x'],
      },
    },
  ],
};
const never: ReportHistory = { added: null, changes: [] };

interface Read {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element in order, with its own text; an error of the parser fails the test. */
function readXml(text: string): Read[] {
  const parser = new SaxesParser({ xmlns: false });
  const found: Read[] = [];
  const open: Read[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const last = open.at(-1);
    if (last) last.text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return found;
}

const write = (entries: readonly FeedEntry[], language: 'zh' | 'en' = 'zh', to = address) =>
  writeFeed({ language, path: `agency/${body.id}/`, title: body.name, entries }, to) ?? '';
const textsOf = (elements: readonly Read[], name: string) =>
  elements.filter((one) => one.name === name).map(({ text }) => text);

describe('what a feed says', () => {
  const elements = readXml(write(listEntries(record, () => history)));

  test('a new report, its findings, and a correction, the newest first', () => {
    expect(textsOf(elements, 'id')).toEqual([
      'tag:example.org,2026:mingbai/zh/feed/agency/371000-kjj/',
      'tag:example.org,2026:mingbai/zh/correction/371000-kjj/2022/2026-03-01',
      'tag:example.org,2026:mingbai/zh/finding/371000-kjj/2022/2026-03-01',
      'tag:example.org,2026:mingbai/zh/finding/371000-kjj/2022',
      'tag:example.org,2026:mingbai/zh/report/371000-kjj/2022',
    ]);
    expect(textsOf(elements, 'updated')).toEqual([
      '2026-03-01T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
    ]);
  });

  test('names are escaped and the correction gives both values', () => {
    expect(textsOf(elements, 'title')[0]).toBe('威海市<科学&技术>局');
    expect(textsOf(elements, 'summary')[0]).toMatch(/^.+：由 2 改为 3$/);
  });

  test('what RFC 4287 wants is there: id, title, updated, an author, a link to itself and to the page', () => {
    for (const name of ['id', 'title', 'updated', 'author', 'name'])
      expect(textsOf(elements, name).length).toBeGreaterThan(0);
    const links = elements
      .filter(({ name }) => name === 'link')
      .map(({ attributes }) => [attributes.rel, attributes.href]);
    expect(links.slice(0, 3)).toEqual([
      ['self', 'https://example.org/m/agency/371000-kjj/feed.xml'],
      ['alternate', 'https://example.org/m/agency/371000-kjj/'],
      ['alternate', 'https://example.org/m/agency/371000-kjj/2022/'],
    ]);
  });

  test('the English feed links English pages and names its entries apart', () => {
    const english = readXml(
      write(
        listEntries(record, () => history),
        'en',
      ),
    );
    expect(textsOf(english, 'id')[1]).toBe('tag:example.org,2026:mingbai/en/correction/371000-kjj/2022/2026-03-01');
    expect(
      english.some(({ attributes }) => attributes.href === 'https://example.org/m/en/agency/371000-kjj/2022/'),
    ).toBe(true);
    expect(textsOf(english, 'title')[4]).toBe('Weihai "Bureau": report on 2022 added');
  });

  test('without a site links begin with the path', () => {
    const bare = readXml(
      write(
        listEntries(record, () => never),
        'zh',
        { base: '/m/', site: null },
      ),
    );
    const links = bare.filter(({ name }) => name === 'link').map(({ attributes }) => attributes.href);
    for (const link of links) expect(link).toMatch(/^\/m\/agency\//);
  });

  test('what is found is said as of a day that is known, and of none where none is', () => {
    const textOf = (one: BodyRecord, known: ReportHistory) =>
      listEntries(one, () => known).find(({ name }) => name === 'finding/371000-kjj/2022')?.text.zh;
    expect(textOf(record, never)).toMatch(/处出入（截至 2023-01-16）$/);
    expect(textOf(record, history)).toMatch(/处出入（截至 2026-01-01）$/);
    const undated = { ...file, report: { ...file.report, published: null } };
    expect(textOf({ ...record, reports: [{ file: undated, checked: finding }] }, never)).toMatch(/处出入$/);
  });

  test('a later finding is news by what it is, not by what its rule mostly is', () => {
    const [own] = finding.findings;
    const later = history.changes[0]!;
    const change = { ...later.change, changed: [], findings: [keyOfFinding(own!)] };
    const entriesWith = (level: 'error' | 'info') =>
      listEntries({ ...record, reports: [{ file, checked: { ...finding, findings: [{ ...own!, level }] } }] }, () => ({
        added: null,
        changes: [{ ...later, change }],
      })).filter(({ name }) => name === 'finding/371000-kjj/2022/2026-03-01');
    expect([entriesWith('error').length, entriesWith('info').length]).toEqual([1, 0]);
  });

  test('a remark is no news', () => {
    const remarks = { ...finding, findings: finding.findings.map((one) => ({ ...one, level: 'info' as const })) };
    const quiet = listEntries({ ...record, reports: [{ file, checked: remarks }] }, () => never);
    expect(quiet.map(({ kind }) => kind)).toEqual(['report']);
  });

  test('a later remark is no news either', () => {
    const remark = rules.find(({ level }) => level === 'info')?.id ?? '';
    const [later] = history.changes;
    const change = { ...later!.change, changed: [], findings: [`${remark}-x`] };
    const entries = listEntries(record, () => ({ added: null, changes: [{ date: '2026-03-01', change }] }));
    expect(remark).not.toBe('');
    expect(entries.map(({ updated }) => updated)).not.toContain('2026-03-01');
  });

  test('equal content gives equal bytes, and only the newest entries are kept', () => {
    const [entry] = listEntries(record, () => never);
    const many = Array.from({ length: 3 * mostEntries }, (_, index) => ({
      ...entry!,
      name: `report/x/${index}`,
      updated: `20${10 + (index % 80)}-01-01`,
    }));
    const text = write(many);
    expect(write(many.toReversed())).toBe(text);
    expect(textsOf(readXml(text), 'id')).toHaveLength(mostEntries + 1);
    expect(text).not.toContain('2010-01-01');
  });

  test('nothing happened: no feed, as it could not say when', () => {
    expect(writeFeed({ language: 'zh', path: '', title: 'x', entries: [] }, address)).toBeUndefined();
  });
});

describe('the day of a report', () => {
  const dated = (
    published: string | null,
    retrieved: string | null,
    period: { from: string; to: string } | null = null,
  ) => makeFile(makeReport({ year: 2021, published, period }), { retrieved });

  test.each([
    ['the release that added it', dated('2022-01-20', '2022-02-01'), '2026-01-01', '2026-01-01'],
    ['the day it was retrieved', dated('2022-01-20', '2022-02-01T10:00:00Z'), null, '2022-02-01'],
    ['the day it was published', dated('2022-01-20', null), null, '2022-01-20'],
    ['the last day it is about', dated(null, null, { from: '2021-01-01', to: '2021-06-30' }), null, '2021-06-30'],
    ['the last day of its year', dated(null, null), null, '2021-12-31'],
  ])('is %s', (_, of, added, expected) => {
    expect(dateReport(of, added)).toBe(expected);
  });
});
