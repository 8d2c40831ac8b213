import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { expectedFigures, type FormNumbers } from './support/form-tables.ts';
import { formNumbers } from './support/make-form.ts';
import { type Dialect, dialects } from './support/print-table.ts';
import { writeReport } from './support/write-report.ts';

const registry = loadRegistry();

async function readForm(form: FormNumbers, dialect: Dialect) {
  const outcome = await readReport(new TextEncoder().encode(writeReport(form, dialect)), registry);
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

describe.each(dialects.filter((dialect) => !dialect.glued))('$name', (dialect) => {
  it('gives every figure of the tables', async () => {
    await fc.assert(
      fc.asyncProperty(formNumbers, async (form) => {
        const report = await readForm(form, dialect);
        const read = report.figures.filter((figure) => !figure.metric.startsWith('narrative.'));
        expect(new Map(read.map((figure) => [figure.metric, figure.value ?? figure.status]))).toEqual(
          expectedFigures(form),
        );
        expect(report.template).toBe(form.template);
        expect(report.notes.filter((note) => note.code === 'unmapped_cell')).toEqual([]);
      }),
      { numRuns: 12, seed: 20_211_230 },
    );
  });
});

describe.each(dialects.filter((dialect) => dialect.glued))('$name', (dialect) => {
  it('gives right figures or none, and reads most', async () => {
    let right = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(formNumbers, async (form) => {
        const report = await readForm(form, dialect);
        const expected = expectedFigures(form);
        for (const figure of report.figures) {
          if (figure.metric.startsWith('narrative.')) continue;
          all += 1;
          if (figure.status === 'unreadable') continue;
          right += 1;
          expect([figure.metric, figure.value]).toEqual([figure.metric, expected.get(figure.metric)]);
        }
      }),
      { numRuns: 25, seed: 20_211_230 },
    );
    expect(right / all).toBeGreaterThan(0.6);
  });
});
