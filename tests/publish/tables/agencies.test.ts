// Bodies that were renamed, merged or set up in a zone → their lines of agencies.csv, typed by hand.
import { afterAll, expect, test } from 'vitest';
import { summarizeAgency } from '../../../src/publish/summary.ts';
import { agencyTable } from '../../../src/publish/tables/index.ts';
import { writeCsv } from '../../../src/publish/write-csv.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { writeStore } from '../../../src/store/write-store.ts';
import { makeReport } from '../../report/analysis/make-report.ts';
import { makeFile, makeFolder, writeFolder } from '../../scripts/export/make-content.ts';
import { parseCsv } from '../parse-csv.ts';

const [content, store] = [makeFolder(), makeFolder()];
afterAll(() => {
  content.remove();
  store.remove();
});

const zone = { region: '350128', zone: '平潭综合实验区' };
const renamed = { agencyId: '350128-pingtan-zhzfj', sector: 'zhzfj', ...zone };
const merged = {
  agencyId: '350128-pingtan-zrzyj',
  sector: 'zrzyj',
  agency: '平潭综合实验区自然资源与生态环境局',
  ...zone,
};
writeFolder(
  content.path,
  [
    { ...renamed, agency: '平潭综合实验区综合执法局', year: 2016 },
    { ...renamed, agency: '平潭综合实验区综合执法与应急管理局', year: 2020 },
    { ...merged, year: 2019 },
  ].map((fields) => makeFile(makeReport(fields))),
);
writeStore(content.path, store.path, loadRegistry());

test('names, zone, level, kinds and years', () => {
  const records = [...openStore(store.path, loadRegistry()).bodies()];
  const csv = writeCsv(agencyTable.columns, records.map(summarizeAgency));
  const [head = [], ...lines] = parseCsv(csv);
  const wanted = [
    'agency_id',
    'agency',
    'former_names',
    'predecessors',
    'zone',
    'body_level',
    'sector',
    'sector_name',
    'also_sectors',
    'first_year',
    'last_year',
    'reports',
  ];
  expect(lines.map((line) => wanted.map((name) => line[head.indexOf(name)]))).toEqual([
    [
      '350128-pingtan-zhzfj',
      '平潭综合实验区综合执法与应急管理局',
      '平潭综合实验区综合执法局:2016',
      null,
      '平潭综合实验区',
      'zone',
      'zhzfj',
      '综合行政执法局',
      'yjj',
      '2016',
      '2020',
      '2',
    ],
    [
      '350128-pingtan-zrzyj',
      '平潭综合实验区自然资源与生态环境局',
      null,
      '350128-pingtan-sthjj',
      '平潭综合实验区',
      'zone',
      'zrzyj',
      '自然资源局',
      'sthjj',
      '2019',
      '2019',
      '1',
    ],
  ]);
});
