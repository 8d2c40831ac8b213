// An invented revision of the forms, as data alone: table 二 as it is, table 三 with a row renamed, one split in two, one dropped and one more in its balance.
import { row } from '../../src/forms/build.ts';
import type { Form, Row, RowNode } from '../../src/forms/record.ts';
import { requests2021 } from '../../src/forms/requests.ts';
import type { FormWords } from './add-words.ts';

const why = 'invented';

const filed: Row = row('filed', '一、', '本年收到申请数量', {
  ties: [{ kind: 'equal', to: { row: 'received' }, why }],
});
const trade: Row = row('denied.trade', '4.', '涉及商业秘密', {
  ties: [{ kind: 'near', to: { row: 'denied.third_party' }, with: ['denied.privacy'], why }],
});
const privacy: Row = row('denied.privacy', '5.', '涉及个人隐私');
const withdrawn: Row = row('withdrawn', '四、', '申请人主动撤回');

/** What these rows are called in English. */
export const laterWords: FormWords = {
  labels: {
    'requests.row.filed': 'Requests filed',
    'requests.row.denied.trade': 'trade secret',
    'requests.row.denied.privacy': 'privacy',
    'requests.row.withdrawn': 'Withdrawn by the applicant',
  },
  zh: {},
  en: {},
};

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
