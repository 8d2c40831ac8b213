import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import { buildOutline } from '../../../../src/report/extract/outline/build-outline.ts';
import { listGrids } from '../../../../src/report/extract/tables/list-grids.ts';
import { readTables } from '../../../../src/report/extract/tables/read-tables.ts';
import { listBlocks } from '../../../../src/report/find/list-blocks.ts';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';

const active = [
  '<tr><td colspan="4">第二十条第（一）项</td></tr>',
  '<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>',
  '<tr><td>规章</td><td>1</td><td>0</td><td>4</td></tr>',
  '<tr><td>行政规范性文件</td><td>2</td><td>1</td><td>9</td></tr>',
];
const table = (...rows: string[]): string => `<table>${rows.join('')}</table>`;

async function caption(...html: string[]): Promise<(readonly { text: string; row: number }[])[]> {
  const page = `<html><body><p>某市某局2023年政府信息公开工作年度报告</p>${html.join('\n')}</body></html>`;
  const reading = await readDocument(new TextEncoder().encode(page), formKnowledge);
  if (!reading.ok) throw new Error(wordMessage('en', reading.rejection.message));
  const grids = listGrids(buildOutline(listBlocks(reading.document), true).parts);
  return readTables(grids).ledgers.map((ledger) => ledger.caption);
}

describe('caption lines of a table', () => {
  it('are its section’s heading and the short lines just before it, in order', async () => {
    const [lines] = await caption(
      '<p>一、总体情况</p><p>这一年的工作平稳有序。</p><p>二、主动公开政府信息情况</p>',
      '<p>表1 下属单位2022年情况</p><p>（金额单位：元）</p>',
      table(...active),
    );
    expect(lines).toEqual([
      { text: '二、主动公开政府信息情况', row: -1 },
      { text: '表1 下属单位2022年情况', row: -1 },
      { text: '（金额单位：元）', row: -1 },
    ]);
  });

  it('end at a paragraph of the report; only its last sentence may lead over to the table', async () => {
    const long = '我局坚持以公开为常态、不公开为例外，扎实推进各项工作，及时回应社会关切，不断提高公开质量和实效。';
    const [lead] = await caption(
      '<p>二、主动公开政府信息情况</p>',
      `<p>${long}${long}情况如下（单位：万元）：</p>`,
      table(...active),
    );
    expect(lead).toEqual([{ text: '情况如下（单位：万元）：', row: -1 }]);
    const [none] = await caption('<p>二、主动公开政府信息情况</p>', `<p>${long}2022年没有规章。</p>`, table(...active));
    expect(none).toEqual([]);
  });

  it('may stand in a caption element, a table of their own, or rows inside', async () => {
    const [element] = await caption(`<table><caption>单位：万元</caption>${active.join('')}</table>`);
    expect(element?.at(-1)).toEqual({ text: '单位：万元', row: -1 });
    const [own] = await caption(table('<tr><td>填报单位：某局</td><td>单位：元</td></tr>'), table(...active));
    expect(own?.slice(-2).map((line) => line.text)).toEqual(['填报单位：某局', '单位：元']);
    const [inside] = await caption(
      table(
        '<tr><td colspan="4">主动公开情况（单位：元）</td></tr>',
        ...active,
        '<tr><td colspan="4">注：金额单位为元</td></tr>',
      ),
    );
    expect(inside?.filter((line) => line.row >= 0)).toEqual([
      { text: '主动公开情况（单位：元）', row: 0 },
      { text: '注：金额单位为元', row: 5 },
    ]);
  });

  it('take in a remark below, and pass from the first piece of a cut table to the second', async () => {
    const [first, second] = await caption(
      '<p>二、主动公开政府信息情况</p><p>单位：件</p>',
      table(...active.slice(0, 3)),
      table(...active),
      '<p>注：不含下属单位。</p>',
      '<p>其后的正文。</p>',
    );
    expect(first?.map((line) => line.text)).toEqual(['二、主动公开政府信息情况', '单位：件']);
    expect(second).toEqual([
      { text: '二、主动公开政府信息情况', row: -1 },
      { text: '单位：件', row: -1 },
      { text: '注：不含下属单位。', row: 4 },
    ]);
  });

  it('are found for a table lifted from running text', async () => {
    const reading = await readDocument(
      new TextEncoder().encode(
        [
          '某市某局2023年政府信息公开工作年度报告',
          '二、主动公开政府信息情况',
          '（金额单位：元）',
          '第二十条第（一）项\t\t\t',
          '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
          '规章\t1\t0\t4',
          '行政规范性文件\t2\t1\t9',
        ].join('\n'),
      ),
      formKnowledge,
    );
    if (!reading.ok) throw new Error(wordMessage('en', reading.rejection.message));
    const [grid] = listGrids(buildOutline(listBlocks(reading.document), true).parts);
    expect(grid?.caption?.map((line) => line.text)).toEqual(['二、主动公开政府信息情况', '（金额单位：元）']);
  });
});
