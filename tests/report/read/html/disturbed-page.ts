// Snippets of HTML → an invented report with them in a cell and in a sentence, and what is read of both.

import { wordMessage } from '../../../../src/i18n/word-message.ts';
import type { Figure } from '../../../../src/report/model/figure.ts';
import { readReport } from '../../../../src/report/read-report.ts';
import { loadRegistry } from '../../../../src/store/load-registry.ts';

const registry = loadRegistry();

export interface Disturbance {
  head?: string;
  /** What stands in the cell of 规章, 本年制发件数. */
  cell?: string;
  /** The whole cell, with its own tag. */
  td?: string;
  row?: string;
  sentence?: string;
  /** Around the statutory tables. */
  wrap?: (tables: string) => string;
  after?: string;
}

const ACTIVE = (cell: string, row = ''): string => `<table border="1">
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
${row === '' ? `<tr><td>规章</td>${cell}<td>3</td><td>40</td></tr>` : row}
<tr><td>行政规范性文件</td><td>6</td><td>2</td><td>55</td></tr>
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan="3">221</td></tr>
<tr><td colspan="4">第二十条第（六）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan="3">17</td></tr>
<tr><td>行政强制</td><td colspan="3">0</td></tr>
</table>`;

/** Two sections of a report of 2022, the rest in short. */
export function writePage({
  head = '',
  cell,
  td,
  row,
  sentence = '',
  wrap = (tables) => tables,
  after = '',
}: Disturbance): string {
  return `<html><head><title>威海市科学技术局2022年政府信息公开工作年度报告</title>${head}</head><body>
<h1>威海市科学技术局2022年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>${sentence}</p><p>市科技局坚持以公开为常态、不公开为例外，做好各项公开工作。</p>
<p>二、主动公开政府信息情况</p>${wrap(ACTIVE(td ?? `<td>${cell ?? '12'}</td>`, row))}
<p>三、收到和处理政府信息公开申请情况</p><p>按照规定办理。</p>
<p>五、存在的主要问题及改进情况</p><p>解读形式还不够丰富，下一步将加以改进。</p>
<p>六、其他需要报告的事项</p><p>无。</p>${after}<p>威海市科学技术局</p><p>2023年1月20日</p></body></html>`;
}

export async function readFigures(source: string, fileName = 'report.html'): Promise<Figure[]> {
  const outcome = await readReport(new TextEncoder().encode(source), registry, { fileName });
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report.figures;
}

/** The value of a metric, else why there is none; `absent` where it is not listed. */
export function stateOf(figures: readonly Figure[], metric: string): number | string {
  const found = figures.find((figure) => figure.metric === metric);
  return found ? (found.value ?? found.status) : 'absent';
}

export const CELL = 'active.rules.issued';
