import { describe, expect, it } from 'vitest';
import { corpusJurisdictionBelowAgencies as rule } from '../../../../src/report/check/rules/corpus-jurisdiction-below-agencies.ts';
import { makeReport, type Stated } from '../../analysis/make-report.ts';

const metric = 'requests.received.total';
const report = (agencyId: string, value: Stated, more = {}) =>
  makeReport({ agencyId, agency: agencyId, region: agencyId.slice(0, 6), figures: { [metric]: value }, ...more });
const government = (agencyId: string, value: Stated, more = {}) =>
  report(agencyId, value, { scope: 'jurisdiction', scopeFrom: 'text', ...more });

describe('corpus-jurisdiction-below-agencies', () => {
  it.each([
    ['the total is above the sum', [government('990100-gov', 30), report('990100-kjj', 10), report('990102-kjj', 12)]],
    ['the total is the sum', [government('990100-gov', 22), report('990100-kjj', 10), report('990102-kjj', 12)]],
    [
      'a county’s report stands for its agencies',
      [government('990100-gov', 22), government('990102-gov', 12), report('990102-kjj', 12), report('990100-kjj', 10)],
    ],
    [
      'an agency that reports twice counts once',
      [government('990100-gov', 12), report('990100-kjj', 10), report('990100-kjj', 12)],
    ],
  ])('passes where %s', (_, reports) => {
    expect(rule.applies({ reports })).toBe(true);
    expect(rule.test({ reports }).every(({ pass }) => pass)).toBe(true);
  });

  it('fails with the total, the sum and the largest parts', () => {
    const reports = [
      government('990100-gov', 20),
      report('990100-kjj', 10),
      report('990102-kjj', 12),
      report('990102-czj', 'blank'),
    ];
    expect(rule.test({ reports })).toMatchObject([
      { pass: false, left: 20, right: 22, difference: -2, of: { agencyId: '990100-gov', year: 2022 } },
    ]);
    expect(rule.test({ reports })[0]).toHaveProperty(
      'message.values',
      expect.objectContaining({ total: 20, count: 2, sum: 22, largest: ['990102-kjj 12', '990100-kjj 10'] }),
    );
  });

  it.each([
    ['there is no government’s report', [report('990100-kjj', 10)]],
    ['there are no agencies', [government('990100-gov', 10), report('370100-kjj', 10)]],
    ['the years differ', [government('990100-gov', 1), report('990100-kjj', 10, { year: 2021 })]],
    [
      'the bodies are under a ministry',
      [government('990100-gov', 1), report('990100-shuiwuj', 10, { sector: 'shuiwuj' })],
    ],
    [
      'nobody says that the government counts the whole place',
      [report('990100-gov', 20, { scope: 'jurisdiction' }), report('990102-kjj', 22)],
    ],
    [
      'the government counts itself and its departments',
      [government('990100-gov', 20, { scope: 'own_level' }), report('990102-kjj', 22)],
    ],
    ['the total is blank', [government('990100-gov', 'blank'), report('990100-kjj', 10)]],
  ])('does not apply where %s', (_, reports) => expect(rule.applies({ reports })).toHaveProperty('reason.code'));
});
