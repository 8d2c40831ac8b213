// Bodies with one or several numbers → horizontal bars, the highest first, each named and numbered at its bar.
import { type Language, translate } from '../i18n/translate.ts';
import { type BarGroup, type ChartBody, narrowWidth, type RankingChart } from './chart-input.ts';
import { describeRanking } from './describe-ranking.ts';
import { drawKey } from './draw-key.ts';
import { drawNotes } from './draw-notes.ts';
import { isInexact } from './format-value.ts';
import { noteMarks, noteText } from './list-notes.ts';
import { nameMark } from './marks.ts';
import { rankBodies } from './rank-bodies.ts';
import { roundCoordinate } from './round.ts';
import { type BarRow, drawRows } from './row-bars.ts';
import type { Scene } from './scene.ts';

function groupBars(body: ChartBody, others: readonly BarGroup[], language: Language): ChartBody[] {
  const further = others.flatMap(({ id, label, bodies }) => {
    const found = bodies.find((one) => one.id === body.id);
    if (!found) return [];
    return [
      {
        ...found,
        id: `${body.id} ${id}`,
        label: translate(language, 'charts.bodySeries', { body: body.label, label }),
      },
    ];
  });
  return [body, ...further];
}

export function noteBars(language: Language, bars: readonly ChartBody[]): string[] {
  const points = bars.map(({ point }) => point);
  return [
    ...(points.some(isInexact) ? [translate(language, 'charts.noteApproxColumns')] : []),
    ...(bars.some(({ small }) => small) ? [translate(language, 'charts.noteSmallBase')] : []),
    ...noteMarks(language, points),
    ...noteText(language, points),
  ];
}

export function layoutRanking(chart: RankingChart): Scene {
  const { id, language, unit, bodies, groups, width = narrowWidth } = chart;
  const others = groups?.others ?? [];
  const rows: BarRow[] = rankBodies(bodies).map((body) => ({
    label: body.label,
    bars: groupBars(body, others, language),
  }));
  const names = groups ? [groups.first, ...others.map(({ label }) => label)] : [];
  const key = drawKey(
    names.map((label, index) => ({ label, mark: nameMark(index) })),
    width,
  );
  const drawn = drawRows(rows, { language, unit, width, top: key.height + 2 });
  const notes = drawNotes(
    noteBars(
      language,
      rows.flatMap(({ bars }) => bars),
    ),
    0,
    drawn.bottom + 6,
    width,
  );
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeRanking(chart),
    ...chart.text,
    shapes: [...key.shapes, ...drawn.shapes, ...notes.shapes],
  };
}
