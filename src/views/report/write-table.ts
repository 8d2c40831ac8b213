// A statutory table → its HTML: what a form prescribes is written once a language, the figures of a report are put in.
import { writeAttribute as attribute, escapeMarkup } from '../../charts/markup.ts';
import { metricById } from '../../forms/catalogue.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import type { Figure } from '../../report/model/figure.ts';
import { figureAnchor, findingAnchor, noteAnchor } from './anchors.ts';
import type { BalanceState, TableView } from './build-tables.ts';
import type { CheckLookup, TouchingCheck } from './describe-checks.ts';
import type { BalanceCell, FigureCell, LabelCell, Layout, LayoutRow } from './layouts/layout.ts';
import { classOfFigure, showFigure } from './show-figure.ts';

/** Pages have thousands of cells: names of classes are short, and what HTML lets be left out is left out. */

/** A row whose first part, `<tr` and its id, is open. */
interface RowSlot {
  type: 'row';
  metrics: readonly string[];
  /** What the ids of its metrics have in common: its own id. */
  stem: string;
  start: string;
}

type Slot = string | RowSlot | FigureCell | BalanceCell;

/** A table as the form prescribes it, with slots for what a report fills in. */
interface Sheet {
  /** Of the table element. */
  attributes: string;
  slots: readonly Slot[];
}

const span = (name: 'rowspan' | 'colspan', count: number): string => (count > 1 ? attribute(name, count) : '');

function writeLabel(language: Language, cell: LabelCell): string {
  const { heads, rows, columns, lead, vertical, depth } = cell;
  const classes = [lead && `lead-${lead}`, vertical && 'vertical', depth && depth > 1 && `depth-${depth}`];
  const named = classes.filter(Boolean).join(' ');
  const words = escapeMarkup(cell.label(language));
  const text = heads === 'rowgroup' && rows > 1 ? `<span>${words}</span>` : words;
  const spans = span('rowspan', rows) + span('colspan', columns);
  return `<th scope=${heads}${spans}${named && attribute('class', named)}>${text}`;
}

const metricsIn = (row: LayoutRow): string[] => row.flatMap((cell) => (cell.type === 'figure' ? [cell.metric] : []));

/** What the ids of a row’s metrics have in common, up to a dot; of one metric all of it. */
function findStem(metrics: readonly string[]): string {
  const [first = '', ...others] = metrics;
  const parts = first.split('.');
  const isShared = (length: number): boolean => {
    const stem = parts.slice(0, length).join('.');
    return others.every((metric) => metric === stem || metric.startsWith(`${stem}.`));
  };
  let length = parts.length;
  while (length > 1 && !isShared(length)) length -= 1;
  return parts.slice(0, length).join('.');
}

/** The ends of a row’s ids behind their stem. */
const listEnds = (metrics: readonly string[], stem: string): string =>
  metrics.map((metric) => metric.slice(stem.length + 1)).join(' ');

/** What rows of one table mostly have, so that a row needs to say it only where it differs. */
function findUsual(values: readonly string[]): string {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.reduce((best: readonly string[], group) => (group.length > best.length ? group : best), [])[0] ?? '';
}

/** A script finds the metric of each cell by them: that of the row and, where it has several, of the column. */
interface Usual {
  ends: string;
  unit: string;
}

const unitOf = (language: Language, metric: string | undefined): string => {
  const known = metric === undefined ? undefined : metricById.get(metric);
  if (!known) return '';
  const { one, other } = nameUnits(language, known);
  return one === other ? other : `${other}|${one}`;
};

function startRow(language: Language, metrics: readonly string[], stem: string, usual: Usual): string {
  if (metrics.length === 0) return '<tr';
  const ends = listEnds(metrics, stem);
  const unit = unitOf(language, metrics[0]);
  return [
    '<tr',
    attribute('id', stem),
    ends !== usual.ends && metrics.length > 1 ? attribute('data-ends', ends) : '',
    unit !== usual.unit ? attribute('data-unit', unit) : '',
  ].join('');
}

function writeRow(language: Language, row: LayoutRow, usual: Usual): Slot[] {
  const metrics = metricsIn(row);
  const cells = row.map((cell): Slot => {
    if (cell.type === 'figure' || cell.type === 'balance') return cell;
    if (cell.type === 'words') return `<td class=unit>${escapeMarkup(cell.words(language))}`;
    return writeLabel(language, cell);
  });
  const stem = findStem(metrics);
  return [{ type: 'row', metrics, stem, start: startRow(language, metrics, stem, usual) }, ...cells];
}

/** Neighbouring pieces of markup are one. */
function joinMarkup(slots: readonly Slot[]): Slot[] {
  const joined: Slot[] = [];
  for (const slot of slots) {
    const last = joined.at(-1);
    if (typeof slot === 'string' && typeof last === 'string') joined[joined.length - 1] = last + slot;
    else joined.push(slot);
  }
  return joined;
}

function writeSheet(language: Language, { head, bodies, labelColumns }: Layout): Sheet {
  const rows = bodies.flat();
  const several = rows.map(metricsIn).filter((metrics) => metrics.length > 1);
  const usual: Usual = {
    ends: findUsual(several.map((metrics) => listEnds(metrics, findStem(metrics)))),
    unit: findUsual(rows.map(metricsIn).flatMap(([metric]) => (metric ? [unitOf(language, metric)] : []))),
  };
  const columns = labelColumns === 3 ? '<colgroup><col class=label-1><col class=label-2><col class=label-3>' : '';
  const write = (group: readonly LayoutRow[]) => group.flatMap((row) => writeRow(language, row, usual));
  return {
    attributes: attribute('data-ends', usual.ends) + attribute('data-unit', usual.unit),
    slots: joinMarkup([
      columns,
      ...(head.length > 0 ? ['<thead>', ...write(head)] : []),
      ...bodies.flatMap((body) => ['<tbody>', ...write(body)]),
    ]),
  };
}

const sheets = new WeakMap<Layout, Map<Language, Sheet>>();

function findSheet(language: Language, layout: Layout): Sheet {
  const known = sheets.get(layout) ?? new Map<Language, Sheet>();
  sheets.set(layout, known);
  const sheet = known.get(language) ?? writeSheet(language, layout);
  known.set(language, sheet);
  return sheet;
}

export interface FilledTable extends Pick<TableView, 'layout' | 'figures' | 'findings' | 'remarks' | 'shown'> {
  balance: BalanceState;
  /** What is said of a cell of the form that is not there. */
  absence: WordKey;
  /** The metrics of which the list below the table says more. */
  noted: ReadonlySet<string>;
  /** Fragments that the page’s findings lead to. */
  linked: ReadonlySet<string>;
  checks: CheckLookup;
}

function sayBalance(language: Language, balance: BalanceState): string {
  if (balance.state === 'fails')
    return `<a href=#checks>${escapeMarkup(translateCount(language, 'report.balanceFails', balance.columns))}</a>`;
  if (balance.state === 'holds')
    return `<span class=holds>${escapeMarkup(translate(language, 'report.balanceHolds'))}</span>`;
  return `<span class=muted>${escapeMarkup(translate(language, 'report.balanceUnknown'))}</span>`;
}

function writeBalance(language: Language, { rows, columns }: BalanceCell, balance: BalanceState): string {
  const outcome = sayBalance(language, balance);
  const spans = span('rowspan', rows) + span('colspan', columns);
  return `<td class="balance lead-1"${spans}>${escapeMarkup(translate(language, 'report.balance'))} ${outcome}`;
}

/** Most numbers are 0, and stand back without any markup. `isShown`: what was printed stands in another cell of the run. */
function writeText(language: Language, figure: Figure, isShown: boolean): string {
  const text = escapeMarkup(isShown ? translate(language, 'common.statusUnreadable') : showFigure(language, figure));
  return figure.status === 'reported' && figure.value !== 0 ? `<b>${text}</b>` : text;
}

const writeMark = (language: Language, index: number): string => {
  const label = translate(language, 'report.findingNumber', { number: index + 1 });
  return `<a class=cell-mark href=#${findingAnchor(index)} data-number=${index + 1}${attribute('aria-label', label)}></a>`;
};

/** Statements on checks, each once, in the order in which they are met. */
interface Statements {
  all: TouchingCheck[];
  /** Which of them touch a figure, as positions in the list. */
  numbersOf(figure: Figure): string;
}

/** What findings say of single places stands in the notes. */
function collectStatements(checks: CheckLookup): Statements {
  const all: TouchingCheck[] = [];
  const numbers = new Map<readonly TouchingCheck[], string>();
  const numberOf = (check: TouchingCheck): number => {
    const at = all.findIndex(({ state, names }) => state === check.state && names === check.names);
    return at < 0 ? all.push(check) - 1 : at;
  };
  return {
    all,
    numbersOf(figure) {
      const touching = checks.of(figure);
      const known = numbers.get(touching);
      if (known !== undefined) return known;
      const general = touching.filter(({ state }) => state === 'pass' || state === 'elsewhere');
      const found = general.map(numberOf).join(' ');
      numbers.set(touching, found);
      return found;
    },
  };
}

export interface WrittenTable {
  html: string;
  /** What is said of the checks of its figures, by the numbers in `data-checks`. */
  statements: readonly TouchingCheck[];
}

/** The `table` without its tags: its attributes stand apart, so that a component can name it. */
export function writeTable(language: Language, table: FilledTable, caption: string): WrittenTable {
  const { figures, findings, remarks, shown, noted, balance } = table;
  const sheet = findSheet(language, table.layout);
  const statements = collectStatements(table.checks);
  const sign = escapeMarkup(translate(language, 'report.signMissing'));
  const missing = ` class=missing>${sign}<span class=visually-hidden>${escapeMarkup(translate(language, table.absence))}</span>`;
  const numbersIn = (metrics: Iterable<string>): string =>
    findUsual([...metrics].flatMap((metric) => figures.get(metric) ?? []).map(statements.numbersOf));
  const usual = numbersIn(figures.keys());

  const writeFigure = ({ metric, columns }: FigureCell, row: { stem: string; numbers: string }): string => {
    const figure = figures.get(metric);
    if (!figure) return `<td${span('colspan', columns)}${missing}`;
    const named = findings.get(metric) ?? [];
    const marked = named.filter((index) => !remarks.has(index));
    const classes = [classOfFigure(figure), marked.length > 0 ? 'found' : ''].filter(Boolean).join(' ');
    const numbers = statements.numbersOf(figure);
    const id = row.stem === metric ? '' : attribute('id', figureAnchor(metric));
    const isNoted = noted.has(metric);
    const written = writeText(language, figure, shown.has(metric));
    // It takes the room of the link that a script makes of it.
    const text = marked.length > 0 && !written.startsWith('<b>') ? `<span>${written}</span>` : written;
    return [
      `<td${span('colspan', columns)}`,
      !isNoted && table.linked.has(figureAnchor(metric)) ? id : '',
      classes && attribute('class', classes),
      numbers === row.numbers ? '' : attribute('data-checks', numbers),
      isNoted ? `><a${id} href=#${noteAnchor(metric)}>${text}</a>` : `>${text}`,
      ...marked.map((index) => writeMark(language, index)),
    ].join('');
  };

  let row = { stem: '', numbers: usual };
  const body = sheet.slots.map((slot) => {
    if (typeof slot === 'string') return slot;
    if (slot.type === 'figure') return writeFigure(slot, row);
    if (slot.type === 'balance') return writeBalance(language, slot, balance);
    const { stem, metrics, start } = slot;
    row = { stem, numbers: metrics.some((metric) => figures.has(metric)) ? numbersIn(metrics) : usual };
    return `${start}${row.numbers === usual ? '' : attribute('data-checks', row.numbers)}>`;
  });
  const head = `<table data-figure-grid${sheet.attributes}${attribute('data-checks', usual)}><caption class=visually-hidden>${escapeMarkup(caption)}</caption>`;
  return { html: `${head}${body.join('')}</table>`, statements: statements.all };
}
