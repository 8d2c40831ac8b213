// Sidecars, good and broken, and the line that is blamed.

import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { readSidecar } from '../../src/pipeline/sidecar.ts';

const read = (text: string | Uint8Array) =>
  readSidecar('2021.yml', typeof text === 'string' ? new TextEncoder().encode(text) : text);

const remarked = (metric: string, more = ''): string =>
  `{${more}metric: ${metric}, raw: '3', at: {section: active, table: 0, row: 1, column: 1}}`;

describe('readSidecar', () => {
  it('reads every field', () => {
    const text = [
      'publisher: 威海市科学技术局',
      'title: 2021年年度报告',
      'url: https://example.cn/2021.html',
      'retrieved: 2026-11-01',
      'licence: 公有领域',
      'digest: true',
    ].join('\n');
    expect(read(text)).toEqual({
      value: {
        publisher: '威海市科学技术局',
        title: '2021年年度报告',
        url: 'https://example.cn/2021.html',
        retrieved: '2026-11-01',
        licence: '公有领域',
        digest: true,
      },
    });
  });

  it('reads what the program that wrote a digest says of it', () => {
    const remark = {
      metric: 'active.rules.issued',
      derived: 'split',
      raw: '3012',
      at: { section: 'active', table: 0, row: 2, column: 1 },
    };
    const text = [`sha256: ${'0a'.repeat(32)}`, 'digest: {by: program}', 'figures:', `  - ${JSON.stringify(remark)}`];
    expect(read(text.join('\n'))).toEqual({
      value: { sha256: '0a'.repeat(32), digest: { by: 'program' }, figures: [remark] },
    });
  });

  it.each(['', '\n', '# only a comment\n', '\uFEFFdigest: false\n'])('takes %j as saying nothing', (text) => {
    expect(read(text)).toEqual({ value: { digest: false } });
  });

  it.each([
    { text: 'title: a\nyear: 2021\n', line: 2, says: 'year' },
    { text: '\n\ndigest: maybe\n', line: 3, says: 'digest' },
    { text: 'digest: {by: me}\n', line: 1, says: 'digest' },
    { text: 'sha256: abc\n', line: 1, says: 'SHA-256' },
    { text: `title: a\nfigures:\n  - ${remarked('active.rules.issued')}\n`, line: 3, says: 'only a digest' },
    {
      text: `digest: true\nfigures:\n  - ${remarked('active.rules.issued')}\n  - ${remarked('active.rules.issued')}\n`,
      line: 4,
      says: 'active.rules.issued is described twice',
    },
    { text: `digest: true\nfigures:\n  - ${remarked('active.rule.issued')}\n`, line: 3, says: 'no such figure' },
    { text: `digest: true\nfigures:\n  - ${remarked('active.rules.issued', 'value: 3, ')}\n`, line: 3, says: 'value' },
    {
      text: `digest: true\nfigures:\n  - ${remarked('active.rules.issued', 'status: reported, ')}\n`,
      line: 3,
      says: 'status',
    },
    { text: 'title: a\nurl: javascript:alert(1)\n', line: 2, says: 'url' },
    { text: 'retrieved: last week\n', line: 1, says: 'expected a date' },
    { text: 'retrieved: 2026-02-30\n', line: 1, says: 'expected a date' },
    { text: 'title: a\ntitle: b\n', line: 2, says: 'not YAML' },
    { text: 'title: a\n\tdigest: true\n', line: 2, says: 'not YAML' },
    { text: '- a\n- b\n', line: 1, says: 'the whole file' },
    { text: 'title: *nowhere\n', line: 1, says: 'not YAML' },
    { text: 'title: 2021\n', line: 1, says: 'title' },
  ])('blames line $line of $text', ({ text, line, says }) => {
    const result = read(text);
    expect(result).toMatchObject({
      rejection: { code: 'unreadable_file', message: { values: { name: '2021.yml', line } } },
    });
    expect('rejection' in result && wordMessage('en', result.rejection.message)).toContain(says);
  });

  it('refuses other encodings than UTF-8', () => {
    expect(read(new Uint8Array([0xb1, 0xea]))).toMatchObject({ rejection: { code: 'unreadable_file' } });
  });
});
