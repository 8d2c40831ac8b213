// The reports of a body and the registry → its present and former names with their years, its zone, its level.
import { expect, test } from 'vitest';
import { describeBody, listNamesOf } from '../../src/store/describe-body.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const registry = loadRegistry();
const zone = '平潭综合实验区';
const head = (agencyId: string, agency: string, year: number, sector: string | null) => ({
  agencyId,
  agency,
  year,
  region: '350128',
  zone,
  sector,
  scope: 'agency' as const,
});

test('a body that was renamed is called by its present name, the former one has the years that print it', () => {
  const id = '350128-pingtan-zhzfj';
  const body = describeBody(
    [
      head(id, '平潭综合实验区综合执法局', 2018, 'zhzfj'),
      head(id, '平潭综合实验区综合执法局', 2016, 'zhzfj'),
      head(id, '平潭综合实验区综合执法与应急管理局', 2019, 'zhzfj'),
    ],
    registry,
  );
  expect(body).toMatchObject({
    name: '平潭综合实验区综合执法与应急管理局',
    formerNames: [{ name: '平潭综合实验区综合执法局', years: [2016, 2018] }],
    zone,
    level: 'zone',
    sectorName: { zh: '综合行政执法局' },
    alsoSectors: ['yjj'],
  });
});

test('a former name that no report here prints has no years; short forms are no former names', () => {
  const body = describeBody(
    [
      {
        agencyId: '371000-gxj',
        agency: '威海市工业和信息化局',
        year: 2020,
        region: '371000',
        sector: 'gxj',
        scope: 'agency',
      },
    ],
    registry,
  );
  expect(body.formerNames).toEqual([{ name: '威海市经济和信息化委员会', years: [] }]);
  expect(body.names).toEqual(['威海市工信局']);
  expect(listNamesOf(body)).toEqual(['威海市经济和信息化委员会', '威海市工信局']);
  expect(body.level).toBe('city');
});

test('without an entry, the latest report says the present name, the others the former ones', () => {
  const of = (agency: string, year: number) => ({ ...head('371081-wjw', agency, year, 'wjw'), region: '371081' });
  const body = describeBody(
    [of('荣成市卫生局', 2012), of('荣成市卫生和计划生育局', 2016), of('荣成市卫生健康局', 2021)].map(
      ({ zone: _, ...plain }) => plain,
    ),
    registry,
  );
  expect(body.name).toBe('荣成市卫生健康局');
  expect(body.formerNames).toEqual([
    { name: '荣成市卫生局', years: [2012] },
    { name: '荣成市卫生和计划生育局', years: [2016] },
  ]);
});

test.each([
  ['150502-qinghezhen', '150502', 'town', 'town'],
  ['100000-jyj', '100000', 'jyj', 'country'],
  ['370000-jyj', '370000', 'jyj', 'province'],
  ['371003-kjj', '371003', 'kjj', 'county'],
])('%s is of its own level', (agencyId, region, sector, level) => {
  const body = describeBody([{ agencyId, agency: agencyId, year: 2021, region, sector, scope: 'agency' }], registry);
  expect(body.level).toBe(level);
});
