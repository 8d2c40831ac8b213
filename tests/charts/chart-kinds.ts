// The layouts by the name that a fixture calls them.

import { layoutOneYear, layoutRanking } from '../../src/charts/bars.ts';
import type {
  BodyChart,
  LineChart,
  OneYearChart,
  RankingChart,
  ScatterChart,
  SmallMultiples,
  StackedColumns,
} from '../../src/charts/chart-input.ts';
import { layoutDistribution } from '../../src/charts/distribution.ts';
import { layoutLines } from '../../src/charts/lines.ts';
import { layoutScatter } from '../../src/charts/scatter.ts';
import type { Scene } from '../../src/charts/scene.ts';
import { layoutMultiples } from '../../src/charts/small-multiples.ts';
import { layoutStackedColumns } from '../../src/charts/stacked-columns.ts';
import { layoutTileMap, type TileMap } from '../../src/charts/tile-map.ts';

export type Fixture =
  | { kind: 'columns'; input: StackedColumns }
  | { kind: 'lines'; input: LineChart }
  | { kind: 'multiples'; input: SmallMultiples }
  | { kind: 'distribution'; input: BodyChart }
  | { kind: 'ranking'; input: RankingChart }
  | { kind: 'one-year'; input: OneYearChart }
  | { kind: 'scatter'; input: ScatterChart }
  | { kind: 'tiles'; input: TileMap };

export function layout({ kind, input }: Fixture): Scene {
  switch (kind) {
    case 'columns':
      return layoutStackedColumns(input);
    case 'lines':
      return layoutLines(input);
    case 'multiples':
      return layoutMultiples(input);
    case 'distribution':
      return layoutDistribution(input);
    case 'ranking':
      return layoutRanking(input);
    case 'one-year':
      return layoutOneYear(input);
    case 'scatter':
      return layoutScatter(input);
    case 'tiles':
      return layoutTileMap({
        ...input,
        write: (value) => (input.steps === 'equal' ? `${(value * 100).toFixed(1)}%` : `${value}`),
      });
  }
}
