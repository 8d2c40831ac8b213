// An invented revision of the statutory form, as data alone: what a newcomer would write when the next one is published.
// A column is renamed, a row is new, a row is gone, and the balance of requests has one more term.

import { active2021 } from '../../src/forms/active.ts';
import { appeals } from '../../src/forms/appeals.ts';
import { block, row } from '../../src/forms/build.ts';
import type { Form, FormTable, RowNode } from '../../src/forms/record.ts';
import { requests2021 } from '../../src/forms/requests.ts';
import type { FormWords } from './add-words.ts';

const tradeSecret = row('denied.trade_secret', '9.', '属于商业秘密', {
  ties: [{ kind: 'near', to: { row: 'denied.third_party' }, why: 'form2027' }],
});

const withdrawn = row('withdrawn', '四、', '申请人主动撤回');

/** Its words: a name in English for each label that is new or renamed, and a sentence for each new row. */
export const words2027: FormWords = {
  labels: {
    'active.column.issued': 'put out this year',
    'requests.row.denied.trade_secret': 'trade secret',
    'requests.row.withdrawn': 'Withdrawn by the applicant',
  },
  zh: {
    'requests.row.denied.trade_secret.plain': '本年办结的申请中，因为涉及商业秘密而没有公开的申请数',
    'requests.row.withdrawn.plain': '本年由申请人撤回的申请数',
    'tie.form2027': '2021 年格式并入第三方权益。',
  },
  en: {
    'requests.row.denied.trade_secret.plain':
      'Number of requests closed this year that were refused because the information is a trade secret',
    'requests.row.withdrawn.plain': 'Number of requests that the applicant withdrew this year',
    'tie.form2027': 'The 2021 form counts it under third-party rights.',
  },
};

const revise = (node: RowNode): RowNode[] => {
  if (node.id === 'rejected.publication') return [];
  if (node.id === 'carried_out') return [withdrawn, { ...node, number: '五、' }];
  if (node.id === 'denied') return [{ ...node, rows: [...node.rows, tradeSecret] }];
  return [{ ...node, rows: node.rows.flatMap(revise) }];
};

const requests: FormTable = {
  ...requests2021,
  balance: { left: ['received', 'carried_in'], right: ['total', 'withdrawn', 'carried_out'] },
  blocks: requests2021.blocks.map(({ columns, rows }) => block(columns, rows.flatMap(revise))),
};

const active: FormTable = {
  ...active2021,
  blocks: active2021.blocks.map((of) => ({
    ...of,
    columns: of.columns.map((column) => (column.id === 'issued' ? { ...column, term: '本年印发件数' } : column)),
  })),
};

export const form2027 = {
  id: '2027',
  from: 2027,
  notice: { number: '国办公开办函〔2027〕9号', cited: /〔?2027〕?\s*9\s*号/u },
  sections: [
    { id: 'overview', term: '总体情况' },
    { id: 'active', term: '主动公开政府信息情况', table: 'active' },
    { id: 'requests', term: '收到和处理政府信息公开申请情况', table: 'requests' },
    { id: 'appeals', term: '政府信息公开行政复议、行政诉讼情况', table: 'appeals' },
    { id: 'problems', term: '存在的主要问题及改进情况' },
    { id: 'other', term: '其他需要报告的事项' },
  ],
  tables: [active, requests, appeals],
} as const satisfies Form;
