import { describe, expect, it } from 'vitest';
import { totalOfRegion } from '../../../src/report/analysis/sum-over-agencies.ts';
import { makeReport, type Stated } from './make-report.ts';

const metric = 'requests.received.total';
const question = { region: '990100', metric, year: 2022, agencies: ['990100-kjj', '990100-czj'] };
const bureau = makeReport({ figures: { [metric]: 4 } });
const government = (value: Stated) =>
  makeReport({ agencyId: '990100-gov', scope: 'jurisdiction', figures: { [metric]: value } });

describe('the total of a region', () => {
  it('is the government’s own where it reports one', () => {
    expect(totalOfRegion([bureau, government(90)], question)).toMatchObject({
      kind: 'jurisdiction',
      agencyId: '990100-gov',
      point: { value: 90 },
    });
  });

  it.each([
    ['no report', [bureau]],
    ['a blank cell', [bureau, government('blank')]],
  ])('is the sum of its agencies, with coverage, with %s', (_, reports) => {
    expect(totalOfRegion(reports, question)).toMatchObject({
      kind: 'sum',
      sum: { value: 4, covered: ['990100-kjj'], omitted: [{ agencyId: '990100-czj', reason: 'no_report' }] },
    });
  });

  it('is not another region’s', () => {
    expect(totalOfRegion([government(90)], { ...question, region: '990200' })).toMatchObject({
      kind: 'sum',
      sum: { value: null },
    });
  });
});
