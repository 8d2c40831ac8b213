// A report and `<year>.withhold.yml` beside its source → the report without the numbers that whoever runs the site knows to be misread.
import { z } from 'zod';
import { metricById } from '../forms/catalogue.ts';
import type { Figure, Position } from '../report/model/figure.ts';
import { isCell, isSamePosition } from '../report/model/positions.ts';
import { makeRejection, type Rejection } from '../report/model/rejection.ts';
import type { Report } from '../report/model/report.ts';
import { readYaml, type YamlRead } from './yaml-file.ts';

const withholding = z.strictObject({
  figure: z
    .string('expected the id of a figure, such as requests.received.total')
    .refine((id) => metricById.has(id), 'there is no such figure; its id stands at the end of the address of its page')
    .meta({ enum: [...metricById.keys()] }),
  reason: z
    .string('expected a sentence that says why')
    .trim()
    .min(1, 'expected a sentence that says why')
    .max(300, 'expected one sentence, of at most 300 characters'),
  date: z.iso.date('expected the day on which it was withheld, such as 2026-03-31'),
});

/** What may stand in `<year>.withhold.yml`. */
export const withholdings = z
  .array(withholding, 'expected a list whose items begin with "- figure:"')
  .min(1, 'expected at least one item; remove the file where nothing is withheld any more')
  .superRefine((list, context) =>
    list.forEach(({ figure }, index) => {
      if (list.findIndex((other) => other.figure === figure) < index)
        context.addIssue({ code: 'custom', path: [index, 'figure'], message: `${figure} is withheld twice` });
    }),
  );

export type Withholding = z.infer<typeof withholding>;

export const readWithholdings = (name: string, bytes: Uint8Array): YamlRead<Withholding[]> =>
  readYaml(name, bytes, withholdings, null);

/** As long as what it stands for, so that places in the text stay where they are. */
const hide = (text: string): string => text.replace(/\S/gu, (character) => '■'.repeat(character.length));

function hideInTables(tables: Report['tables'], places: readonly Position[]): Report['tables'] {
  const cells = places.filter(isCell);
  return tables.map((table, index) => {
    const own = cells.filter((cell) => cell.table === index);
    if (own.length === 0) return table;
    const isHidden = (row: number, column: number) => own.some((cell) => cell.row === row && cell.column === column);
    const rows = table.rows.map((cells, row) =>
      cells.map((text, column) => (isHidden(row, column) ? hide(text) : text)),
    );
    return { ...table, rows };
  });
}

function hideInText(sections: Report['sections'], places: readonly Position[]): Report['sections'] {
  const spans = places.flatMap((place) => (isCell(place) ? [] : [place]));
  return sections.map((section) => {
    const own = spans.filter((span) => span.section === section.id);
    if (own.length === 0) return section;
    const blocks = section.blocks.map((block, index) => {
      if (block.type !== 'text') return block;
      const text = own
        .filter(({ paragraph }) => paragraph === index)
        .reduce(
          (whole, { start, end }) => whole.slice(0, start) + hide(whole.slice(start, end)) + whole.slice(end),
          block.text,
        );
      return { ...block, text };
    });
    return { ...section, blocks };
  });
}

/** What was cut out of the same characters shows them no more, and no remark on them repeats them. */
function withhold(report: Report, listed: ReadonlyMap<string, Withholding>): Report {
  const places = report.figures.filter(({ metric }) => listed.has(metric)).map(({ at }) => at);
  const isThere = (at: Position): boolean => places.some((place) => isSamePosition(place, at));
  const figures = report.figures.map((figure): Figure => {
    const { reason, date } = listed.get(figure.metric) ?? {};
    const { derived: _, proof: __, ...rest } = figure;
    if (reason !== undefined && date !== undefined)
      return { ...rest, value: null, status: 'unreadable', qualifier: 'exact', raw: '', withheld: { reason, date } };
    return isThere(figure.at) ? { ...figure, raw: hide(figure.raw) } : figure;
  });
  return {
    ...report,
    figures,
    notes: report.notes.filter(({ at }) => !at || !isThere(at)),
    tables: hideInTables(report.tables, places),
    sections: hideInText(report.sections, places),
  };
}

/** `name` is that of the file; a figure that the report does not have was meant to be another. */
export function applyWithholdings(
  report: Report,
  list: readonly Withholding[],
  name: string,
): { report: Report } | { rejection: Rejection } {
  if (list.length === 0) return { report };
  const known = new Set(report.figures.map(({ metric }) => metric));
  const stray = list.find(({ figure }) => !known.has(figure));
  if (stray) {
    const values = { name, metric: { metric: stray.figure } };
    return { rejection: makeRejection('rejections.unreadable_file.withhold_stray', values) };
  }
  return { report: withhold(report, new Map(list.map((item) => [item.figure, item]))) };
}
