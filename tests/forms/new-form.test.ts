// A report in an invented form that the product knows only as a record: read, laid out, checked, tied to the form before it
// and charted, without a line of code for it.

import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

vi.mock('../../src/i18n/translations.ts', async (load) => {
  const { addWords } = await import('./add-words.ts');
  const { words2027 } = await import('./form-2027.ts');
  return addWords(await load<typeof import('../../src/i18n/translations.ts')>(), words2027);
});
vi.mock('../../src/forms/forms.ts', async (load) => {
  const original = await load<typeof import('../../src/forms/forms.ts')>();
  const { form2027 } = await import('./form-2027.ts');
  return { ...original, forms: [...original.forms, form2027], formIds: [...original.formIds, form2027.id] };
});

const { readReport } = await import('../../src/report/read-report.ts');
const { checkReport, listFindings } = await import('../../src/report/check/run-checks.ts');
const { wordMessage } = await import('../../src/i18n/word-message.ts');
const { loadRegistry } = await import('../../src/store/load-registry.ts');

const printed = readFileSync(new URL('report-2027.md', import.meta.url), 'utf8');

async function read(text: string) {
  const outcome = await readReport(new TextEncoder().encode(text), loadRegistry());
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

const report = await read(printed);
const figureOf = (id: string): number | null | undefined => report.figures.find(({ metric }) => metric === id)?.value;

describe('a report in the form of 2027', () => {
  test('is recognised', () => {
    expect(report.template).toBe('2027');
  });

  test.each([
    ['active.normative.issued', 4],
    ['active.normative.in_force', 19],
    ['requests.received.total', 49],
    ['requests.denied.third_party.total', 2],
    ['requests.denied.trade_secret.natural', 1],
    ['requests.denied.trade_secret.business', 4],
    ['requests.denied.trade_secret.total', 5],
    ['requests.rejected.excessive.total', 0],
    ['requests.total.total', 44],
    ['requests.withdrawn.natural', 5],
    ['requests.withdrawn.total', 5],
    ['requests.carried_out.total', 3],
    ['appeals.review.upheld', 1],
    ['narrative.disclosed', 321],
  ])('%s is read as %i', (id, value) => {
    expect(figureOf(id)).toBe(value);
  });

  test('has no cell that nobody read', () => {
    expect(report.notes).toEqual([]);
  });

  test('breaks no rule, the balance with its new term included', () => {
    const found = listFindings(checkReport(report)).filter(({ level }) => level !== 'info');
    expect(found.map(({ rule }) => rule)).toEqual([]);
  });

  test('is held to the balance of its own form', async () => {
    const broken = printed.replace('| 四、申请人主动撤回 | | | 5 |', '| 四、申请人主动撤回 | | | 6 |');
    const found = listFindings(checkReport(await read(broken))).filter(({ level }) => level === 'error');
    expect(found.map(({ rule, left, right }) => [rule, left, right])).toEqual([
      // Of individuals: 40 + 3 came in, 35 + 6 + 3 went out; their row adds up to 6 and says 5.
      ['applicants-total', 6, 5],
      ['requests-balance', 43, 44],
    ]);
    const balance = found.find(({ rule }) => rule === 'requests-balance')!;
    expect(wordMessage('zh', balance.message)).toBe(
      '自然人列：本年收到加上年转来 40 + 3 = 43，办结加申请人主动撤回加转到下年 35 + 6 + 3 = 44。',
    );
  });

  test('lacks nothing that its form prints', async () => {
    const without = printed.replace(/\| \| \| 9\.属于商业秘密[^\n]*\n/u, '');
    const found = listFindings(checkReport(await read(without)));
    const incomplete = found.find(({ rule }) => rule === 'table-incomplete')!;
    expect(wordMessage('zh', incomplete.message)).toContain('属于商业秘密');
  });
});
