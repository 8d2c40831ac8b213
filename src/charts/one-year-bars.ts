// The parts of one year → horizontal bars from zero with their names and numbers, for a body with a single report.

import { narrowWidth, type OneYearChart } from './chart-input.ts';
import { describeOneYear } from './describe-one-year.ts';
import { drawNotes } from './draw-notes.ts';
import { noteBars } from './ranking-bars.ts';
import { roundCoordinate } from './round.ts';
import { drawRows } from './row-bars.ts';
import type { Scene } from './scene.ts';

/** The order of the input is kept: the law's own order of outcomes or channels. */
export function layoutOneYear(chart: OneYearChart): Scene {
  const { id, language, unit, bodies, width = narrowWidth } = chart;
  const rows = bodies.map((body) => ({ label: body.label, bars: [body] }));
  const drawn = drawRows(rows, { language, unit, width, top: 2 });
  const notes = drawNotes(noteBars(language, bodies), 0, drawn.bottom + 6, width);
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeOneYear(chart),
    ...chart.text,
    shapes: [...drawn.shapes, ...notes.shapes],
  };
}
