// Codes and values → words: lists, names by id, other names of them, words within words; and no word of a rule is left over.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { translations } from '../../src/i18n/translations.ts';
import { wordMessage } from '../../src/i18n/word-message.ts';
import type { zh } from '../../src/i18n/zh/index.ts';
import { rules } from '../../src/report/check/rules.ts';
import type { Message } from '../../src/report/model/message.ts';
import { makeMessage, type ReadingCode } from '../../src/report/model/reading-code.ts';

const rows = [
  { table: 'requests', row: 'received' },
  { table: 'requests', row: 'denied.state_secret' },
];
const sum = { total: { metric: 'requests.received.total' }, parts: [3, 4], sum: 7, printed: 8 };
const reuse = { later: '甲局 2022', earlier: '乙局 2021', passages: 2, letters: 300, percent: '40.0' };

test.each<[string, Message, string, string]>([
  [
    'a sum with its terms',
    { code: 'compare.sum', values: { ...sum, total: '总计' } },
    '总计：各项之和 3 + 4 = 7，印出的总数是 8。',
    '总计: the parts give 3 + 4 = 7, the printed total is 8.',
  ],
  [
    'a bound by two figures, joined by the words of the message',
    { code: 'compare.bound', values: { part: '甲', wholes: ['乙', '丙'], value: 5, bound: 4 } },
    '甲为 5，多于乙加丙（4）。',
    '甲: 5, more than 乙 plus 丙 (4).',
  ],
  [
    'a table, with rows and columns that it lacks',
    {
      code: 'table-incomplete.messageMore',
      values: {
        table: { table: 'appeals' },
        count: 9,
        missing: [rows[1]!, { table: 'appeals', column: 'suit_direct.upheld' }],
      },
    },
    '“政府信息公开行政复议、行政诉讼情况”表缺少 9 行（列）：属于国家秘密、行政诉讼·未经复议直接起诉·结果维持等。',
    'Administrative reviews and lawsuits: 9 rows or columns are missing: state secret; Lawsuit: without prior review: upheld and others.',
  ],
  [
    'rows as sentences call them, and by their label where they have no such name',
    {
      code: 'requests-balance.message',
      values: {
        column: { table: 'requests', column: 'business' },
        incoming: rows,
        outgoing: [{ table: 'requests', row: 'carried_out' }],
        came: [1, 2],
        left: 3,
        went: [4],
        right: 4,
      },
    },
    '商业企业列：本年收到加属于国家秘密 1 + 2 = 3，转到下年 4 = 4。',
    'Column businesses: received and state secret give 1 + 2 = 3, carried forward 4 = 4.',
  ],
  [
    'the plain name of a row',
    {
      code: 'years-in-force-chain.message',
      values: {
        year: 2022,
        before: 2021,
        row: { table: 'active', row: 'normative' },
        present: 9,
        last: 5,
        issued: 3,
        repealed: 1,
        expected: 7,
      },
    },
    '2022 年行政规范性文件现行有效件数为 9；按 2021 年现行有效加本年制发减本年废止为 5 + 3 − 1 = 7。',
    'In 2022, binding policy documents in force are 9; those in force in 2021 plus issued minus repealed give 5 + 3 − 1 = 7.',
  ],
  [
    'words within words, and a list as the language joins it',
    {
      code: 'years-carried-in.nothing',
      values: { gaps: { code: 'not-applicable.gaps', values: { years: [2019, 2021] } } },
    },
    '没有相邻两年都写明转来、转到下年件数的年报。没有 2019、2021 年的报告。',
    'No two consecutive reports give the requests brought and carried forward. There is no report for 2019, 2021.',
  ],
  [
    'at least so many others',
    { code: 'corpus-reused-other-body.messageAtLeast', values: { ...reuse, others: 8 } },
    '甲局 2022 年报告有 2 处、共 300 字与乙局 2021 年报告相同（数字除外），占正文 40.0%；另有至少 8 份其他机关的报告与之有相同段落。',
    '2 passages (300 characters) of 甲局 2022 are the same as in 乙局 2021, numbers apart: 40.0% of the text. At least 8 more reports of other agencies share passages with it.',
  ],
  [
    'what a document prints, braces and all',
    { code: 'label-wording.message', values: { printed: '{wording}', wording: '甲' } },
    '项目名称是“{wording}”，法定表述是“甲”。',
    'The label reads “{wording}”, the wording of the form is “甲”.',
  ],
])('%s', (_, message, zh, en) => {
  expect(wordMessage('zh', message)).toBe(zh);
  expect(wordMessage('en', message)).toBe(en);
});

test('an id that no record has stands for itself', () => {
  const values = { part: { metric: 'gone.metric' }, wholes: [{ metric: 'gone.other' }], value: 2, bound: 1 };
  expect(wordMessage('en', { code: 'compare.bound', values })).toBe('gone.metric: 2, more than gone.other (1).');
});

test('a message without words, or a place without a value, is a mistake of ours', () => {
  expect(() => wordMessage('zh', { code: 'no-such-rule.message' })).toThrow('no words for no-such-rule.message');
  expect(() => wordMessage('zh', { code: 'compare.sum' })).toThrow('wants a value for total');
});

const inBoth = (message: Message) => ({ zh: wordMessage('zh', message), en: wordMessage('en', message) });

test('a metric has its name in the language', () => {
  const values = { units: '%', metric: { metric: 'requests.received.total' } };
  expect(inBoth(makeMessage('notes.unit_foreign', values))).toEqual({
    zh: '印出的单位与“一、本年新收政府信息公开申请数量·总计”不一致，数字未采用：“%”',
    en: 'The printed unit does not fit “New requests received, total”, the number was not taken: “%”',
  });
});

test('several things are listed in the way of the language', () => {
  expect(inBoth(makeMessage('rejections.attachment_only.files', { names: ['甲.doc', '乙.pdf'] }))).toEqual({
    zh: '页面上没有报告正文，报告只在附件里：甲.doc、乙.pdf；请下载附件，直接提供附件文件',
    en: 'The page does not have the report itself, only files to download: 甲.doc, 乙.pdf. Download the attachment and give that file',
  });
});

test('one page is no “1 pages”', () => {
  const say = (count: number) => wordMessage('en', makeMessage('rejections.no_text_layer.pdf_blank', { count }));
  expect(say(1)).toMatch(/^This PDF has 1 page with/);
  expect(say(12)).toMatch(/^This PDF has 12 pages with/);
  expect(wordMessage('zh', makeMessage('rejections.no_text_layer.pdf_blank', { count: 1 }))).toMatch(/共 1 页/);
});

test('words stand within words', () => {
  const why = makeMessage('rejections.unreadable_file.forbidden');
  expect(inBoth(makeMessage('rejections.unreadable_file.sidecar', { name: '2021.yml', why }))).toEqual({
    zh: '旁注文件 2021.yml：没有读取权限，请修改文件权限',
    en: 'its sidecar 2021.yml: no permission to read the file; change its permissions',
  });
});

test('a place without a value and a code without words throw', () => {
  expect(() => wordMessage('en', makeMessage('runs.orphan_sidecar'))).toThrow('wants a value for name');
  expect(() => wordMessage('en', { code: 'notes.none' })).toThrow('no words for notes.none');
});

const folder = new URL('../../src/report/check/rules/', import.meta.url);
const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
/** The file that a rule stands in: one of its own, or that of its family. */
const findCode = (id: string): string => files.find((code) => code.includes(`'${id}'`)) ?? '';
const rulePart = /\.(?:statement|remedy|basis|tolerance)$/u;
const isShared = (key: string): boolean => /^(?:basis|remedy|not-applicable|compare|term)\.|^headers$/u.test(key);

describe.each(Object.entries(translations))('%s', (_, { words }) => {
  const keys = Object.keys(words.rules);

  test.each(rules.map(({ id }) => id))('%s has words for each of its codes, and no others', (id) => {
    const code = findCode(id);
    expect(code).not.toBe('');
    const named = [...code.matchAll(/'([a-z][a-z\d-]*\.[A-Za-z]+)'/gu)].map(([, key]) => key);
    expect(named.filter((key) => !keys.includes(key!))).toEqual([]);
    const own = keys.filter((key) => key.startsWith(`${id}.`) && !rulePart.test(key));
    expect(own.filter((key) => !named.includes(key) && !code.includes(`'${key.slice(id.length + 1)}'`))).toEqual([]);
  });

  test('has no words of rules that are gone', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(keys.filter((key) => !isShared(key) && !ids.has(key.split('.')[0]!))).toEqual([]);
  });
});

test('each code has words, and all words have a code', () => {
  expectTypeOf<keyof (typeof zh)['words']['reading']>().toEqualTypeOf<ReadingCode>();
});
