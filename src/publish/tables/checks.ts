// One rule a row: what it states, and how many subjects pass, fail or are not touched by it.
import { stateRule } from '../../i18n/word-rule.ts';
import type { Table } from '../column.ts';
import { makeColumn } from '../make-column.ts';
import type { RuleTally } from '../tally-rules.ts';

export const checkTable: Table<RuleTally> = {
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
