// Any figures → columns → the same figures, also as text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Figure, figure, figureStatus, qualifier } from '../../src/report/model/figure.ts';
import { packFigures, unpackFigures } from '../../src/store/figure-columns.ts';

const count = fc.nat({ max: 1_000_000 });
const origin = fc.option(
  fc.record({ page: fc.integer({ min: 1, max: 99 }), box: fc.tuple(count, count, count, count) }),
  { nil: undefined },
);
const position = fc.oneof(
  fc.record({ section: fc.string(), table: count, row: count, column: count, origin }),
  fc.record({ section: fc.string(), paragraph: count, start: count, end: count, origin }),
);
const figures = fc.array(
  fc
    .record({
      metric: fc.constantFrom('a', 'b', '总计'),
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0))),
      status: fc.constantFrom(...figureStatus.options),
      qualifier: fc.constantFrom(...qualifier.options),
      unit: fc.option(fc.constantFrom('件', '万元', '')),
      unitFrom: fc.constantFrom('form', undefined),
      raw: fc.string(),
      at: position,
      derived: fc.constantFrom('split', undefined),
    })
    // In the order of the schema and without what is not there, as it is read from a file.
    .map((drawn): Figure => figure.parse(JSON.parse(JSON.stringify(drawn)))),
);

test('figures come back as they were', () => {
  fc.assert(
    fc.property(figures, (list) => {
      const stored = JSON.parse(JSON.stringify(packFigures(list)));
      expect(JSON.stringify(unpackFigures(stored))).toBe(JSON.stringify(list));
      const some = new Set(['a', '总计']);
      expect(unpackFigures(stored, some)).toEqual(list.filter(({ metric }) => some.has(metric)));
    }),
  );
});
