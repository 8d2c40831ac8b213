// Every number that stands in a table or chart of the built pages is the number of content/reports.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { outcomeOfMetric } from '../../../src/forms/outcomes.ts';
import { listReadings } from '../../../src/report/analysis/list-readings.ts';
import type { Figure } from '../../../src/report/model/figure.ts';
import { type Report, type ReportFile, reportFile } from '../../../src/report/model/report.ts';
import { attributeOf, type HtmlPage, listFiles, readHtmlPage, textOf } from '../support/html-page.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'content', 'reports');

function readReports(): Map<string, ReportFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const files = names.map((name) => reportFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return new Map(files.map((file) => [`${file.report.agencyId}/${file.report.year}`, file]));
}

const reports = readReports();

/** A number of a page with the place that it claims to be from. */
interface Shown {
  file: string;
  agency: string;
  metric: string;
  year: string;
  value: string | undefined;
  text: string;
}

/** The words of a mark beside the number name other numbers. */
function textOfNumber(element: Element): string {
  const children = element.children.filter(
    (child) => child.type !== 'element' || !String(child.properties.className ?? '').includes('doubt-mark'),
  );
  return textOf({ ...element, children }).trim();
}

const childrenOf = (element: Element, ...tags: string[]): Element[] =>
  element.children.flatMap((child) => (child.type === 'element' && tags.includes(child.tagName) ? [child] : []));

const rowsOf = (table: Element): Element[] =>
  childrenOf(table, 'thead', 'tbody').flatMap((part) => childrenOf(part, 'tr'));

/** Of tables whose rows are metrics and whose columns are years. */
function listTabled({ file, elements }: HtmlPage): Shown[] {
  const tables = elements.filter((element) => element.tagName === 'table' && attributeOf(element, 'dataAgency'));
  return tables.flatMap((table) => {
    const agency = attributeOf(table, 'dataAgency') ?? '';
    const [head, ...rows] = rowsOf(table);
    const years = head
      ? childrenOf(head, 'th')
          .slice(1)
          .map((cell) => /^\d{4}(?= 年$|$)/.exec(textOf(cell).trim().replaceAll('\u00a0', ' '))?.[0])
      : [];
    return rows.flatMap((row) => {
      const [label, ...cells] = childrenOf(row, 'th', 'td');
      const link = label?.children.find((child) => child.type === 'element' && child.tagName === 'a');
      const linked = link?.type === 'element' ? attributeOf(link, 'href')?.split('/').at(-2) : undefined;
      const metric = attributeOf(row, 'dataMetric') ?? linked;
      if (metric === undefined) return [];
      return cells.flatMap((cell, index) => {
        const year = years[index];
        const text = textOfNumber(cell);
        return year === undefined || text === '' ? [] : [{ file, agency, metric, year, value: undefined, text }];
      });
    });
  });
}

function listShown(page: HtmlPage): Shown[] {
  const { file, elements } = page;
  const marked = elements.flatMap((element) => {
    const [agency, metric, year] = ['dataAgency', 'dataMetric', 'dataYear'].map((name) => attributeOf(element, name));
    if (agency === undefined || metric === undefined || year === undefined) return [];
    return [{ file, agency, metric, year, value: attributeOf(element, 'dataValue'), text: textOfNumber(element) }];
  });
  return [...marked, ...listTabled(page)];
}

/** Rows that today's table prints under each head. */
const rowsOfHead: Readonly<Record<string, number>> = { denied: 8, unavailable: 3, rejected: 5 };

const addValues = (figures: readonly Figure[]): number => figures.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** How many requests ended in one of six ways: the totals of the classes that fall into it. */
function addOutcomes(figures: readonly Figure[], outcome: string): number | null {
  const classes = figures.filter(({ metric }) => outcomeOfMetric.has(metric));
  // Bars stand on one another: where one class cannot be read, none is drawn.
  if (classes.some(({ status }) => status === 'blank' || status === 'unreadable')) return null;
  const own = classes.filter(({ metric, value }) => outcomeOfMetric.get(metric) === outcome && value !== null);
  // Where a row was not read, the head has no sum, unless the printed total leaves nothing for that row.
  const isToday = own.some(({ metric }) => metric.startsWith('requests.'));
  const isWhole = !isToday || own.length >= (rowsOfHead[outcome] ?? 1);
  const printed = figures.find(({ metric }) => metric === 'requests.total.total')?.value;
  if (own.length === 0 || (!isWhole && printed !== addValues(classes))) return null;
  return addValues(own);
}

/** What the report says of a metric, under its own id or one that the catalogue ties to it; on its own page its own alone. */
function findValue({ file, agency, metric, year }: Shown): number | null {
  const figures = reports.get(`${agency}/${year}`)?.report.figures ?? [];
  if (metric.startsWith('outcome.')) return addOutcomes(figures, metric.slice('outcome.'.length));
  const isOwnPage = file.endsWith(`metric/${metric}/index.html`);
  const metrics = isOwnPage ? [metric] : listReadings(metric).map((reading) => reading.metric);
  const found = metrics.flatMap((one) => figures.find((figure) => figure.metric === one) ?? []);
  // Of what the text is asked for too, a cell that could not be read gives way to the text.
  const known = metric.startsWith('narrative.') ? found.find(({ value }) => value !== null) : found[0];
  return known?.value ?? null;
}

/** A number as printed on a page: separators, a true minus sign, a word before or after it. */
function readNumber(text: string): number | null {
  const found = /[−-]?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  return found === undefined ? null : Number(found.replaceAll(',', '').replace('−', '-'));
}

const isRight = (shown: Shown): boolean => {
  const value = findValue(shown);
  if (value === null) return (shown.value === undefined || shown.value === '') && readNumber(shown.text) === null;
  return (shown.value === undefined || Number(shown.value) === value) && readNumber(shown.text) === value;
};

const describeShown = (shown: Shown): string =>
  `${shown.file}: ${shown.agency} ${shown.metric} ${shown.year} shows ${shown.text} (${shown.value}), is ${findValue(shown)}`;

/** The metrics of a row: its own id, and behind it what its cells or those of the table add. */
function listMetrics(table: Element, row: Element, count: number): string[] {
  const stem = attributeOf(row, 'id') ?? '';
  const ends = (attributeOf(row, 'dataEnds') ?? (count > 1 ? (attributeOf(table, 'dataEnds') ?? '') : '')).split(' ');
  return Array.from({ length: count }, (_, index) => (ends[index] ? `${stem}.${ends[index]}` : stem));
}

/** Cells of the statutory tables of a report page, and the figures that no form has a place for, by their metrics. */
function readCells({ elements }: HtmlPage): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  const add = (metric: string, text: string) => cells.set(metric, [...(cells.get(metric) ?? []), text.trim()]);
  for (const table of elements.filter((element) => attributeOf(element, 'dataFigureGrid') !== undefined)) {
    for (const row of rowsOf(table).filter((one) => attributeOf(one, 'id') !== undefined)) {
      const own = childrenOf(row, 'td').filter((cell) => attributeOf(cell, 'className') !== 'unit');
      const metrics = listMetrics(table, row, own.length);
      own.forEach((cell, index) => {
        if (attributeOf(cell, 'className') !== 'missing') add(metrics[index] ?? '', textOf(cell));
      });
    }
  }
  for (const link of elements.filter((element) => attributeOf(element, 'className') === 'text-figure'))
    add(attributeOf(link, 'id') ?? '', textOf(link));
  return cells;
}

/** A figure without a value must not look like one with a value, least of all like 0. */
function isShownRight({ status, value, raw }: Figure, text: string): boolean {
  if (status === 'reported') return readNumber(text) === value;
  return status === 'blank' ? readNumber(text) === null : text === raw.trim();
}

function listWrongCells(page: HtmlPage, { figures }: Report): string[] {
  const cells = readCells(page);
  return figures
    .filter((figure) => 'table' in figure.at)
    .flatMap((figure) => {
      const shown = cells.get(figure.metric) ?? [];
      const right = shown.length > 0 && shown.every((text) => isShownRight(figure, text));
      return right
        ? []
        : [`${page.file}: ${figure.metric} is ${figure.value ?? figure.status}, shows ${shown.join(' | ')}`];
    });
}

/** Series and year of each mark of a drawing; what marks have in common stands on the group around them. */
function* listPoints(element: Element, series?: string, year?: string): Generator<string> {
  const own = attributeOf(element, 'dataSeries') ?? series;
  const at = attributeOf(element, 'dataYear') ?? year;
  const groups = childrenOf(element, 'g');
  const isPoint = element.tagName === 'g' && own !== undefined && at !== undefined && groups.length === 0;
  const words = attributeOf(element, 'dataWords');
  // A row that says that there is no number marks none.
  if (isPoint && own !== '' && (words === undefined || readNumber(words) !== null)) yield `${own} ${at}`;
  for (const group of groups) yield* listPoints(group, own, at);
}

function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (child.type === 'element') yield* within(child);
}

/** What came in is drawn as the sum of how it ended, and by itself only where that is another number. */
const isStacked = (key: string, points: ReadonlySet<string>): boolean =>
  key.startsWith('requests.received.total ') &&
  [...points].some((point) => point.startsWith('outcome.') && point.endsWith(key.slice(-5)));

/** What is drawn, and the tables that say the same: a chart with its own, or all charts of a body with its table of years. */
interface DrawnChart {
  file: string;
  points: Set<string>;
  /** Series and year → what the table says. */
  cells: Map<string, string>;
  /** Those that must be drawn. */
  drawn: Map<string, string>;
}

const keyCells = (shown: readonly Shown[]): Map<string, string> =>
  new Map(shown.map(({ metric, year, text }) => [`${metric} ${year}`, text]));

/** Rows of a body's table of years that its charts draw give their unit to those who point at a mark. */
function listDrawnRows({ file, elements }: HtmlPage): Shown[] {
  const drawn = new Set(
    elements.flatMap((row) =>
      attributeOf(row, 'dataUnit') === undefined ? [] : (attributeOf(row, 'dataMetric') ?? []),
    ),
  );
  return listTabled({ file, elements }).filter(({ metric }) => drawn.has(metric));
}

function listCharts(page: HtmlPage): DrawnChart[] {
  const { file, elements } = page;
  const charts = elements
    .filter(({ tagName, properties }) => tagName === 'figure' && properties.dataChart !== undefined)
    .map((figure) => {
      const own = [...within(figure)];
      const drawing = own.find(({ tagName }) => tagName === 'svg');
      const cells = keyCells(listTabled({ file, elements: own }));
      return { file, points: new Set(drawing ? listPoints(drawing) : []), cells, drawn: cells };
    });
  const [shared, alone] = [
    charts.filter(({ cells }) => cells.size === 0),
    charts.filter(({ cells }) => cells.size > 0),
  ];
  const points = new Set(shared.flatMap((chart) => [...chart.points]));
  const together = { file, points, cells: keyCells(listTabled(page)), drawn: keyCells(listDrawnRows(page)) };
  return points.size > 0 && together.cells.size > 0 ? [...alone, together] : alone;
}

describe.each(inject('sites'))('the site at $base', (site) => {
  const pages = listFiles(site.folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readHtmlPage(site.folder, file));
  const shown = pages.flatMap(listShown);

  test('shows the numbers of the reports, in its attributes and in its text', () => {
    const wrong = shown.filter((one) => !isRight(one));
    expect(wrong.slice(0, 30).map(describeShown), `${wrong.length} of ${shown.length}`).toEqual([]);
    expect(shown.length).toBeGreaterThan(500);
  });

  test('shows every figure of every statutory table on its report page, a number as a number', () => {
    const wrong = [...reports.values()].flatMap(({ report }) =>
      ['', 'en/'].flatMap((language) => {
        const file = `${language}agency/${report.agencyId}/${report.year}/index.html`;
        const page = pages.find((candidate) => candidate.file === file);
        return page ? listWrongCells(page, report) : [`${file} is missing`];
      }),
    );
    expect(wrong.slice(0, 30), `${wrong.length} in all`).toEqual([]);
  });

  test('writes no digit beside a figure that would be copied with it', () => {
    const marks = pages.flatMap(({ elements }) =>
      elements.filter((element) => attributeOf(element, 'className')?.split(' ').includes('cell-mark')),
    );
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.filter((mark) => textOf(mark) !== '' || attributeOf(mark, 'ariaLabel') === undefined)).toEqual([]);
  });

  test('draws in each chart of years what its table says: no number without a mark, no mark without a cell', () => {
    const compared = pages.flatMap(listCharts).filter(({ cells }) => cells.size > 0);
    expect(compared.length).toBeGreaterThan(10);
    const wrong = compared.flatMap(({ file, points, cells, drawn }) => [
      ...[...points].filter((key) => !cells.has(key)).map((key) => `${file}: ${key} is drawn, and in no cell`),
      ...[...drawn]
        .filter(([key, text]) => (readNumber(text) ?? 0) !== 0 && !points.has(key) && !isStacked(key, points))
        .map(([key, text]) => `${file}: ${key} is ${text}, and not drawn`),
    ]);
    expect(wrong.slice(0, 30), `${wrong.length} in all`).toEqual([]);
  });
});
