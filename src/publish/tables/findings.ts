// One finding a row: the rule, what differs, both sides, and the first place it points at.
import { wordMessage } from '../../i18n/word-message.ts';
import { level, type Side } from '../../report/model/finding.ts';
import type { Table } from '../column.ts';
import { keyOfFinding } from '../finding-key.ts';
import { makeColumn } from '../make-column.ts';
import type { PlacedFinding } from '../record.ts';
import { listPlaceColumns } from './place-columns.ts';

const nullable = { nullable: true };
const writeSide = (side: Side | undefined): string | null => (side === undefined ? null : String(side));

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
    makeColumn('year', 'year', ({ year }) => year, nullable),
    makeColumn('messageZh', 'string', ({ finding }) => wordMessage('zh', finding.message)),
    makeColumn('messageEn', 'string', ({ finding }) => wordMessage('en', finding.message)),
    makeColumn('leftSide', 'string', ({ finding }) => writeSide(finding.left), nullable),
    makeColumn('rightSide', 'string', ({ finding }) => writeSide(finding.right), nullable),
    makeColumn('difference', 'number', ({ finding }) => finding.difference ?? null, nullable),
    makeColumn('places', 'integer', ({ finding }) => finding.at.length),
    ...listPlaceColumns<PlacedFinding>(({ finding }) => finding.at[0] ?? null),
  ],
};
