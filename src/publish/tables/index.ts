// The tables by name, as far as their descriptions go, and two that are in no other file: reports, and what the checks say. A new one stands in the list too.

import { wordMessage } from '../../i18n/word-message.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import { level, type Side } from '../../report/model/finding.ts';
import { formId, scope } from '../../report/model/form-and-scope.ts';
import { sourceFormat } from '../../report/model/report.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { AgencyStatement } from '../../report/model/statement.ts';
import { makeColumn, type Table, type TableShape } from '../../store/column.ts';
import { type CountedRule, keyOfFinding, type PlacedFinding } from '../findings.ts';
import type { ReportRow } from '../summary.ts';
import { figureTable, listPlaceColumns } from './figures.ts';
import { metricTable } from './metrics.ts';
import { agencyTable, coverageTable, regionTable } from './places.ts';
import { rateTable } from './rates.ts';

const nullable = { nullable: true };

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
    makeColumn('agencyId', 'string', ({ body }) => body.id),
    makeColumn('agency', 'string', ({ body }) => body.name),
    makeColumn('agencyEn', 'string', ({ body }) => body.en),
    makeColumn('region', 'string', ({ body }) => body.region),
    makeColumn('sector', 'string', ({ body }) => body.sector, nullable),
    makeColumn('scope', 'string', ({ file }) => file.report.scope, { values: scope.options }),
    makeColumn('year', 'year', ({ file }) => file.report.year),
    makeColumn('template', 'string', ({ file }) => file.report.template, { values: formId.options }),
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

export const tables: readonly TableShape[] = [
  figureTable,
  reportTable,
  rateTable,
  findingTable,
  agencyTable,
  metricTable,
  regionTable,
  checkTable,
  coverageTable,
];

/** `figures.csv`, `figures.2.excel.csv` and `figures/year=2021/part-0.parquet` all hold the table `figures`. */
export function findTable(path: string): TableShape | undefined {
  const name = path.split(/[./]/)[0];
  return tables.find((table) => table.name === name);
}
