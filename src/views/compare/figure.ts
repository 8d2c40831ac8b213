// What a figure of the page is made from, and what it consists of.
import type { Scene } from '../../charts/scene.ts';
import type { TwinTable } from '../../charts/tabulate.ts';
import type { Language } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { Scope } from '../../report/model/template.ts';
import type { ComparedSeries } from './chart-series.ts';
import type { CompareBody } from './compare-point.ts';
import type { Measure } from './measures.ts';

/** Bodies of one scope and what is asked of them. */
export interface DrawInput {
  language: Language;
  /** Prefix of ids on the page. */
  id: string;
  /** In units of the drawing. */
  width: number;
  scope: Scope;
  years: YearRange;
  bodies: readonly CompareBody[];
  measure: Measure;
  /** One for each body. */
  series: readonly ComparedSeries[];
}

export interface CompareChart {
  id: string;
  title: string;
  /** Unit, year, whose figures they are. */
  subtitle: string;
  /** Null where a table is all there is. */
  scene: Scene | null;
  /** Made when it is looked at. */
  table(): TwinTable;
  notes: readonly string[];
  /** Whose figures it shows. */
  bodies: readonly CompareBody[];
}

/** What a view makes of its input; the rest is the same for all. */
export interface Drawn {
  scene: Scene | null;
  table(): TwinTable;
  notes: readonly string[];
  title?: string;
  subtitle?: string;
}
