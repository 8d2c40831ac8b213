// What a page shows is its view's alone: names in the language, paths, signs of doubt, and only as many rows as are listed.
import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/translate.ts';
import type { Finding } from '../../src/report/model/finding.ts';
import { buildCorpus, holdBody } from '../../src/store/corpus.ts';
import { viewAgencies } from '../../src/views/agencies/agencies-page.ts';
import { viewAgency } from '../../src/views/agency/agency-page.ts';
import { viewCoverage } from '../../src/views/coverage/coverage-page.ts';
import { type ProseId, viewProse } from '../../src/views/prose/prose-view.ts';
import { viewRegionIndex, viewRegionPage } from '../../src/views/region/region-page.ts';
import { viewSectorPage } from '../../src/views/sector/sector-page.ts';
import { makeFile } from './make-report.ts';
import { type BodySketch, makeCorpus, sketchReport } from './region/make-corpus.ts';

const received = 'requests.received.total';
const of = (id: string, value: number, year = 2021): BodySketch => ({ id, year, figures: { [received]: value } });
const four = [of('371000-kjj', 3), of('370300-kjj', 5), of('371003-gov', 7), of('320000-kjj', 2)];

test('places are a tree of names with the bodies in them and below them', () => {
  const { tops } = viewRegionIndex('zh', makeCorpus(four));
  expect(tops.map(({ name, agencies }) => [name, agencies])).toEqual([
    ['江苏省', 1],
    ['山东省', 3],
  ]);
  expect(tops[1]?.children.map(({ name, agencies }) => [name, agencies])).toEqual([
    ['淄博市', 1],
    ['威海市', 2],
  ]);
  expect(tops[1]?.children[1]?.children.map(({ name }) => name)).toEqual(['文登区']);
  expect(viewRegionIndex('en', makeCorpus(four)).tops.map(({ name }) => name)).toEqual(['Jiangsu', 'Shandong']);
});

test('a place with no body of its own shows those below it, and no totals', () => {
  const view = viewRegionPage('en', makeCorpus(four), '370000');
  expect(view).toMatchObject({ name: 'Shandong', totals: null, departments: null });
  expect(view.children.places.map(({ name, path }) => [name, path])).toEqual([
    ['Zibo', '/region/370300/'],
    ['Weihai', '/region/371000/'],
  ]);
  expect(view.agencies).toMatchObject({ all: true, count: 3 });
  expect(viewRegionPage('en', makeCorpus(four), '371003').fullName).toBe('Wendeng District, Weihai, Shandong');
});

test('a kind of body names the place of each in its charts, and of ten and more the most and the least', () => {
  const view = viewSectorPage('en', makeCorpus(four), 'kjj');
  expect(view.several?.multiples.cells.map(({ label }) => label)).toEqual(['Zibo', 'Weihai', 'Jiangsu']);
  // Of two nobody has the most; Jiangsu’s is a province’s: it stands in no list with those of cities.
  expect(view.span).toBeNull();
  const ten = Array.from({ length: 10 }, (_, index) => of(`36${String(index + 1).padStart(2, '0')}00-kjj`, index + 3));
  expect(viewSectorPage('en', makeCorpus(ten), 'kjj').span).toContain('from 3 to 12');
  const lists = view.several?.rankings.map(({ group, received: list }) => [
    group.name,
    list.listed.top.map(({ id }) => id),
  ]);
  expect(lists).toEqual([['Bureau of Science and Technology, City', ['370300-kjj', '371000-kjj']]]);
});

test('a short list has nothing to narrow it by; a longer one says by what', () => {
  expect(viewAgencies('zh', makeCorpus(four)).table).toMatchObject({ filter: null, traditional: undefined });
  const more = [...four, of('370000-gov', 9), of('320000-gov', 4)];
  const table = viewAgencies('zh', makeCorpus(more)).table;
  expect(table?.filter?.choices.map(({ id }) => id)).toEqual(['province', 'sector', 'level']);
  expect(table?.rows.find(({ id }) => id === '371000-kjj')).toMatchObject({
    path: '/agency/371000-kjj/',
    place: { name: '山东省威海市', path: '/region/371000/' },
    sector: { name: '科学技术局', path: '/sector/kjj/' },
    attributes: { 'data-province': '370000', 'data-level': 'city', 'data-sector': 'kjj' },
  });
});

test('a figure that a check sets another number against leads to its report', () => {
  const finding: Finding = {
    rule: 'applicants-total',
    level: 'error',
    message: { code: 'compare.text', values: { what: '收到申请数', stated: 4, printed: 3 } },
    left: 4,
    right: 3,
    at: [{ section: 'requests', table: 0, row: 0, column: 1 }],
  };
  const corpus = buildCorpus({
    reports: [of('371000-kjj', 3), of('371000-kjj', 3, 2020)].map((one) => makeFile(sketchReport(one))),
    findings: [{ subject: '371000-kjj/2021', checks: [], findings: [finding] }],
    registry: { regions: [], sectors: [], agencies: [] },
  });
  const [agency] = corpus.agencies;
  const view = agency && viewAgency('zh', holdBody(corpus, agency));
  const row = view?.table.groups.flatMap(({ rows }) => rows).find(({ metric }) => metric === received);
  expect(row?.cells.map(({ point, doubt }) => [point.year, doubt?.path])).toEqual([
    [2021, '/agency/371000-kjj/2021/'],
    [2020, undefined],
  ]);
  expect(view?.reports.map(({ report }) => report.year)).toEqual([2021, 2020]);
});

test('years in between that are not held are listed by name', () => {
  const { gaps } = viewCoverage('en', makeCorpus([of('371000-kjj', 3), of('371000-kjj', 3, 2018)]));
  expect(gaps).toMatchObject({ all: 1, rows: [{ id: '371000-kjj', from: 2018, to: 2021, missing: [2019, 2020] }] });
});

test.each(languages.flatMap((language) => (['about', 'methodology'] as const).map((id) => [language, id] as const)))(
  'the running text of %s has the page %s',
  (language, id: ProseId) => {
    const view = viewProse(language, makeCorpus(four), id);
    expect(view.path).toBe(`/${id}/`);
    expect(view.outline.length).toBeGreaterThan(3);
    expect(view.html).not.toMatch(/\{\w+\}/);
  },
);
