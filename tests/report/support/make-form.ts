// fast-check values → tables whose arithmetic holds, as a careful clerk fills them in.
import fc from 'fast-check';
import { type FormNumbers, requestRowsOf } from './form-tables.ts';

const small = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 41, max: 4000 }) },
);
const six = fc.array(small, { minLength: 6, maxLength: 6 });
const withSum = (numbers: readonly number[]): number[] => [
  ...numbers,
  numbers.reduce((sum, number) => sum + number, 0),
];
const add = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((number, index) => number + (b[index] ?? 0));

const outcomeIds = (template: '2019' | '2021'): string[] =>
  requestRowsOf(template)
    .map(([id]) => id)
    .filter((id) => !['received', 'carried_in', 'total', 'carried_out'].includes(id));

const requests = (template: '2019' | '2021'): fc.Arbitrary<Record<string, number[]>> => {
  const ids = outcomeIds(template);
  return fc.tuple(fc.array(six, { minLength: ids.length, maxLength: ids.length }), six).map(([rows, out]) => {
    const total = rows.reduce(add, [0, 0, 0, 0, 0, 0]);
    const all = add(total, out);
    const carriedIn = all.map((number) => Math.floor(number / 7));
    const received = all.map((number, index) => number - (carriedIn[index] ?? 0));
    const figures: Record<string, number[]> = {
      received: withSum(received),
      carried_in: withSum(carriedIn),
      total: withSum(total),
      carried_out: withSum(out),
    };
    ids.forEach((id, index) => {
      figures[id] = withSum(rows[index] ?? []);
    });
    return figures;
  });
};

const change = fc.oneof(
  fc.constant('0'),
  fc.integer({ min: 1, max: 60 }).map((n) => `+${n}`),
  fc.integer({ min: 1, max: 60 }).map((n) => `-${n}`),
);
const count = small.map(String);
const amount = fc.oneof(
  fc.constant('0'),
  fc.integer({ min: 1, max: 99_999_999 }).map((n) => String(n / 100)),
);

const active = (template: '2019' | '2021'): fc.Arbitrary<Record<string, string>> =>
  template === '2021'
    ? fc.record({
        'rules.issued': count,
        'rules.repealed': count,
        'rules.in_force': count,
        'normative.issued': count,
        'normative.repealed': count,
        'normative.in_force': count,
        'licensing.decisions': count,
        'penalty.decisions': count,
        'coercion.decisions': count,
        'fees.amount': amount,
      })
    : fc.record({
        'rules.made': count,
        'rules.published': count,
        'rules.total_public': count,
        'normative.made': count,
        'normative.published': count,
        'normative.total_public': count,
        'licensing.items_prev': count,
        'licensing.items_change': change,
        'licensing.decisions': count,
        'other_services.items_prev': count,
        'other_services.items_change': change,
        'other_services.decisions': count,
        'penalty.items_prev': count,
        'penalty.items_change': change,
        'penalty.decisions': count,
        'coercion.items_prev': count,
        'coercion.items_change': change,
        'coercion.decisions': count,
        'fees.items_prev': count,
        'fees.items_change': change,
        'procurement.items': count,
        'procurement.amount': amount,
      });

const four = fc.array(small, { minLength: 4, maxLength: 4 }).map(withSum);

export const formNumbers: fc.Arbitrary<FormNumbers> = fc
  .constantFrom('2019' as const, '2021' as const)
  .chain((template) =>
    fc.record({
      template: fc.constant(template),
      active: active(template),
      requests: requests(template),
      appeals: fc.tuple(four, four, four).map((groups) => groups.flat()),
    }),
  );
