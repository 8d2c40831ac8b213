// A body’s or a report’s file of the API → the same as Markdown, for programs that read pages; and llms.txt, which tells them where all of it is.
import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { introduceData } from '../config/config.ts';
import { metricById } from '../forms/catalogue.ts';
import { type RateId, rateIds, rateOf } from '../forms/rates.ts';
import { nameMetric, nameRate } from '../i18n/name-metric.ts';
import { nameBeside, namePoint, nameState } from '../i18n/state-words.ts';
import { factsOf, formatNumber, type Language, nameIn, translate, type WordKey } from '../i18n/translate.ts';
import { minimumDenominator } from '../report/analysis/intervals.ts';
import type { Figure } from '../report/model/figure.ts';
import { type Address, addressOf } from './address.ts';
import { restoreFigures } from './api/report-shape.ts';
import { twinZip } from './describe/data-file.ts';
import { licence } from './licence.ts';
import { openapiPath } from './schema/index.ts';
import type { AgencyFile, ReportFileOfApi } from './schema/report.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, name: string): PhrasingContent => ({ type: 'link', url, children: [text(name)] });
const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

const list = (items: readonly PhrasingContent[][]): RootContent => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] })),
});

const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

const table = (rows: readonly (readonly (string | PhrasingContent)[])[]): RootContent => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((value) => ({
      type: 'tableCell',
      children: [typeof value === 'string' ? text(value) : value],
    })),
  })),
});

const write = (nodes: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...nodes] },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' },
  );

interface Told {
  value: number | null;
  status: Figure['status'];
  qualifier: Figure['qualifier'];
  unit: string | null;
  isWithheld: boolean;
  isDoubted: boolean;
}

/** With its unit, and its doubt behind it; never a 0 for what is none. */
function tellFigure(language: Language, { value, status, qualifier, unit, isWithheld, isDoubted }: Told): string {
  if (isWithheld) return nameState(language, 'withheld');
  const number = namePoint(language, { state: status, value, qualifier });
  if (status !== 'reported') return number;
  const said = unit === null ? translate(language, 'common.withoutUnit', { value: number }) : `${number} ${unit}`;
  return isDoubted ? translate(language, 'export.twinDoubted', { value: said }) : said;
}

const name = (language: Language, metric: string): string =>
  metricById.has(metric) ? nameMetric(language, metric) : metric;

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

const isRateId = (id: string): id is RateId => rateIds.some((known) => known === id);

function tellRate(
  language: Language,
  id: RateId,
  { value, numerator, denominator }: { value: number | null; numerator: number | null; denominator: number | null },
): string {
  const parts =
    numerator === null || denominator === null ? '' : ` (${formatNumber(numerator)}/${formatNumber(denominator)})`;
  if (value !== null) return (rateOf(id).per === undefined ? percent(value) : value.toFixed(1)) + parts;
  if (denominator === null) return '';
  return (denominator < minimumDenominator ? nameState(language, 'too_few') : nameBeside(language, 'doubt')) + parts;
}

/** The figures of a report, all that it lists. */
function tellFigures(language: Language, file: ReportFileOfApi): RootContent {
  const rows = restoreFigures(file, (metric) => metricById.get(metric)?.unit).map(
    ({ metric, withheld, contradictedBy = [], ...figure }) => [
      name(language, metric),
      tellFigure(language, { ...figure, isWithheld: withheld !== undefined, isDoubted: contradictedBy.length > 0 }),
      code(metric),
    ],
  );
  return table([[translate(language, 'export.pageMetricName'), translate(language, 'export.value'), 'id'], ...rows]);
}

const tail = (language: Language): RootContent[] => [
  paragraph(text(translate(language, 'export.twinStates'))),
  paragraph(text(translate(language, 'export.twinLicence')), link(licence.url, licence.id)),
];

/** Nothing in it runs, links or loads. */
const tellBlock = (block: ReportFileOfApi['sections'][number]['blocks'][number]): RootContent =>
  typeof block === 'string' ? paragraph(text(block)) : table(block);

/** What is invented says so first. */
const warn = (language: Language, { invented }: { invented?: true }): RootContent[] =>
  invented ? [paragraph({ type: 'strong', children: [text(translate(language, 'common.invented'))] })] : [];

/** `agency/<id>/<year>.md`. */
export function writeReportTwin(language: Language, file: ReportFileOfApi): string {
  const { report, agency, sections, findings } = file;
  const { source, links } = report;
  const facts: PhrasingContent[][] = [
    [
      text(
        `${nameIn(language, agency.name)} · ${agency.id} · ${report.year} · ${translate(language, 'export.template')} ${report.template}`,
      ),
    ],
    [link(links.page, translate(language, 'export.twinPage')), text(' · '), link(links.json, 'JSON')],
    ...(source.url === null ? [] : [[link(source.url, translate(language, 'export.twinOriginal'))]]),
    ...(source.digest ? [[text(translate(language, 'export.twinDigest'))]] : []),
    [text(`SHA-256 ${source.sha256}`)],
  ];
  const found = findings.map(({ message, rule }) => [text(`${nameIn(language, message)} (${rule})`)]);
  const written = sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ heading: printed, blocks }) => [
      ...(printed === '' ? [] : [heading(3, printed)]),
      ...blocks.map(tellBlock),
    ]);
  return write([
    heading(1, report.title),
    ...warn(language, file),
    list(facts),
    heading(2, translate(language, 'export.twinFigures')),
    tellFigures(language, file),
    heading(2, translate(language, 'export.twinFindings')),
    found.length > 0 ? list(found) : paragraph(text(translate(language, 'export.twinNoFindings'))),
    heading(2, translate(language, 'export.twinText')),
    ...written,
    ...tail(language),
  ]);
}

type Report = AgencyFile['reports'][number];

/** One a row; what has no figure in any report has none. */
function tellYears(language: Language, { figures, reports }: AgencyFile): RootContent {
  const rows = Object.entries(figures).map(([metric, series]) => {
    const own = metricById.get(metric)?.unit ?? null;
    const cells = reports.map((_, at) => {
      const value = series.values[at] ?? null;
      const status = series.status?.[at] ?? (value === null ? undefined : 'reported');
      if (!status) return '';
      return tellFigure(language, {
        value,
        status,
        qualifier: series.qualifier?.[at] ?? 'exact',
        unit: series.unit ? (series.unit[at] ?? null) : own,
        isWithheld: Boolean(series.withheld?.[at]),
        isDoubted: (series.contradictedBy?.[at] ?? []).length > 0,
      });
    });
    return [name(language, metric), ...cells];
  });
  return table([
    [translate(language, 'export.pageMetricName'), ...reports.map((one) => nameReport(language, one))],
    ...rows,
  ]);
}

const nameReport = (language: Language, { year, template }: Report): string =>
  `${year} · ${translate(language, 'export.template')} ${template}`;

function tellRates(language: Language, { rates, reports }: AgencyFile): RootContent[] {
  const rows = Object.entries(rates).flatMap(([id, { values, numerators, denominators }]) => {
    if (!isRateId(id)) return [];
    const at = (index: number) => ({
      value: values[index] ?? null,
      numerator: numerators[index] ?? null,
      denominator: denominators[index] ?? null,
    });
    return [[nameRate(language, id), ...reports.map((_, index) => tellRate(language, id, at(index)))]];
  });
  return rows.length > 0
    ? [
        heading(2, translate(language, 'export.twinRates')),
        table([['', ...reports.map((one) => nameReport(language, one))], ...rows]),
      ]
    : [];
}

/** `agency/<id>.md`. */
export function writeAgencyTwin(language: Language, file: AgencyFile): string {
  const { agency, reports } = file;
  const others = [...agency.formerNames.map((former) => former.name), ...agency.otherNames];
  return write([
    heading(1, nameIn(language, agency.name)),
    ...warn(language, file),
    list([
      [text(`${agency.id} · ${nameIn(language, agency.regionName)}`)],
      ...(others.length > 0 ? [[text([...new Set(others)].join(' · '))]] : []),
      [link(agency.links.page, translate(language, 'export.twinPage')), text(' · '), link(agency.links.json, 'JSON')],
    ]),
    heading(2, translate(language, 'export.twinReports')),
    list(
      reports.map((report) => [
        link(report.links.page, `${report.year} · ${report.title}`),
        text(' · '),
        link(report.links.json, 'JSON'),
      ]),
    ),
    heading(2, translate(language, 'export.twinFigures')),
    tellYears(language, file),
    ...tellRates(language, file),
    ...tail(language),
  ]);
}

/** In the zip of all of them. */
export const twinPath = (language: Language, path: string): string => `${factsOf(language).path}agency/${path}.md`;

/** `/llms.txt`, as llmstxt.org describes it: one file in the language that others read least badly, with the names as they are. */
export function writeLlms(site: string, address: Address, hasZip: boolean): string {
  const at = (path: string, words: WordKey): PhrasingContent[] => [
    link(addressOf(address, path), path),
    text(`: ${translate('en', words)}`),
  ];
  return write([
    heading(1, site),
    { type: 'blockquote', children: [{ type: 'paragraph', children: [text(introduceData('en', 'export.dataText'))] }] },
    paragraph(text(translate('en', 'export.apiStates'))),
    paragraph(text(translate('en', 'export.llmsCompare'))),
    heading(2, translate('en', 'export.pageApi')),
    list([
      at(openapiPath.slice(1), 'export.pageApiOpenapi'),
      at('api/v1/agencies.json', 'export.pageApiAgencies'),
      at('api/v1/metrics.json', 'export.pageApiMetrics'),
      at('api/v1/checks.json', 'export.pageApiChecks'),
    ]),
    heading(2, translate('en', 'export.pageDownloads')),
    list([
      at('data/', 'export.pageTitle'),
      at('data/data-dictionary.md', 'export.pageDictionaryMd'),
      ...(hasZip ? [at(twinZip.slice(1), 'export.pageTwins')] : []),
    ]),
    heading(2, translate('en', 'export.llmsPrograms')),
    list([
      [code(`npx mingbai mcp ${addressOf(address, '')}`), text(`: ${translate('en', 'export.llmsMcp')}`)],
      [code('Accept: text/markdown'), text(`: ${translate('en', 'export.llmsMarkdown')}`)],
    ]),
  ]);
}
