// An invented revision of the statutory form, as data alone: what a newcomer would write when the next one is published.
// A column is renamed, a row is new, a row is gone, and the balance of requests has one more term.

import { active2021 } from '../../src/forms/active.ts';
import { appeals } from '../../src/forms/appeals.ts';
import { block, type Form, type FormTable, type RowNode, row } from '../../src/forms/record.ts';
import { requests2021 } from '../../src/forms/requests.ts';

const tradeSecret = row(
  'denied.trade_secret',
  '9.',
  { zh: '属于商业秘密', en: 'trade secret' },
  {
    plain: {
      zh: '本年办结的申请中，因为涉及商业秘密而没有公开的申请数',
      en: 'Number of requests closed this year that were refused because the information is a trade secret',
    },
    ties: [
      {
        kind: 'near',
        to: { row: 'denied.third_party' },
        why: { zh: '2021 年式并入第三方权益。', en: 'The 2021 form counts it under third-party rights.' },
      },
    ],
  },
);

const withdrawn = row(
  'withdrawn',
  '四、',
  { zh: '申请人主动撤回', en: 'Withdrawn by the applicant' },
  {
    plain: { zh: '本年由申请人撤回的申请数', en: 'Number of requests that the applicant withdrew this year' },
  },
);

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
    columns: of.columns.map((column) =>
      column.id === 'issued' ? { ...column, zh: '本年印发件数', en: 'put out this year' } : column,
    ),
  })),
};

export const form2027 = {
  id: '2027',
  from: 2027,
  notice: { number: '国办公开办函〔2027〕9号', cited: /〔?2027〕?\s*9\s*号/u },
  sections: [
    { id: 'overview', zh: '总体情况', en: 'General situation' },
    { id: 'active', zh: '主动公开政府信息情况', en: 'Disclosure on own initiative', table: 'active' },
    { id: 'requests', zh: '收到和处理政府信息公开申请情况', en: 'Requests received and handled', table: 'requests' },
    {
      id: 'appeals',
      zh: '政府信息公开行政复议、行政诉讼情况',
      en: 'Administrative reviews and lawsuits',
      table: 'appeals',
    },
    { id: 'problems', zh: '存在的主要问题及改进情况', en: 'Problems and improvements' },
    { id: 'other', zh: '其他需要报告的事项', en: 'Other matters to report' },
  ],
  tables: [active, requests, appeals],
} as const satisfies Form;
