// Checks that add up the wrong figures, or compare the text with another row.
import { type Mutant, mutate } from './mutant.ts';

const forms = 'src/forms';
const compare = 'src/report/check/compare';
const checks = [
  'tests/forms/facts',
  ...['rules', 'printed-sums', 'mutation', 'seeds', 'parts', 'run-checks', 'years'].map(
    (name) => `tests/report/check/${name}`,
  ),
];

export const checkMutants: readonly Mutant[] = [
  ...mutate(`${compare}/compare-sum.ts`, checks, [
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
      "outcome: 'denied', partOf: ['refused']",
      "outcome: 'rejected', partOf: ['refused']",
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
    [
      'the gazette is no channel',
      "{ zh: '政府公报公开政府信息数', en: 'Published in the government gazette' },\n            {",
      "{ zh: '政府公报公开政府信息数', en: 'Published in the government gazette' },\n            { ofWhich: true,",
    ],
    [
      'electronic items are not sent in',
      "{ zh: '电子文件数', en: 'Sent in electronic form' },\n        {",
      "{ zh: '电子文件数', en: 'Sent in electronic form' },\n        { ofWhich: true,",
    ],
    [
      'letters are no requests',
      "{ zh: '信函申请数', en: 'Requests by letter' },\n            {",
      "{ zh: '信函申请数', en: 'Requests by letter' },\n            { ofWhich: true,",
    ],
    [
      '“not this body” is no answer',
      "{ zh: '不属于本行政机关公开数', en: 'Answers: not for this agency to disclose' },\n            {",
      "{ zh: '不属于本行政机关公开数', en: 'Answers: not for this agency to disclose' },\n            { ofWhich: true,",
    ],
    [
      'extended is not concluded',
      "{ zh: '延期办结数', en: 'Concluded after an extension' },\n            {",
      "{ zh: '延期办结数', en: 'Concluded after an extension' },\n            { ofWhich: true,",
    ],
    [
      'privacy is no ground',
      "{ zh: '涉及个人隐私', en: 'Denied: personal privacy' },\n                {",
      "{ zh: '涉及个人隐私', en: 'Denied: personal privacy' },\n                { ofWhich: true,",
    ],
    [
      'corrected complaints are left out',
      "{ zh: '被纠错数', en: 'Complaints: corrected' },\n        {",
      "{ zh: '被纠错数', en: 'Complaints: corrected' },\n        { ofWhich: true,",
    ],
    ['suits are not added up', "rule: 'stat2014-appeals',\n      cases: 'suit',", "cases: 'suit',"],
    [
      'interviews of heads may be more than all',
      "['主要负责同志参加政府网站在线访谈次数'],\n                  ofWhich: true,",
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
