// Word files with a picture in the place of a statutory table, and a small one that is none.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { readReport } from '../../../../src/report/read-report.ts';
import { loadRegistry } from '../../../../src/store/load-registry.ts';

const FIXTURES = new URL('../../../fixtures/pictures/', import.meta.url);

it.each(['input.doc.gz', 'input.docx.gz'])(
  '%s is noted to have a picture for table 二 and none for table 三',
  async (name) => {
    const bytes = gunzipSync(new Uint8Array(readFileSync(new URL(name, FIXTURES))));
    const outcome = await readReport(bytes, loadRegistry());
    if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
    const notes = outcome.report.notes.filter(({ code }) => code === 'table_is_image');
    expect(notes.map(({ message }) => wordMessage('zh', message))).toEqual([
      '“主动公开政府信息情况”部分只有图片，没有可读的法定表格，图片中的数字未读取',
    ]);
  },
);
