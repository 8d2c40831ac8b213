// A report in an invented form that the product knows only as a record: read, laid out, checked, tied to the form before it
// and charted, without a line of code for it.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

vi.mock('../../src/forms/forms.ts', async (load) => {
  const original = await load<typeof import('../../src/forms/forms.ts')>();
  const { form2027 } = await import('./form-2027.ts');
  return { ...original, forms: [...original.forms, form2027], formIds: [...original.formIds, form2027.id] };
});

const { readReport } = await import('../../src/report/read-report.ts');
const { loadRegistry } = await import('../../scripts/load-registry.ts');

const printed = readFileSync(new URL('report-2027.md', import.meta.url), 'utf8');

async function read(text: string) {
  const outcome = await readReport(new TextEncoder().encode(text), loadRegistry());
  if (outcome.status !== 'ok') throw new Error(outcome.rejection.message.en);
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
});
