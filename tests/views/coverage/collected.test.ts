// What a page says of ledgers typed by hand.
import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { type LedgersShown, ledgersShown } from '../../../src/store/ledger/summary.ts';
import { viewCollected } from '../../../src/views/coverage/collected-part.ts';
import { viewRefused } from '../../../src/views/coverage/refused-page.ts';

const list = {
  address: 'https://a.gov.cn/nb/',
  adapter: 'trs' as const,
  state: 'fewer' as const,
  pages: 1,
  reports: 6,
  entries: 9,
  before: 10,
  expected: 12,
};
const body = {
  agencyId: '371000-kjj',
  agency: '威海市科学技术局',
  region: '371000',
  sector: 'kjj',
  scope: 'agency' as const,
};
const row = { site: 'a.gov.cn', address: 'https://a.gov.cn/1.htm', title: '某局2023年年报', body: null, year: 2023 };

const shown: LedgersShown = ledgersShown.parse({
  asOf: '2026-03-02',
  sites: 2,
  states: Object.fromEntries(
    ['found', 'unchanged', 'changed', 'moved', 'refused', 'gone', 'blocked', 'forbidden', 'failed', 'waiting'].map(
      (state) => [state, { unchanged: 1_200, blocked: 1, refused: 1 }[state] ?? 0],
    ),
  ),
  alarms: [{ site: 'a.gov.cn', list }],
  refused: [
    { ...row, state: 'blocked', why: { code: 'blocked.captcha', detail: '200' } },
    {
      ...row,
      title: '',
      state: 'refused',
      rejection: {
        code: 'unsupported_format',
        message: { code: 'rejections.unsupported_format.other', values: { format: 'TIFF' } },
      },
    },
  ],
  refusedInAll: 2,
  missing: [
    { body, year: 2022, due: '2023-01-31' },
    { body, year: 2024, due: '2025-02-05' },
  ],
  missingInAll: 5,
});

const corpus = buildCorpus({
  reports: [],
  findings: [],
  registry: { regions: [{ code: '371000', name: '威海市', level: 'city' }], sectors: [], agencies: [] },
});

test('documents by state, lists with what they should have, reports that are due', () => {
  const view = viewCollected('zh', shown, corpus);
  expect(view.states).toEqual([
    { state: 'unchanged', label: '没有变化', count: 1_200 },
    { state: 'refused', label: '读了，没有收', count: 1 },
    { state: 'blocked', label: '被网站拦住', count: 1 },
  ]);
  expect(view.alarms).toEqual([
    { site: 'a.gov.cn', address: list.address, state: '年报比应有的少', reports: 6, expected: 12 },
  ]);
  expect(view.missing).toEqual([{ name: '威海市科学技术局', path: null, years: [2022, 2024], due: '2025-02-05' }]);
  expect(view.missingLeft).toBe(3);
});

test('each document that was not taken in has its reason and what would help', () => {
  const { groups, all } = viewRefused('en', shown);
  expect(all).toBe(2);
  expect(groups.map(({ id, rows }) => [id, rows.map(({ reason }) => reason.split(/[.(]/u)[0]?.trim())])).toEqual([
    ['refused', [expect.stringContaining('TIFF')]],
    ['blocked', ['The site asks for a captcha']],
  ]);
  expect(groups[0]!.rows[0]!.title).toBe('(no title)');
  expect(groups.map(({ rows }) => rows[0]!.about)).toEqual(['a.gov.cn · 2023', 'a.gov.cn']);
  expect(viewRefused('zh', shown).groups[1]!.rows[0]!.reason).toBe('网站要求输入验证码（200）');
  expect(groups[1]!.help).toContain('mingbai collect --from');
});

test('before anything was collected', () => {
  const none = { ...shown, asOf: null, sites: 0, refused: [], refusedInAll: 0 };
  expect(viewRefused('zh', none)).toMatchObject({ asOf: null, groups: [] });
});
