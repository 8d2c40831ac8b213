// The forms → what they print, which pages quote as printed: labels of tables, and names of figures made of them.
import { formCells } from '../../../src/forms/facts.ts';
import { nameMetric } from '../../../src/i18n/name-metric.ts';

const labels = formCells.flatMap(({ id, path, columnPath }) => [
  nameMetric('zh', id),
  ...[...path, ...columnPath].map(({ term }) => term),
]);

/** The longest first, so that none is cut by another. */
export const statutoryWords: readonly string[] = [...new Set(labels)]
  .filter((label) => label.length > 3)
  .sort((one, other) => other.length - one.length);
