// The tables by name, as far as their descriptions go, and those that are in no other file: bodies, places, reports, and what the checks say. A new one stands in the list too.
import { wordMessage } from '../../i18n/word-message.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import { bodyLevel, regionLevel } from '../../report/model/agency.ts';
import { level, type Side } from '../../report/model/finding.ts';
import { formId, scope } from '../../report/model/form-and-scope.ts';
import { sourceFormat } from '../../report/model/report.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { AgencyStatement } from '../../report/model/statement.ts';
import { makeColumn, type Table, type TableShape } from '../../store/column.ts';
import { type Body, listNamesOf } from '../../store/describe-body.ts';
import { type CountedRule, keyOfFinding, type PlacedFinding } from '../findings.ts';
import type { AgencySummary, CoverageEntry, ReportRow } from '../summary.ts';
import type { RegionSummary } from '../totals.ts';
import { figureTable, listPlaceColumns, listReportColumns } from './figures.ts';
import { metricTable } from './metrics.ts';
import { rateTable } from './rates.ts';
import { wideTable } from './wide.ts';

const nullable = { nullable: true };

/** `甲局:2016 2018|乙局`: a name, and the years whose reports print it. */
const writeFormerNames = ({ formerNames }: Body): string | null =>
  formerNames.map(({ name, years }) => (years.length > 0 ? `${name}:${years.join(' ')}` : name)).join('|') || null;

/** One body and year a row, also where there is no report: what is known of it, and how far it was read. */
export const coverageTable: Table<CoverageEntry> = {
  name: 'coverage',
  title: 'export.coverageTable',
  note: 'export.coverageTableText',
  key: ['agency_id', 'year'],
  references: [{ column: 'agency_id', table: 'agencies', key: 'agency_id' }],
  columns: [
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('sector', 'string', ({ body }) => body.sector, nullable),
    makeColumn('year', 'year', ({ year }) => year),
    makeColumn('coverage', 'string', ({ state }) => state, { values: ['full', 'partial', 'no_report'] }),
    makeColumn('template', 'string', ({ report }) => report?.template ?? null, {
      nullable: true,
      values: formId.options,
    }),
    makeColumn('figures', 'integer', ({ report }) => report?.figures ?? null, nullable),
    makeColumn('reported', 'integer', ({ report }) => report?.reported ?? null, nullable),
    makeColumn('blank', 'integer', ({ report }) => report?.blank ?? null, nullable),
    makeColumn('notApplicable', 'integer', ({ report }) => report?.notApplicable ?? null, nullable),
    makeColumn('unreadable', 'integer', ({ report }) => report?.unreadable ?? null, nullable),
  ],
};

/** One region a row: its names, the region above it, and what it has. */
export const regionTable: Table<RegionSummary> = {
  name: 'regions',
  title: 'export.regionsTable',
  note: 'export.regionsTableText',
  key: ['region'],
  references: [],
  columns: [
    makeColumn('region', 'string', ({ code }) => code),
    makeColumn('regionName', 'string', ({ name }) => name.zh),
    makeColumn('regionNameEn', 'string', ({ name }) => name.en),
    makeColumn('regionLevel', 'string', ({ level }) => level, { values: regionLevel.options }),
    makeColumn('parentRegion', 'string', ({ parent }) => parent, { nullable: true }),
    makeColumn('agencies', 'integer', ({ agencies }) => agencies.length),
    makeColumn('agenciesBelow', 'integer', ({ agenciesBelow }) => agenciesBelow),
    makeColumn('reports', 'integer', ({ reports }) => reports),
  ],
};

/** One body a row: its names, its region and kind, and the years it has reports of. */
export const agencyTable: Table<AgencySummary> = {
  name: 'agencies',
  title: 'export.agenciesTable',
  note: 'export.agenciesTableText',
  key: ['agency_id'],
  references: [],
  columns: [
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('agencyEn', 'string', ({ body }) => body.en),
    makeColumn('otherNames', 'string', ({ body }) => listNamesOf(body).join('|') || null, { nullable: true }),
    makeColumn('formerNames', 'string', ({ body }) => writeFormerNames(body), nullable),
    makeColumn('predecessors', 'string', ({ body }) => (body.predecessors ?? []).join('|') || null, nullable),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('regionName', 'string', ({ body }) => body.regionName.zh),
    makeColumn('regionNameEn', 'string', ({ body }) => body.regionName.en),
    makeColumn('zone', 'string', ({ body }) => body.zone ?? null, nullable),
    makeColumn('bodyLevel', 'string', ({ body }) => body.level, { values: bodyLevel.options }),
    makeColumn('sector', 'string', ({ body }) => body.sector, { nullable: true }),
    makeColumn('sectorName', 'string', ({ body }) => body.sectorName?.zh ?? null, nullable),
    makeColumn('sectorNameEn', 'string', ({ body }) => body.sectorName?.en ?? null, nullable),
    makeColumn('alsoSectors', 'string', ({ body }) => (body.alsoSectors ?? []).join('|') || null, nullable),
    makeColumn('scope', 'string', ({ body }) => body.scope, { values: scope.options }),
    makeColumn('firstYear', 'year', ({ reports }) => reports[0]?.year ?? null, nullable),
    makeColumn('lastYear', 'year', ({ reports }) => reports.at(-1)?.year ?? null, nullable),
    makeColumn('years', 'string', ({ reports }) => [...new Set(reports.map(({ year }) => year))].join('|')),
    makeColumn('reports', 'integer', ({ reports }) => reports.length),
    makeColumn('figures', 'integer', ({ figures }) => figures),
    makeColumn('errors', 'integer', ({ levels }) => levels.error),
    makeColumn('warnings', 'integer', ({ levels }) => levels.warning),
    makeColumn('remarks', 'integer', ({ levels }) => levels.info),
  ],
};

/** One rule a row: what it states, and how many subjects pass, fail or are not touched by it. */
export const checkTable: Table<CountedRule> = {
  name: 'checks',
  title: 'export.checksTable',
  note: 'export.checksTableText',
  key: ['rule'],
  references: [],
  columns: [
    makeColumn('rule', 'string', ({ rule }) => rule.id),
    makeColumn('family', 'string', ({ rule }) => rule.family),
    makeColumn('level', 'string', ({ rule }) => rule.level, { values: ['error', 'warning', 'info'] }),
    makeColumn('ruleScope', 'string', ({ rule }) => rule.scope, { values: ['figure', 'report', 'series', 'corpus'] }),
    makeColumn('statementZh', 'string', ({ rule }) => stateRule('zh', rule.id)),
    makeColumn('statementEn', 'string', ({ rule }) => stateRule('en', rule.id)),
    makeColumn('passed', 'integer', ({ passed }) => passed),
    makeColumn('failed', 'integer', ({ failed }) => failed),
    makeColumn('untouched', 'integer', ({ untouched }) => untouched),
    makeColumn('findings', 'integer', ({ findings }) => findings),
  ],
};

const writeSide = (side: Side | undefined): string | null => (side === undefined ? null : String(side));

const quote = ({ date, from, text }: AgencyStatement): string => `${date} ${from}：${text}`;

/** One finding a row: its rule, its sides and the first place it points at. */
export const findingTable: Table<PlacedFinding> = {
  name: 'findings',
  title: 'export.findingsTable',
  note: 'export.findingsTableText',
  key: ['subject', 'finding'],
  references: [
    { column: 'rule', table: 'checks', key: 'rule' },
    { column: 'agency_id', table: 'agencies', key: 'agency_id' },
  ],
  columns: [
    makeColumn('subject', 'string', ({ subject }) => subject),
    makeColumn('finding', 'string', ({ finding }) => keyOfFinding(finding)),
    makeColumn('rule', 'string', ({ finding }) => finding.rule),
    makeColumn('level', 'string', ({ finding }) => finding.level, { values: level.options }),
    makeColumn('agencyId', 'string', ({ agencyId }) => agencyId, nullable),
    makeColumn('year', 'year', ({ of }) => of?.year ?? null, nullable),
    makeColumn('messageZh', 'string', ({ finding }) => wordMessage('zh', finding.message)),
    makeColumn('messageEn', 'string', ({ finding }) => wordMessage('en', finding.message)),
    makeColumn('leftSide', 'string', ({ finding }) => writeSide(finding.left), nullable),
    makeColumn('rightSide', 'string', ({ finding }) => writeSide(finding.right), nullable),
    makeColumn('difference', 'number', ({ finding }) => finding.difference ?? null, nullable),
    makeColumn('places', 'integer', ({ finding }) => finding.at.length),
    makeColumn('statement', 'string', ({ statements }) => statements.map(quote).join(' / ') || null, nullable),
    makeColumn('corrected', 'boolean', ({ statements }) => statements.some(({ corrected }) => corrected)),
    ...listPlaceColumns<PlacedFinding>(({ finding }) => finding.at[0] ?? null),
    makeColumn('ofReport', 'string', ({ of }) => of && reportPath(of), nullable),
    makeColumn('agency', 'string', ({ body }) => body?.name ?? null, nullable),
    makeColumn('agencyEn', 'string', ({ body }) => body?.en ?? null, nullable),
    makeColumn('region', 'string', ({ body }) => body?.region ?? null, nullable),
    makeColumn('metric', 'string', ({ metric }) => metric, nullable),
  ],
};

/** One report a row: what it is, where it came from, how much of it was read and what the checks found. */
export const reportTable: Table<ReportRow> = {
  name: 'reports',
  title: 'export.reportsTable',
  note: 'export.reportsTableText',
  key: ['agency_id', 'scope', 'year'],
  references: [{ column: 'agency_id', table: 'agencies', key: 'agency_id' }],
  columns: [
    ...listReportColumns<ReportRow>(),
    makeColumn('title', 'string', ({ file }) => file.report.title),
    makeColumn('published', 'date', ({ file }) => file.report.published, nullable),
    makeColumn('periodFrom', 'date', ({ file }) => file.report.period?.from ?? null, nullable),
    makeColumn('periodTo', 'date', ({ file }) => file.report.period?.to ?? null, nullable),
    makeColumn('completeness', 'string', ({ completeness }) => completeness, { values: ['full', 'partial'] }),
    makeColumn('figures', 'integer', ({ states }) => states.figures),
    makeColumn('reported', 'integer', ({ states }) => states.reported),
    makeColumn('blank', 'integer', ({ states }) => states.blank),
    makeColumn('notApplicable', 'integer', ({ states }) => states.notApplicable),
    makeColumn('unreadable', 'integer', ({ states }) => states.unreadable),
    makeColumn('errors', 'integer', ({ levels }) => levels.error),
    makeColumn('warnings', 'integer', ({ levels }) => levels.warning),
    makeColumn('remarks', 'integer', ({ levels }) => levels.info),
    makeColumn('sourceFile', 'string', ({ file }) => file.source.file),
    makeColumn('sourceFormat', 'string', ({ file }) => file.source.format, { values: sourceFormat.options }),
    makeColumn('sourceUrl', 'uri', ({ file }) => file.source.url, nullable),
    makeColumn('sourcePublisher', 'string', ({ file }) => file.source.publisher, nullable),
    makeColumn('sourceRetrieved', 'date', ({ file }) => file.source.retrieved, nullable),
    makeColumn('sourceLicence', 'string', ({ file }) => file.source.licence, nullable),
    makeColumn('sourceSha256', 'string', ({ file }) => file.source.sha256),
    makeColumn('sourceDigest', 'boolean', ({ file }) => file.source.digest),
    makeColumn('reader', 'string', ({ file }) => file.reader),
  ],
};

/** Those that grow with the reports: their CSV is gzipped, part by part. */
export const partedTables: readonly TableShape[] = [figureTable, reportTable, rateTable, findingTable];

export const tables: readonly TableShape[] = [
  figureTable,
  wideTable,
  reportTable,
  rateTable,
  findingTable,
  agencyTable,
  metricTable,
  regionTable,
  checkTable,
  coverageTable,
];

/** `figures.csv.gz`, `figures.excel.csv` and `figures/part=3710/part-0.parquet` all hold the table `figures`. */
export function findTable(path: string): TableShape | undefined {
  const name = path.split(/[./]/)[0];
  return tables.find((table) => table.name === name);
}
