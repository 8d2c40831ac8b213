// A place's totals never mix scopes, say what they cover, and never take a blank for 0.
import { expect, test } from 'vitest';
import { nameAgency } from '../../../src/views/names.ts';
import { indexRegions } from '../../../src/views/region/index-regions.ts';
import { composeRegionLead, viewRegion } from '../../../src/views/region/region-page.ts';
import { viewTotals } from '../../../src/views/region/totals.ts';
import { type BodySketch, makeCorpus } from './make-corpus.ts';

const received = 'requests.received.total';
const of = (id: string, value: number | null, year = 2021): BodySketch => ({
  id,
  year,
  figures: { [received]: value === null ? { value: null, status: 'blank' } : value },
});
const cellsOf = (told: readonly BodySketch[], code = '371000') =>
  viewRegion(makeCorpus(told), code).totals.find(({ metric }) => metric === received)?.cells ?? [];

test('places with a page are those that hold a body and those above them', () => {
  const regions = indexRegions(makeCorpus([of('371003-kjj', 1), of('370300-kjj', 2)]));
  expect([...regions.keys()]).toEqual(['370000', '370300', '371000', '371003']);
  expect(regions.get('370000')).toMatchObject({ children: ['370300', '371000'], own: [], parent: null });
  expect(regions.get('370000')?.all.map(({ id }) => id)).toEqual(['370300-kjj', '371003-kjj']);
  expect(regions.get('371003')?.parent).toBe('371000');
});

test('the sum over departments says how many of how many it covers', () => {
  const [cell] = cellsOf([of('371000-kjj', 3), of('371000-jyj', 4), of('371000-czj', null)]);
  expect(cell).toMatchObject({ source: 'sum', state: 'reported', value: 7, covered: 2, of: 3 });
});

test('the government’s own total stands alone', () => {
  const [cell] = cellsOf([of('371000-gov', 100), of('371000-kjj', 3)]);
  expect(cell).toMatchObject({ source: 'government', value: 100, agencyId: '371000-gov' });
});

test('a year without the government’s report falls back to the sum, told apart', () => {
  const cells = cellsOf([of('371000-gov', 100, 2021), of('371000-kjj', 3, 2021), of('371000-kjj', 5, 2022)]);
  expect(cells.map(({ year, source, value }) => [year, source, value])).toEqual([
    [2021, 'government', 100],
    [2022, 'sum', 5],
  ]);
});

test('bodies under a ministry and bodies of places below are in no sum', () => {
  const [cell] = cellsOf([of('371000-kjj', 3), of('371000-shuiwuj', 50), of('371003-kjj', 9)]);
  expect(cell).toMatchObject({ value: 3, covered: 1, of: 1 });
});

test('a zone’s committee that borrows the code of a place does not speak for the place', () => {
  const zone: BodySketch = { ...of('371000-gaoxinqu-gwh', 70), report: { sector: 'gwh', scope: 'jurisdiction' } };
  const [cell] = cellsOf([zone, of('371000-kjj', 3)]);
  expect(cell).toMatchObject({ source: 'sum', value: 3 });
});

test('a sum of nothing is no 0', () => {
  const other = {
    id: '371000-kjj',
    figures: { [received]: { value: null, status: 'blank' as const }, 'requests.total.total': 2 },
  };
  expect(viewRegion(makeCorpus([other]), '371000').totals.some(({ metric }) => metric === received)).toBe(false);
});

test('places below are compared in the year that most of them have', () => {
  const view = viewRegion(
    makeCorpus([of('370300-kjj', 2, 2021), of('371000-kjj', 3, 2021), of('371000-kjj', 9, 2022)]),
    '370000',
  );
  expect(view.childrenYear).toBe(2021);
  expect(view.children.map(({ region, received: cell }) => [region.code, cell?.value])).toEqual([
    ['370300', 2],
    ['371000', 3],
  ]);
});

test('the lead says whose number it is', () => {
  const lead = (told: readonly BodySketch[], code = '371000') => {
    const corpus = makeCorpus(told);
    return composeRegionLead('zh', viewRegion(corpus, code), corpus).join('');
  };
  expect(lead([of('371000-kjj', 3), of('371000-jyj', null)])).toContain(
    '2021 年，本站知道的 2 个本级机关中，有 1 个写明收到多少申请，合计 **3 件**',
  );
  expect(lead([of('371000-gov', 100)])).toContain('371000-gov的汇总年报：2021 年收到 **100 件**');
  expect(lead([of('371003-kjj', 3)])).toContain('本级没有收录年报');
});

test('a government whose form lacks the item is not said to have no report', () => {
  const old: BodySketch = {
    id: '371000-gov',
    year: 2014,
    figures: { 'stat2008.requests': 1 },
    report: { template: '2008' },
  };
  const { totals } = viewRegion(
    makeCorpus([old, { id: '371000-gov', year: 2021, figures: { 'requests.total.total': 4 } }]),
    '371000',
  );
  const cells = totals.find(({ metric }) => metric === 'requests.total.total')?.cells;
  expect(cells?.map(({ year, state, source }) => [year, state, source])).toEqual([
    [2014, 'not_in_form', 'government'],
    [2021, 'reported', 'government'],
  ]);
});

test('a total that only the text gives is marked', () => {
  const { totals } = viewRegion(makeCorpus([{ id: '371000-gov', figures: { 'narrative.requests': 4 } }]), '371000');
  expect(totals.find(({ metric }) => metric === received)?.cells).toMatchObject([{ value: 4, fromText: true }]);
});

test('each year has the report that there is of it, by the county’s government or by the committee, named', () => {
  const committee: BodySketch = { ...of('371000-gwh', 81, 2023), report: { sector: 'gwh', scope: 'jurisdiction' } };
  const both: BodySketch = { ...of('371000-gwh', 60, 2012), report: { sector: 'gwh', scope: 'jurisdiction' } };
  const told = [of('371000-gov', 21, 2012), committee, of('371000-kjj', 0, 2012), of('371000-kjj', 5, 2014)];
  const corpus = makeCorpus(told);
  const { totals } = viewRegion(corpus, '371000');
  const cells = totals.find(({ metric }) => metric === received)?.cells ?? [];
  expect(cells.map(({ year, source, agencyId, value }) => [year, source, agencyId, value])).toEqual([
    [2012, 'government', '371000-gov', 21],
    [2014, 'sum', null, 5],
    [2023, 'government', '371000-gwh', 81],
  ]);
  const [row] = viewTotals('zh', corpus, totals);
  const nameOf = (id: string) => nameAgency('zh', corpus.agencyById.get(id)!);
  expect(row?.cells.map(({ government }) => government)).toEqual([nameOf('371000-gov'), null, nameOf('371000-gwh')]);
  // Where both have one, the government's stands, unless the registry lets the committee speak.
  expect(cellsOf([...told, both]).find(({ year }) => year === 2012)).toMatchObject({
    value: 21,
    agencyId: '371000-gov',
  });
  // Of a place with one government its name is not repeated.
  const alone = makeCorpus([of('371000-gov', 21, 2012)]);
  expect(viewTotals('zh', alone, viewRegion(alone, '371000').totals)[0]?.cells[0]?.government).toBeNull();
});
