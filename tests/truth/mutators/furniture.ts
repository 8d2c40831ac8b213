// What stands around a report: bars, trails, scripts, styles, hidden copies, furniture of pages; and reports that are none.
import { paragraph } from '../compose.ts';
import { type Block, type Draft, nothing, sameOrNone, type TableBlock } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import { isExact, type Mutator, putAfter, statutory, tableOf, tablesOf, touch } from '../mutator.ts';
import { writeHtmlTable } from '../write/write-html.ts';

const all = /./;

const around = (name: string, before: readonly string[], after: readonly string[] = []): Mutator => ({
  name: `around: ${name}`,
  touches: all,
  draft(draft) {
    draft.blocks.unshift(...before.map((text) => paragraph(text)));
    draft.blocks.push(...after.map((text) => paragraph(text)));
  },
});

const insideTable = (name: string, texts: readonly string[]): Mutator => ({
  name: `around: ${name}`,
  forms: statutory,
  touches: all,
  draft: (draft) => putAfter(draft, 'requests', ...texts.map((text) => paragraph(text))),
});

/** The same tables with other numbers. */
function otherTables(draft: Draft): TableBlock[] {
  return tablesOf(draft).map((table) => ({
    ...table,
    rows: structuredClone(table.rows).map((row) =>
      row.map(({ metric, ...cell }) =>
        metric ? { ...cell, pieces: [{ text: String(Number(textOf(cell)) + 4) }] } : cell,
      ),
    ),
  }));
}

/** A second set of tables that nobody sees. */
const hiddenCopy = (name: string, before: string, after: string, isFirst: boolean): Mutator => ({
  name: `hidden: ${name}${isFirst ? ', before' : ', behind'}`,
  formats: ['html'],
  layouts: ({ name: layout, ...rest }) => isExact({ name: layout, ...rest }) && !layout.startsWith('L2 '),
  touches: all,
  draft(draft) {
    const tables = otherTables(draft).map(({ rows }) => writeHtmlTable(rows));
    const copy: Block = { type: 'markup', markup: `${before}${tables.join('\n')}${after}` };
    if (isFirst) draft.blocks.splice(1, 0, copy);
    else draft.blocks.push(copy);
  },
});

const hides = [
  ['in display:none', '<div style="display:none">', '</div>'],
  ['by the hidden attribute', '<div hidden>', '</div>'],
  ['by class', '<div class="hid">', '</div>'],
  ['in visibility:hidden', '<div style="visibility:hidden">', '</div>'],
  ['off screen', '<div style="position:absolute;left:-9999px">', '</div>'],
  ['in height 0', '<div style="height:0;overflow:hidden">', '</div>'],
  ['in white', '<div style="color:#ffffff">', '</div>'],
  ['in a dialog', '<dialog>', '</dialog>'],
  ['in a template', '<template>', '</template>'],
  ['in a comment', '<!-- ', ' -->'],
  ['in a script', '<script type="text/template">', '</script>'],
  ['in a closed details', '<details><summary>x</summary>', '</details>'],
] as const;

/** Only the tables are unseen: the report says that they are missing, or nothing. */
const onlyHidden = (name: string, before: string, after: string): Mutator => ({
  name: `hidden: the only tables ${name}`,
  forms: statutory,
  formats: ['html'],
  layouts: ({ name: layout, ...rest }) => isExact({ name: layout, ...rest }) && !layout.startsWith('L2 '),
  draft(draft) {
    for (const table of tablesOf(draft)) table.around = [before, after];
    // Without its tables it may be told to be no report.
    for (const [metric, { values }] of [...draft.answers])
      touch(draft, metric, metric.startsWith('narrative.') ? sameOrNone(...values) : nothing);
  },
});

const rejected = (name: string, change: (draft: Draft) => Block[]): Mutator => ({
  name: `rejected: ${name}`,
  draft(draft) {
    draft.blocks = change(draft);
    draft.rejected = true;
    for (const metric of [...draft.answers.keys()]) touch(draft, metric, nothing);
  },
});

const lines = (change: (text: string) => string): Pick<Mutator, 'text' | 'formats' | 'touches'> => ({
  formats: ['text', 'html', 'markdown'],
  touches: all,
  text: change,
});

export const furnitureMutators: readonly Mutator[] = [
  around('L32 a trail and a share bar', [
    '当前位置：首页 > 政务公开 > 政府信息公开年报',
    '分享到：微信 微博 QQ空间',
    '【字体：大 中 小】 【打印】 【关闭】',
  ]),
  around('L32 a table of metadata', [
    '索 引 号 | 0144-2024-00123 | 分 类 | 年报',
    '发文机关 | | 发布日期 | 2024-01-20',
  ]),
  around('numbers before the report', ['浏览次数：15320', '您是第 2034512 位访客']),
  around(
    'a list of other reports behind',
    [],
    ['相关链接', '市财政局2020年政府信息公开工作年度报告', '市民政局2018年政府信息公开工作年度报告'],
  ),
  around('links to attachments behind', [], ['附件下载', '附件：年度报告.pdf']),
  around('a letter around it', ['市政府办公室：', '现将我单位年度报告报送你处。']),
  around('the name of the site', ['某市人民政府门户网站', '无障碍浏览 | 长者模式 | 简体 | 繁体']),
  insideTable('a page number behind a table', ['- 4 -']),
  insideTable('a stray arrow', ['-->']),
  insideTable('leaked styles', [
    'table.MsoNormalTable{mso-style-name:普通表格;mso-padding-alt:0cm 5.4pt 0cm 5.4pt;font-size:10.0pt;}',
  ]),
  insideTable('a note on the table', ['注：本表数据由各科室填报。']),
  insideTable('a note on the table that names last year', ['注：统计口径与上年一致。']),
  insideTable('a sentence with numbers behind a table', ['以上共涉及12个科室、3家直属单位。']),
  ...hides.flatMap(([name, before, after]) => [
    hiddenCopy(name, before, after, true),
    hiddenCopy(name, before, after, false),
  ]),
  ...hides.slice(0, 3).map(([name, before, after]) => onlyHidden(name, before, after)),
  {
    name: 'hidden: a copy as JSON in a script',
    formats: ['html'],
    layouts: ({ name }) => !name.startsWith('L2 '),
    touches: all,
    draft(draft) {
      const rows = otherTables(draft).flatMap((table) => table.rows.map((row) => row.map(textOf)));
      draft.blocks.push({
        type: 'markup',
        markup: `<script type="application/json">${JSON.stringify({ rows })}</script>`,
      });
    },
  },
  {
    name: 'around: a news list beside it',
    formats: ['html'],
    layouts: ({ name }) => !name.startsWith('L2 '),
    touches: all,
    draft(draft) {
      const items = [31, 28, 15].map((day) => `<li><a href="#">全市主动公开政府信息${day}00条</a> 2024-01-${day}</li>`);
      draft.blocks.push({
        type: 'markup',
        markup: `</div><div class="sidebar"><h3>最新消息</h3><ul>${items.join('')}</ul>`,
      });
    },
  },
  { name: 'text: CRLF', ...lines((text) => text.replaceAll('\n', '\r\n')) },
  { name: 'text: a byte order mark', ...lines((text) => `\ufeff${text}`) },
  { name: 'text: many blank lines behind', ...lines((text) => `${text}${'\n'.repeat(3000)}`) },
  {
    name: 'text: many blank lines before',
    ...lines((text) => `${'\n'.repeat(500)}${text}`),
    formats: ['text', 'markdown'],
  },
  { name: 'text: trailing spaces', ...lines((text) => text.replaceAll('\n', '   \n')), formats: ['text'] },
  { name: 'text: soft hyphens in words', ...lines((text) => text.replaceAll('政府信息', '政府\u00ad信息')) },
  {
    name: 'around: sections numbered anew',
    forms: statutory,
    touches: all,
    draft(draft) {
      for (const block of draft.blocks)
        if (block.type === 'heading') block.pieces = [{ text: textOf(block).replace(/^[一二三四五六]、/, '') }];
    },
  },
  {
    name: 'around: a seventh section',
    forms: statutory,
    touches: all,
    draft(draft) {
      const fee = paragraph('五、收取信息处理费情况');
      const at = draft.blocks.findIndex((block) => block.type === 'heading' && block.id === 'problems');
      draft.blocks.splice(at, 0, { ...fee, type: 'heading' }, paragraph('本年度未因信息公开收取任何费用。'));
      draft.answers.set(
        'narrative.fees_charged',
        draft.answers.get('narrative.fees_charged') ?? { values: [0], none: ['missing', 'unreadable'] },
      );
    },
  },
  {
    name: 'around: L30 no tables under the headings',
    forms: statutory,
    draft(draft) {
      draft.blocks = draft.blocks.filter(({ type }) => type !== 'table');
      for (const [metric, { values }] of [...draft.answers])
        touch(draft, metric, metric.startsWith('narrative.') ? sameOrNone(...values) : nothing);
    },
  },
  {
    name: 'around: 表二 behind 表三',
    forms: statutory,
    layouts: isExact,
    touches: /^(?:active|requests)\./,
    draft(draft) {
      const [a, b] = [tableOf(draft, 'active'), tableOf(draft, 'requests')];
      const [i, j] = [draft.blocks.indexOf(a), draft.blocks.indexOf(b)];
      draft.blocks[i] = b;
      draft.blocks[j] = a;
    },
  },
  {
    name: 'around: all tables at the end',
    forms: statutory,
    layouts: isExact,
    touches: /^(?:active|requests|appeals)\./,
    draft(draft) {
      const tables = tablesOf(draft);
      draft.blocks = [...draft.blocks.filter(({ type }) => type !== 'table'), paragraph('附表'), ...tables];
    },
  },
  {
    name: 'around: all tables in one',
    forms: statutory,
    layouts: ({ format, name }) => format === 'html' && /L1 |L6|GB/.test(name),
    touches: /^(?:active|requests|appeals)\./,
    draft(draft) {
      const [first, ...others] = tablesOf(draft);
      if (!first) return;
      first.rows.push(...others.flatMap(({ rows }) => rows));
      draft.blocks = draft.blocks.filter((block) => block === first || block.type !== 'table');
    },
  },
  {
    name: 'around: 2021 sections named in the preface',
    forms: statutory,
    touches: all,
    draft: (draft) =>
      void draft.blocks.splice(
        1,
        0,
        paragraph(
          '内容包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。',
        ),
      ),
  },
  rejected('only a note', ({ plan: { body, year } }) => [
    paragraph(`${body.name}${year}年工作总结`),
    paragraph('全年完成各项任务，取得良好成绩。'),
  ]),
  rejected('L31 only an attachment', ({ plan: { body, year } }) => [
    paragraph(`${body.name}${year}年政府信息公开工作年度报告`),
    paragraph('附件：年度报告.pdf'),
  ]),
];
