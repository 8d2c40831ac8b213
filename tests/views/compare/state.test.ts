// What is compared ↔ the address that says so.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CompareState,
  emptyState,
  keepKnownBodies,
  kindOfId,
  readState,
  views,
  writeState,
} from '../../../src/views/compare/compare-state.ts';
import { listMeasures } from '../../../src/views/compare/measures.ts';

const ids = listMeasures('zh').map(({ id }) => id);
const bounds = { measures: new Set(ids), years: { from: 2008, to: 2025 } };
const read = (search: string) => readState(new URLSearchParams(search), bounds);

const body = fc.oneof(
  fc.stringMatching(/^\d{6}-[a-z0-9]{1,6}$/),
  fc.stringMatching(/^\d{6}$/),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
);
const span = fc
  .tuple(fc.option(fc.integer({ min: 2008, max: 2025 })), fc.option(fc.integer({ min: 2008, max: 2025 })))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));
const state: fc.Arbitrary<CompareState> = fc
  .record({
    of: fc.uniqueArray(body, { maxLength: 12 }),
    measure: fc.constantFrom(...ids),
    other: fc.option(fc.constantFrom(...ids)),
    view: fc.constantFrom(...views),
    span,
  })
  .map(({ span: years, ...rest }) => ({ ...rest, ...years }));

test('every state comes back from its address', () => {
  fc.assert(
    fc.property(state, (told) => {
      expect(read(writeState(told))).toEqual({ state: told, problems: [] });
    }),
  );
});

test('an address is short and needs no escapes', () => {
  const told: CompareState = {
    ...emptyState,
    of: ['371000-kjj', '370300'],
    measure: 'rate.granted',
    from: 2016,
    to: 2023,
    view: 'bars',
  };
  expect(writeState(told)).toBe('?of=371000-kjj,370300&m=rate.granted&from=2016&to=2023&view=bars');
  expect(writeState(emptyState)).toBe('');
});

test('what cannot be read is named, and the rest holds', () => {
  expect(read('?of=371000-kjj,<b>,kjj&m=nonsense&x=rate.granted&from=1066&to=2021&view=pie')).toEqual({
    state: { ...emptyState, of: ['371000-kjj', 'kjj'], other: 'rate.granted', to: 2021 },
    problems: [
      { kind: 'body', value: '<b>' },
      { kind: 'measure', value: 'nonsense' },
      { kind: 'year', value: '1066' },
      { kind: 'view', value: 'pie' },
    ],
  });
  expect(read('?from=2021&to=2019').problems).toEqual([{ kind: 'span', from: 2021, to: 2019 }]);
});

const many = Array.from({ length: 14 }, (_, index) => `${370000 + index}`);

test('the same body twice is one', () => {
  expect(read(`?of=${many.join(',')},370000`)).toEqual({ state: { ...emptyState, of: many }, problems: [] });
});

test('more than twelve bodies are cut and told', () => {
  expect(keepKnownBodies(many, () => true)).toEqual({ of: many.slice(0, 12), problems: [{ kind: 'many', left: 2 }] });
});

test('what there is not is left out first, and takes the place of nothing that there is', () => {
  const known = new Set(many.slice(2));
  expect(keepKnownBodies(many, (id) => known.has(id))).toEqual({
    of: many.slice(2),
    problems: [
      { kind: 'unknown', value: '370000' },
      { kind: 'unknown', value: '370001' },
    ],
  });
});

test('ids tell their kind', () => {
  expect(['371000-kjj', '371000', 'kjj', 'KJJ', ''].map(kindOfId)).toEqual([
    'agency',
    'region',
    'sector',
    undefined,
    undefined,
  ]);
});

test.each(['zh', 'en'] as const)('every measure has a name of its own in %s: a reader chooses by it', (language) => {
  const names = listMeasures(language).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
