// A program's digest → no rule reads its sentences; its unreadable cells are glued or not as the original's are.
import { describe, expect, it } from 'vitest';
import { checkReport, listFindings } from '../../../src/report/check/run-checks.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { makeReport } from './make-report.ts';

function withoutTextBy({ textBy: _, ...report }: Report): Report {
  return report;
}

const rulesOf = (report: Report): string[] => listFindings(checkReport(report)).map(({ rule }) => rule);

describe('sentences of a digest', () => {
  const texts = { overview: '2020年主动公开政府信息21条，其中：网站6条、公开栏12条、其他1条。' };

  it('are words that rules read where somebody wrote them', () => {
    expect(rulesOf(makeReport({ texts }))).toEqual(expect.arrayContaining(['text-parts', 'year-in-text']));
  });

  it('are none where a program did', () => {
    const found = rulesOf(makeReport({ texts, textBy: 'program' }));
    expect(found.filter((rule) => rule === 'text-parts' || rule === 'year-in-text')).toEqual([]);
  });
});

describe('a cell of a digest that nobody could read', () => {
  const cells = (first: string, second: string, row = 3): Report => {
    const report = makeReport({
      textBy: 'program',
      tables: [{ kind: 'active', section: 'active', rows: [['信息内容']] }],
      figures: { 'active.procurement.items': first, 'active.procurement.amount': second },
    });
    const figures = report.figures.map((figure, column) => ({
      ...figure,
      at: { section: 'active', table: 0, row: column === 0 ? 3 : row, column },
    }));
    return { ...report, figures };
  };
  const gluedOrNot = (report: Report): string[] =>
    rulesOf(report).filter((rule) => rule === 'digits-run-together' || rule === 'cell-not-a-number');

  it('was glued to the one beside it where the original prints the same for both', () => {
    expect(gluedOrNot(cells('135805947.43元', '135805947.43元'))).toEqual(['digits-run-together']);
  });

  it.each<[string, Report]>([
    ['other characters', cells('若干', '不详')],
    ['the same in another row', cells('若干', '若干', 4)],
    ['two readings that differ', cells('0 ≠ 3', '0 ≠ 3')],
    ['the same in an original', withoutTextBy(cells('若干', '若干'))],
  ])('was not where it prints %s', (_, report) => {
    expect(gluedOrNot(report).filter((rule) => rule === 'digits-run-together')).toEqual([]);
  });
});
