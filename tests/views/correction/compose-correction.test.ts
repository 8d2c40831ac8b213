// The text that someone sends to report an error.
import { expect, test } from 'vitest';
import {
  composeCorrection,
  joinCorrection,
  listReportFacts,
  listRuleFacts,
} from '../../../src/views/correction/compose-correction.ts';
import { issueAddress } from '../../../src/views/correction/issue-address.ts';
import { makeFile, makeReport } from '../make-report.ts';

const agency = { id: '371000-kjj', name: '威海市科学技术局', en: 'Weihai Bureau of Science and Technology' };
const file = makeFile(makeReport({ year: 2021 }));

test('a report says whose it is, which file was read, and leaves room for what is right', () => {
  const page = 'https://example.org/agency/371000-kjj/2021/';
  const facts = listReportFacts('zh', agency, file);
  const correction = composeCorrection('zh', { title: '威海市科学技术局 2021 年年报', page, facts });
  expect(correction.title).toBe('数字有误：威海市科学技术局 2021 年年报');
  expect(joinCorrection(correction).split('\n')).toEqual([
    `页面：${page}`,
    '机关：威海市科学技术局（371000-kjj）',
    '年度：2021',
    `来源文件：371000/371000-kjj/2021.txt (SHA-256 ${'0'.repeat(64)})`,
    '读取程序版本：1',
    '有误之处：',
    '（请写明是哪个数字或哪处出入）',
    '应为：',
    '依据（原文网址、页码或截图）：',
    '',
  ]);
});

test('a source with an address names it', () => {
  const known = { ...file, source: { ...file.source, url: 'https://example.org/1.html' } };
  const text = joinCorrection(
    composeCorrection('en', { title: '', page: '', facts: listReportFacts('en', agency, known) }),
  );
  expect(text).toContain('\nAddress of the source: https://example.org/1.html\n');
});

test('a rule is named by its id', () => {
  const facts = listRuleFacts('requests-balance');
  expect(composeCorrection('en', { title: 'x', page: '/checks/requests-balance/', facts }).before).toBe(
    'Page: /checks/requests-balance/\nRule: requests-balance\nWhat is wrong:\n',
  );
});

test('an issue takes any character in its title and text', () => {
  const address = issueAddress('https://github.com/owner/repository', '收到 & 答复?', 'a\nb #1 + 50%');
  const { origin, pathname, searchParams } = new URL(address);
  expect(origin + pathname).toBe('https://github.com/owner/repository/issues/new');
  expect(Object.fromEntries(searchParams)).toEqual({ title: '收到 & 答复?', body: 'a\nb #1 + 50%' });
});

test.each(['https://gitlab.com/group/repository', 'https://gitlab.example.cn/group/repository'])(
  'the form of GitLab has other names: %s',
  (repository) => {
    const { origin, pathname, searchParams } = new URL(issueAddress(repository, '收到', 'a\nb'));
    expect(origin + pathname).toBe(`${repository}/-/issues/new`);
    expect(Object.fromEntries(searchParams)).toEqual({ 'issue[title]': '收到', 'issue[description]': 'a\nb' });
  },
);
