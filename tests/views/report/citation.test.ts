// Citations of reports with and without date, address and day of retrieval.
import { expect, test } from 'vitest';
import { type CitedReport, citeBibtex, citeGbt } from '../../../src/views/report/citation.ts';

const cited: CitedReport = {
  key: '350128-gwh-2019',
  publisher: '平潭综合实验区管理委员会',
  title: '平潭综合实验区2019年度政府信息公开工作年度报告',
  year: 2019,
  published: '2020-01-20',
  url: 'https://www.example.org/a_b.htm',
  retrieved: '2026-11-02',
};

test.each<[string, Partial<CitedReport>, string]>([
  [
    'all is known',
    {},
    '平潭综合实验区管理委员会. 平潭综合实验区2019年度政府信息公开工作年度报告[R/OL]. (2020-01-20)[2026-11-02]. https://www.example.org/a_b.htm.',
  ],
  [
    'no address',
    { url: null },
    '平潭综合实验区管理委员会. 平潭综合实验区2019年度政府信息公开工作年度报告[R]. (2020-01-20).',
  ],
  [
    'no dates',
    { published: null, retrieved: null },
    '平潭综合实验区管理委员会. 平潭综合实验区2019年度政府信息公开工作年度报告[R/OL]. https://www.example.org/a_b.htm.',
  ],
  [
    'nothing but who and what',
    { published: null, retrieved: null, url: null },
    '平潭综合实验区管理委员会. 平潭综合实验区2019年度政府信息公开工作年度报告[R].',
  ],
])('GB/T 7714: %s', (_, fields, expected) => {
  expect(citeGbt({ ...cited, ...fields })).toBe(expected);
});

test('BibTeX with everything; the address is not escaped', () => {
  expect(citeBibtex(cited)).toBe(`@techreport{350128-gwh-2019,
  author = {{平潭综合实验区管理委员会}},
  title = {{平潭综合实验区2019年度政府信息公开工作年度报告}},
  institution = {{平潭综合实验区管理委员会}},
  year = {2020},
  date = {2020-01-20},
  url = {https://www.example.org/a_b.htm},
  urldate = {2026-11-02},
  note = {Report on the year 2019},
  language = {Chinese},
}`);
});

test('BibTeX leaves out what is not known, and escapes what TeX would read as a command', () => {
  const entry = citeBibtex({ ...cited, published: null, url: null, title: '100% & {_}' });
  expect(entry).not.toMatch(/year = \{2|date|url/);
  expect(entry).toContain('title = {{100\\% \\& \\{\\_\\}}}');
});
