// A point that is the sum of two rows, in a form where one row was split into two: known only where both parts are.
import { expect, test, vi } from 'vitest';
import { readPoint } from '../../../src/report/analysis/read-point.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { makeReport, type Stated } from './make-report.ts';

vi.mock('../../../src/forms/forms.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../../src/forms/forms.ts')>();
  const { reviseForm } = await import('../../forms/later-form.ts');
  const forms = [...actual.forms, reviseForm(actual.forms.at(-1)!)];
  return { ...actual, forms, formIds: forms.map(({ id }) => id) };
});

const trade = 'requests.denied.trade.total';
const privacy = 'requests.denied.privacy.total';
const whole = 'requests.denied.third_party.total';

const read = (figures: Record<string, Stated>) =>
  readPoint([makeReport({ year: 2027, template: '2027' as Report['template'], figures })], whole, 2027);

test('both parts are added', () => {
  expect(read({ [trade]: 2, [privacy]: 3 })).toMatchObject({ state: 'reported', value: 5 });
});

test('a sum of which a part is missing is not known, and shows the part that is there', () => {
  const point = read({ [trade]: 2 });
  expect(point).toMatchObject({ state: 'not_stated', value: null, figure: { metric: trade, value: 2 } });
  expect(point.others).toBeUndefined();
});

test('the second part alone is no reading', () => {
  expect(read({ [privacy]: 3 })).toMatchObject({ state: 'not_stated', value: null });
});
