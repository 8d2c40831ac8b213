// What stands out, and what a year says together, on a handful of bodies counted by hand.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/report/model/finding.ts';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { viewStandOut } from '../../../src/views/round-up/stand-out.ts';
import { listYearFacts } from '../../../src/views/round-up/year-facts.ts';
import { type FigureSketch, makeFile, makeReport } from '../make-report.ts';

const { regions, sectors, agencies } = loadRegistry();
const registry = { regions: [...regions.values()], sectors: [...sectors.values()], agencies: [...agencies.values()] };

type Form = '2014' | '2019' | '2021';

const file = (agencyId: string, year: number, figures: Record<string, FigureSketch>, template: Form = '2021') =>
  makeFile(
    makeReport(
      { agencyId, agency: agencyId, region: agencyId.slice(0, 6), sector: agencyId.slice(7), year, template },
      figures,
    ),
  );

const received = (count: FigureSketch): Record<string, FigureSketch> => ({ 'requests.received.total': count });

const contradiction: Finding = {
  rule: 'applicants-total',
  level: 'error',
  message: { code: 'compare.sumOfOne', values: { total: { metric: 'requests.received.total' }, sum: 3, printed: 1 } },
  left: 3,
  right: 1,
  at: [{ section: 'requests', table: 0, row: 0, column: 1 }],
};

test('only large table figures of neighbouring years of one form stand out, the largest factor first', () => {
  const reports = [
    ...[file('371000-kjj', 2022, received(20)), file('371000-kjj', 2023, received(60))],
    ...[file('370100-kjj', 2022, received(40)), file('370100-kjj', 2023, received(16))],
    // Fewer than ten the year before, another form, a year between, hardly a change, and a number in doubt.
    ...[file('370200-kjj', 2022, received(9)), file('370200-kjj', 2023, received(90))],
    ...[file('370300-kjj', 2022, received(20), '2019'), file('370300-kjj', 2023, received(80))],
    ...[file('370400-kjj', 2021, received(20)), file('370400-kjj', 2023, received(80))],
    ...[file('370500-kjj', 2022, received(20)), file('370500-kjj', 2023, received(25))],
    ...[file('370600-kjj', 2022, received(20)), file('370600-kjj', 2023, received(90))],
    // The text's number is none of a table.
    ...[file('370700-kjj', 2022, { 'narrative.requests': 20 }), file('370700-kjj', 2023, { 'narrative.requests': 80 })],
  ];
  const findings = [{ subject: '370600-kjj/2023', checks: [], findings: [contradiction] }];
  const corpus = buildCorpus({ reports, findings, registry });
  expect(
    viewStandOut('zh', corpus, 2023).map(({ name, sentence }) => [name, sentence.replaceAll('\u00a0', ' ')]),
  ).toEqual([
    ['威海市科学技术局', '2023 年收到 **60 件**申请，是上一年（20 件）的 3.0 倍'],
    ['370100-kjj', '2023 年收到 **16 件**申请，比上一年（40 件）少 24 件'],
  ]);
  // Six of them have a sound number: too few for a middle.
  expect(viewStandOut('zh', corpus, 2023).every(({ beside }) => beside === null)).toBe(true);
  const [facts] = listYearFacts(corpus).filter(({ year }) => year === 2023);
  expect(facts).toMatchObject({
    reports: 8,
    bodies: 8,
    form: '2021',
    changes: { more: 3, fewer: 1, same: 0 },
    medians: [],
  });
  // 60 + 16 + 90 + 80 + 80 + 25 + 90: the sum is over all that tables give, and says how many that is.
  expect(facts?.received).toMatchObject({ value: 441 });
  expect(facts?.received.covered).toHaveLength(7);
});

test('eight like bodies have a middle, and it stands beside the one that stands out', () => {
  const cities = ['370100', '370200', '370300', '370400', '370500', '370600', '370700', '371000'];
  const reports = cities.flatMap((city, index) => [
    file(`${city}-kjj`, 2022, received(index === 7 ? 10 : index + 1)),
    file(`${city}-kjj`, 2023, received(index === 7 ? 50 : index + 1)),
  ]);
  const corpus = buildCorpus({ reports, findings: [], registry });
  // 1 2 3 4 5 6 7 50
  expect(viewStandOut('en', corpus, 2023).map(({ beside }) => beside)).toEqual(['Median of 8 agencies like it: 4.5']);
  const facts = listYearFacts(corpus).at(-1);
  expect(facts?.medians.map(({ summary }) => [summary.n, summary.median])).toEqual([[8, 4.5]]);
});
