// Bodies with two points each → those with both numbers, and their words.
import { translate } from '../i18n/translate.ts';
import type { ScatterBody, ScatterChart } from './chart-input.ts';
import { isFromText } from './format-value.ts';
import { describeValue } from './name-point.ts';
import { readValue } from './read-value.ts';

export interface ScatterValue {
  body: ScatterBody;
  x: number;
  y: number;
}

/** A dot would count as much as one of a thousand cases. */
export const isLoose = ({ body: { small, x, y } }: ScatterValue): boolean =>
  small === true || isFromText(x) || isFromText(y);

/** Bodies with both numbers, by id. */
export const listScatterValues = ({ bodies }: Pick<ScatterChart, 'bodies'>): ScatterValue[] =>
  bodies
    .flatMap((body) => {
      const [x, y] = [readValue(body.x), readValue(body.y)];
      return x === undefined || y === undefined ? [] : [{ body, x, y }];
    })
    .sort((a, b) => (a.body.id < b.body.id ? -1 : 1));

export function sayPair({ language, x, y }: ScatterChart, { body }: ScatterValue): string {
  return translate(language, 'charts.bodyPair', {
    label: body.label,
    xLabel: x.label,
    x: describeValue(language, body.x, x.unit),
    yLabel: y.label,
    y: describeValue(language, body.y, y.unit),
  });
}
