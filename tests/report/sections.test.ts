// A page with a table of its own, a picture and a statutory table → the blocks of its sections.

import { expect, test } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { sectionEmpty } from '../../src/report/check/rules/form-parts.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const page = `<html><body>
<p>威海市科学技术局2022年政府信息公开工作年度报告</p>
<p>本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。</p>
<p>一、总体情况</p>
<p>全年主动公开政府信息64条，  *详见* [下表]。</p>
<table><tr><th rowspan="2">渠道</th><th colspan="2">条数</th></tr><tr><th>本年</th><th>上年</th></tr>
<tr><td>网站 | 微信</td><td>60</td><td>
 5
 8</td></tr></table>
<p><img src="a.jpg" alt="表"></p>
<p>其中网站60条。</p>
<p>二、主动公开政府信息情况</p>
<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>1</td><td>0</td><td>3</td></tr></table>
<p>三、收到和处理政府信息公开申请情况</p><p>全年共收到政府信息公开申请3件。</p>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<p>五、存在的主要问题及改进情况</p><table><tr><td>问题</td><td>改进</td></tr><tr><td>人少</td><td>加人</td></tr></table>
<p>六、其他需要报告的事项</p><p>威海市科学技术局</p><p>2023年1月20日</p></body></html>`;

async function read(text = page) {
  const outcome = await readReport(new TextEncoder().encode(text), loadRegistry(), { fileName: 'page.html' });
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

test('blocks are the paragraphs and the tables that are none of the form’s, cell by cell', async () => {
  const { sections, tables } = await read();
  const overview = sections.find(({ id }) => id === 'overview');
  expect(overview).toEqual({
    id: 'overview',
    heading: '一、总体情况',
    blocks: [
      { type: 'text', text: '全年主动公开政府信息64条， *详见* [下表]。' },
      {
        type: 'table',
        rows: [
          ['渠道', '条数', '条数'],
          ['渠道', '本年', '上年'],
          ['网站 | 微信', '60', '5 8'],
        ],
      },
      { type: 'text', text: '其中网站60条。' },
    ],
  });
  expect(sections.map(({ id, blocks }) => `${id} ${blocks.length}`)).toEqual([
    'preamble 2',
    'overview 3',
    'active 0',
    'requests 1',
    'appeals 0',
    'problems 1',
    'other 2',
  ]);
  expect(tables.map(({ kind, section }) => [kind, section])).toEqual([['active', 'active']]);
});

test('a figure’s characters stand in its block', async () => {
  const { sections, figures } = await read();
  const stated = figures.flatMap(({ metric, raw, at }) => {
    const block = 'paragraph' in at ? sections.find(({ id }) => id === at.section)?.blocks[at.paragraph] : undefined;
    return 'paragraph' in at && block?.type === 'text' ? [[metric, raw, block.text.slice(at.start, at.end)]] : [];
  });
  expect(stated).toEqual([
    ['narrative.disclosed', '64', '64'],
    ['narrative.website', '60', '60'],
    ['narrative.requests', '3', '3'],
  ]);
});

test('a section that is a table has text, one that is a signature has none', async () => {
  const outcomes = sectionEmpty.test(await read());
  expect(outcomes.map((outcome) => (outcome.pass ? 'pass' : wordMessage('en', outcome.message)))).toEqual([
    'pass',
    'pass',
    'The section “Other matters to report” has a heading and no text.',
  ]);
});

test.each(['其他需要说明的事项', '需要说明的其他事项与附表', '须报告的其它事项'])(
  '%s is the sixth part',
  async (heading) => {
    const { sections } = await read(page.replace('其他需要报告的事项', heading));
    expect(sections.at(-1)).toMatchObject({ id: 'other', heading: `六、${heading}` });
  },
);
