// Figures and text of a report ↔ how its file of the API tells them: what is usual, or stands beside it in the file, is left out.
import type { Figure, Position } from '../../report/model/figure.ts';
import { isCell } from '../../report/model/positions.ts';
import type { PrintedTable } from '../../report/model/report.ts';
import type { Section, SectionBlock } from '../../report/model/section.ts';
import type { ReportFileOfApi } from '../schema/report.ts';
import type { PublishedFigure, PublishedPosition } from '../schema/shared.ts';

/** The unit of a metric; undefined for one that is in no catalogue. */
export type UnitOf = (metric: string) => string | undefined;

const usual = { status: 'reported', qualifier: 'exact' } as const;

/** A blank is no number: nothing is printed there. */
const usualRaw = (value: number | null): string => (value === null ? '' : String(value));

/** The section of a cell is that of its table. */
export function tellPosition(at: Position, tables: readonly PrintedTable[]): PublishedPosition {
  if (!isCell(at) || tables[at.table]?.section !== at.section) return at;
  const { section: _, ...place } = at;
  return place;
}

function restorePosition(at: PublishedPosition, tables: readonly PrintedTable[]): Position {
  if (!('table' in at)) return at;
  return { ...at, section: at.section ?? tables[at.table]?.section ?? '' };
}

export function tellFigure(figure: Figure, tables: readonly PrintedTable[], unitOf: UnitOf): PublishedFigure {
  const { metric, value, status, qualifier, unit, raw, at, ...rest } = figure;
  return {
    metric,
    value,
    ...(status !== usual.status && { status }),
    ...(qualifier !== usual.qualifier && { qualifier }),
    ...(unit !== unitOf(metric) && { unit }),
    ...(raw !== usualRaw(value) && { raw }),
    at: tellPosition(at, tables),
    ...rest,
  };
}

/** With the rules that contradict it. */
export type FullFigure = Figure & { contradictedBy?: string[] };

/** What a file of the API tells → its figures in the shape of the contract. */
export function restoreFigures(
  { figures, tables }: Pick<ReportFileOfApi, 'figures' | 'tables'>,
  unitOf: UnitOf,
): FullFigure[] {
  return figures.map(({ metric, value, at, ...told }) => ({
    ...usual,
    unit: unitOf(metric) ?? null,
    raw: usualRaw(value),
    ...told,
    metric,
    value,
    at: restorePosition(at, tables),
  }));
}

type PublishedSection = ReportFileOfApi['sections'][number];

/** A text as it is, a table as its rows. */
const tellBlock = (block: SectionBlock): PublishedSection['blocks'][number] =>
  block.type === 'text' ? block.text : block.rows;

export const tellSections = (sections: readonly Section[]): PublishedSection[] =>
  sections.map((section) => ({ ...section, blocks: section.blocks.map(tellBlock) }));

export const restoreSections = ({ sections }: Pick<ReportFileOfApi, 'sections'>): Section[] =>
  sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      typeof block === 'string' ? { type: 'text', text: block } : { type: 'table', rows: block },
    ),
  }));
