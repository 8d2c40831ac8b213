// Checks that add up the wrong figures, or compare the text with another row.
import { type Mutant, mutate } from './mutant.ts';

const forms = 'src/forms';
const compare = 'src/report/check';
const checks = [
  'tests/forms/facts',
  ...['rules', 'printed-sums', 'mutation', 'seeds', 'parts', 'run-checks', 'years'].map(
    (name) => `tests/report/check/${name}`,
  ),
];

export const checkMutants: readonly Mutant[] = [
  ...mutate(`${compare}/compare-figures.ts`, checks, [
    'parts that are not all printed fall short',
    'if ((isOpen || parts.length < ids.length) && added < total.value) return [];',
    '',
  ]),
  ...mutate(`${forms}/sums.ts`, checks, [
    'pending cases are in no total',
    'listColumns(columnsBeside(block.columns, column.id)).map(',
    "listColumns(columnsBeside(block.columns, column.id)).filter((of) => !of.column.id.endsWith('pending')).map(",
  ]),
  ...mutate(
    `${forms}/requests.ts`,
    checks,
    [
      'what was carried in is on the other side',
      "left: ['received', 'carried_in'], right: ['total', 'carried_out']",
      "left: ['received', 'carried_out'], right: ['total', 'carried_in']",
    ],
    ['received is carried on', "carriesOn: 'carried_out'", "carriesOn: 'received'"],
    [
      'a text that counts what was carried in contradicts',
      "meantByText('narrative.requests', 'requests.carried_in.total')",
      "meantByText('narrative.requests')",
    ],
    [
      '不予公开 in the text is not processed',
      "outcome: 'denied', terms: ['denied']",
      "outcome: 'rejected', terms: ['denied']",
    ],
  ),
  ...mutate(
    `${forms}/active.ts`,
    checks,
    [
      'what was issued is in force, whatever was repealed',
      "atMost: ['in_force', 'repealed']",
      "atMost: ['in_force', 'issued']",
    ],
    ['what was repealed is added', "more: 'issued', less: 'repealed'", "more: 'repealed', less: 'issued'"],
  ),
  ...mutate(
    `${forms}/statistics-2014.ts`,
    checks,
    ['the gazette is no channel', "'政府公报公开政府信息数', {", "'政府公报公开政府信息数', { ofWhich: true,"],
    ['electronic items are not sent in', "'电子文件数', {", "'电子文件数', { ofWhich: true,"],
    ['letters are no requests', "'信函申请数', {", "'信函申请数', { ofWhich: true,"],
    ['“not this body” is no answer', "'不属于本行政机关公开数', {", "'不属于本行政机关公开数', { ofWhich: true,"],
    ['extended is not concluded', "'延期办结数', {", "'延期办结数', { ofWhich: true,"],
    ['privacy is no ground', "'涉及个人隐私', {", "'涉及个人隐私', { ofWhich: true,"],
    ['corrected complaints are left out', "'被纠错数', {", "'被纠错数', { ofWhich: true,"],
    ['suits are not added up', "rule: 'stat2014-appeals', cases: 'suit'", "cases: 'suit'"],
    [
      'interviews of heads may be more than all',
      "['主要负责同志参加政府网站在线访谈次数'],\n              ofWhich: true,",
      "['主要负责同志参加政府网站在线访谈次数'],",
    ],
  ),
  ...mutate(`${forms}/statistics-2008.ts`, checks, [
    'answers without the other kinds are complete',
    "['answers_granted', 'answers_partial', 'answers_denied', 'answers_other']",
    "['answers_granted', 'answers_partial', 'answers_denied']",
  ]),
  ...mutate(`${forms}/text.ts`, checks, [
    'the text is held against what was concluded',
    "to: 'requests.received.total',",
    "to: 'requests.total.total',",
  ]),
  ...mutate(`${compare}/outcome-words.ts`, checks, [
    '部分予以公开 is granted too',
    '/部分予以公开/.test(words)',
    '/部分予公开/.test(words)',
  ]),
  ...mutate(
    'src/report/registry/locality.ts',
    ['tests/report/registry', 'tests/report/analysis/neighbours'],
    ['371100 lies within 371000', '/(?:00){1,2}$/', '/0+$/'],
    ['no region lies below the country', 'territory === country || ', ''],
    ['a place lies below itself', 'code !== territory && ', ''],
  ),
];
