// What the checks say → two tables: how each rule fared, and each finding with its sides and the first place it points at.
import { wordMessage } from '../../i18n/word-message.ts';
import { stateRule } from '../../i18n/word-rule.ts';
import { level, type Side } from '../../report/model/finding.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { AgencyStatement } from '../../report/model/statement.ts';
import { makeColumn, type Table } from '../../store/column.ts';
import { type CountedRule, keyOfFinding, type PlacedFinding } from '../findings.ts';
import { listPlaceColumns } from './figures.ts';

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

const nullable = { nullable: true };
const writeSide = (side: Side | undefined): string | null => (side === undefined ? null : String(side));

const quote = ({ date, from, text }: AgencyStatement): string => `${date} ${from}：${text}`;

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
