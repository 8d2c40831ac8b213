// An invented revision of the forms, as data alone: table 二 as it is, table 三 with a row renamed, one split in two, one dropped and one more in its balance.
import type { Form, Row, RowNode } from '../../src/forms/record.ts';
import { row } from '../../src/forms/record.ts';
import { requests2021 } from '../../src/forms/requests.ts';

const why = { zh: '虚构的修订。', en: 'An invented revision.' };

const filed: Row = row(
  'filed',
  '一、',
  { zh: '本年收到申请数量', en: 'Requests filed' },
  {
    plain: { zh: '本年收到的申请数', en: 'Requests filed this year' },
    ties: [{ kind: 'equal', to: { row: 'received' }, why }],
  },
);
const trade: Row = row(
  'denied.trade',
  '4.',
  { zh: '涉及商业秘密', en: 'trade secret' },
  {
    plain: { zh: '因商业秘密而未公开的申请数', en: 'Requests refused for a trade secret' },
    ties: [{ kind: 'near', to: { row: 'denied.third_party' }, with: ['denied.privacy'], why }],
  },
);
const privacy: Row = row(
  'denied.privacy',
  '5.',
  { zh: '涉及个人隐私', en: 'privacy' },
  { plain: { zh: '因个人隐私而未公开的申请数', en: 'Requests refused for privacy' } },
);

const withdrawn: Row = row(
  'withdrawn',
  '四、',
  { zh: '申请人主动撤回', en: 'Withdrawn by the applicant' },
  { plain: { zh: '申请人撤回的申请数', en: 'Requests that the applicant withdrew' } },
);

const replaced: Readonly<Record<string, readonly RowNode[]>> = {
  received: [filed],
  'denied.third_party': [trade, privacy],
  'other.no_payment': [],
};

const revise = (nodes: readonly RowNode[]): RowNode[] =>
  nodes.flatMap((node) => replaced[node.id] ?? [{ ...node, rows: revise(node.rows) }]);

/** The present form with its table 三 revised, in force from 2027 on. */
export const reviseForm = (present: Form): Form => ({
  ...present,
  id: '2027',
  from: 2027,
  notice: { number: '国办公开办函〔2026〕9号', cited: /〔2026〕9号/u },
  tables: present.tables.map((table) =>
    table.id === 'requests'
      ? {
          ...requests2021,
          balance: { left: ['filed', 'carried_in'], right: ['total', 'withdrawn', 'carried_out'] },
          blocks: requests2021.blocks.map((block) => ({ ...block, rows: [...revise(block.rows), withdrawn] })),
        }
      : table,
  ),
});
