// Messages of the core in both languages: names, lists, one thing, words within words.
import { expect, expectTypeOf, test } from 'vitest';
import { wordEverywhere, wordMessage } from '../../src/i18n/word-message.ts';
import type { zh } from '../../src/i18n/zh/index.ts';
import { makeMessage, type ReadingCode } from '../../src/report/model/reading-code.ts';

test('a metric has its name in the language', () => {
  const values = { units: '%', metric: { metric: 'requests.received.total' } };
  expect(wordEverywhere(makeMessage('notes.unit_foreign', values))).toEqual({
    zh: '印出的单位与“一、本年新收政府信息公开申请数量·总计”不符，数字未采用：“%”',
    en: 'The printed unit does not fit “New requests received, total”, the number was not taken: “%”',
  });
});

test('several things are listed in the way of the language', () => {
  expect(wordEverywhere(makeMessage('rejections.attachment_only.files', { names: ['甲.doc', '乙.pdf'] }))).toEqual({
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
  expect(wordEverywhere(makeMessage('rejections.unreadable_file.sidecar', { name: '2021.yml', why }))).toEqual({
    zh: '来源说明 2021.yml：没有读取权限，请修改文件权限',
    en: 'its sidecar 2021.yml: no permission to read the file; change its permissions',
  });
});

test('a place without a value, a code without words and a thing without a name throw', () => {
  expect(() => wordMessage('en', makeMessage('runs.orphan_sidecar'))).toThrow('wants a value for name');
  expect(() => wordMessage('en', { code: 'notes.none' })).toThrow('no words for notes.none in en');
  const values = { units: '%', metric: { form: '1949' } };
  expect(() => wordMessage('zh', makeMessage('notes.unit_foreign', values))).toThrow('1949');
});

test('each code has words, and all words have a code', () => {
  expectTypeOf<keyof (typeof zh)['words']['reading']>().toEqualTypeOf<ReadingCode>();
});
