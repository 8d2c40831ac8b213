// A form that a careful clerk filled in: every sum holds, and no number is 0 where a slip could hide.
import type { FormNumbers } from '../support/form-tables.ts';

/** The outcomes of the form of 2021, from top to bottom. */
const ids = [
  'granted',
  'partial',
  'denied.state_secret',
  'denied.other_law',
  'denied.stability',
  'denied.third_party',
  'denied.internal',
  'denied.deliberative',
  'denied.enforcement_file',
  'denied.inquiry',
  'unavailable.not_held',
  'unavailable.needs_creation',
  'unavailable.unclear',
  'rejected.petition',
  'rejected.repeat',
  'rejected.publication',
  'rejected.excessive',
  'rejected.reconfirm',
  'other.no_correction',
  'other.no_payment',
  'other.misc',
];

const withSum = (numbers: readonly number[]): number[] => [...numbers, numbers.reduce((sum, it) => sum + it, 0)];
const add = (a: readonly number[], b: readonly number[]): number[] => a.map((it, index) => it + b[index]!);

export function cleanForm(): FormNumbers {
  const rows = ids.map((_, index) => [index + 1, 2, 1, 3, 1, 2]);
  const total = rows.reduce(add, [0, 0, 0, 0, 0, 0]);
  const carriedOut = [4, 1, 1, 1, 1, 1];
  const carriedIn = [3, 1, 1, 1, 1, 1];
  const received = add(total, carriedOut).map((it, index) => it - carriedIn[index]!);
  return {
    template: '2021',
    active: {
      'rules.issued': '1',
      'rules.repealed': '1',
      'rules.in_force': '4',
      'normative.issued': '5',
      'normative.repealed': '2',
      'normative.in_force': '17',
      'licensing.decisions': '310',
      'penalty.decisions': '6',
      'coercion.decisions': '2',
      'fees.amount': '12.5',
    },
    requests: {
      ...Object.fromEntries(ids.map((id, index) => [id, withSum(rows[index]!)])),
      received: withSum(received),
      carried_in: withSum(carriedIn),
      total: withSum(total),
      carried_out: withSum(carriedOut),
    },
    appeals: [
      [4, 1, 2, 1],
      [3, 1, 1, 2],
      [2, 1, 1, 1],
    ].flatMap(withSum),
  };
}
