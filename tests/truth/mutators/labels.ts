// Labels and headers in other words, other characters, other rows; labels that say the opposite.
import { type Answer, type Cell, type Draft, nothing, same, sameOrNone } from '../document.ts';
import type { FormId } from '../forms/form-id.ts';
import { label, textOf } from '../lay/cell.ts';
import {
  choose,
  isExact,
  keepsCells,
  listCells,
  type Mutator,
  statutory,
  tableOf,
  tablesOf,
  touch,
  Unfit,
} from '../mutator.ts';

const labelsOf = (draft: Draft): Cell[] =>
  tablesOf(draft).flatMap((table) => table.rows.flat().filter(({ metric, pieces }) => !metric && pieces.length === 1));

const everyFigure = /^(?:active|requests|appeals|stat)/;

/** Every label changed so that it still says the same. */
const reworded = (name: string, change: (text: string) => string, extra: Partial<Mutator> = {}): Mutator => ({
  name: `labels: ${name}`,
  touches: everyFigure,
  ...extra,
  draft(draft) {
    for (const cell of labelsOf(draft)) cell.pieces = [{ text: change(textOf(cell)) }];
  },
});

/** One label replaced; its row is still the same, or none any more. */
const replaced = (
  name: string,
  from: RegExp,
  to: string,
  metrics: RegExp,
  answer: (value: number) => Answer,
  forms: readonly FormId[] = statutory,
  extra: Partial<Mutator> = {},
): Mutator => ({
  name: `labels: ${name}`,
  forms,
  layouts: keepsCells,
  ...extra,
  draft(draft) {
    const cell = labelsOf(draft).find((it) => from.test(textOf(it)));
    if (!cell) throw new Unfit('no such label');
    cell.pieces = [{ text: textOf(cell).replace(from, to) }];
    for (const it of listCells(draft, ({ metric }) => metrics.test(metric)))
      touch(draft, it.metric, answer(Number(textOf(it.cell))));
  },
});

const none = (): Answer => nothing;

const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  '数數 规規 废廢 现現 项項 许許 强強 处處 罚罰 业業 费費 机機 构構 会會 组組 织織 务務 总總 计計 维維 纠糾 结結 复復 议議 诉訟 经經 后後 开開 属屬 国國 过過 执執 询詢 无無 没沒 补補 举舉 请請 认認 获獲 缴繳 续續 转轉 办辦 条條 网網 电電 传傳 微微'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const toTraditional = (text: string): string =>
  [...text].map((character) => traditional[character] ?? character).join('');

/** The header of table 二 over two rows. */
const splitHeader: Mutator = {
  name: 'labels: header of table 二 over two rows',
  forms: ['2021'],
  layouts: isExact,
  touches: /^active\./,
  draft(draft) {
    const table = tableOf(draft, 'active');
    table.rows.splice(
      1,
      1,
      [label('信息内容', 1, 2), label('本年', 2), label('现行有效件数', 1, 2)],
      [label('制发件数'), label('废止件数')],
    );
  },
};

export const labelMutators: readonly Mutator[] = [
  reworded('half-width brackets', (text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  reworded('half-width commas and colons', (text) => text.replaceAll('，', ',').replaceAll('：', ':')),
  reworded('1、 for 1.', (text) => text.replace(/^(\d)\./, '$1、')),
  reworded('1． for 1.', (text) => text.replace(/^(\d)\./, '$1．')),
  reworded('(1) for 1.', (text) => text.replace(/^(\d)\./, '（$1）')),
  reworded('no numbering of parts', (text) => text.replace(/^\d\./, ''), { forms: statutory, layouts: keepsCells }),
  reworded('a space behind the numbering', (text) => text.replace(/^(\d\.|（.）|[一二三四]、)/, '$1 ')),
  reworded('spaces between all characters', (text) => [...text].join(' '), { layouts: isExact }),
  reworded('full-width spaces between characters', (text) => (text.length < 6 ? [...text].join('\u3000') : text), {
    layouts: isExact,
  }),
  reworded('nbsp between characters', (text) => (text.length < 8 ? [...text].join('\u00a0') : text), {
    layouts: isExact,
  }),
  reworded('zero-width spaces', (text) => [...text].join('\u200b'), { layouts: isExact }),
  reworded('traditional characters', toTraditional, { layouts: isExact }),
  reworded(
    'radicals for characters',
    (text) => text.replaceAll('见', '⻅').replaceAll('一', '⼀').replaceAll('人', '⼈'),
    { layouts: isExact },
  ),
  reworded('a colon behind', (text) => (text === '' ? '' : `${text}：`), { layouts: isExact }),
  reworded('（件） behind', (text) => (/^(?:行政(?!事业)|规章|本年(?!收费))/.test(text) ? `${text}（件）` : text), {
    forms: ['2021'],
    layouts: isExact,
  }),
  reworded('straight quotes', (text) => text.replace(/[“”]/g, '"'), { forms: statutory }),
  reworded(
    'shortened',
    (text) =>
      text
        .replace('（区分处理的，只计这一情形，不计其他情形）', '')
        .replace('、行政机关不再处理其政府信息公开申请', '')
        .replace('政府信息公开申请数量', ''),
    { forms: statutory, layouts: keepsCells },
  ),
  reworded('cut short by copying', (text) => text.replace('其他法律行政法规禁止公开', '其他法律行政止公开'), {
    forms: statutory,
  }),
  splitHeader,
  replaced('misprint 属于国际秘密', /属于国家秘密/, '属于国际秘密', /^requests\.denied\.state_secret\./, same),
  replaced('misprint 行政法复议', /^行政复议$/, '行政法复议', /^appeals\.review\./, same),
  replaced('misprint 先行有效件数', /^现行有效件数$/, '先行有效件数', /^active\.\w+\.in_force$/, same, ['2021']),
  replaced('现行有效件', /^现行有效件数$/, '现行有效件', /^active\.\w+\.in_force$/, same, ['2021']),
  replaced('规范性文件', /^行政规范性文件$/, '规范性文件', /^active\.normative\./, same, ['2021']),
  replaced('结转下一年度', /结转下年度继续办理/, '结转下一年度继续办理', /^requests\.carried_out\./, same),
  replaced('公益组织', /^社会公益组织$/, '公益组织', /^requests\.\w.*\.welfare$/, sameOrNone),
  replaced('合计 for 总计', /^（七）总计$/, '（七）合计', /^requests\.total\./, sameOrNone),
  replaced('不属于国家秘密', /属于国家秘密/, '不属于国家秘密', /^requests\.denied\.state_secret\./, none),
  replaced('未部分公开', /部分公开/, '未部分公开', /^requests\.partial\./, none),
  replaced('不予以公开', /（一）予以公开/, '（一）不予以公开', /^requests\.granted\./, none),
  replaced('除重复申请外', /重复申请/, '除重复申请外', /^requests\.rejected\.repeat\./, none, statutory, {
    layouts: isExact,
  }),
  replaced('非行政许可', /^行政许可$/, '非行政许可', /^active\.licensing\./, none),
  replaced(
    '其中：网上',
    /^一、本年新收政府信息公开申请数量$/,
    '其中：网上本年新收政府信息公开申请数量',
    /^requests\.received\./,
    none,
  ),
  replaced('行政处罚（不含公安）', /^行政处罚$/, '行政处罚（不含公安）', /^active\.penalty\./, sameOrNone),
  replaced('占比 in the row', /^（一）予以公开$/, '（一）予以公开占比', /^requests\.granted\./, none),
  replaced('同比增长 in the row', /^行政许可$/, '行政许可同比增长', /^active\.licensing\./, none),
  replaced('a foreign row', /^行政强制$/, '行政裁决', /^active\.coercion\./, none),
  replaced('a foreign column', /^科研机构$/, '教育机构', /^requests\.\w.*\.research$/, none, statutory, {
    layouts: isExact,
  }),
  replaced('an empty label', /^行政许可$/, '', /^active\.licensing\./, none, ['2021'], { layouts: isExact }),
  replaced('an empty header', /^本年废止件数$/, '', /^active\.\w+\.repealed$/, sameOrNone, ['2021'], {
    layouts: isExact,
  }),
  {
    name: 'labels: two headers alike',
    forms: ['2021'],
    layouts: isExact,
    draft(draft) {
      const cell = labelsOf(draft).find((it) => textOf(it) === '本年废止件数');
      if (cell) cell.pieces = [{ text: '本年制发件数' }];
      for (const row of tableOf(draft, 'active').rows) {
        const issued = row.find(({ metric }) => metric?.endsWith('.issued'));
        const repealed = row.find(({ metric }) => metric?.endsWith('.repealed'));
        if (!issued?.metric || !repealed?.metric) continue;
        const [a, b] = [textOf(issued), textOf(repealed)];
        touch(draft, issued.metric, a === b ? sameOrNone(Number(a)) : nothing);
        touch(draft, repealed.metric, nothing);
      }
    },
  },
  {
    name: 'labels: two rows alike',
    forms: statutory,
    layouts: keepsCells,
    draft(draft, random) {
      const own = labelsOf(draft).filter((it) => /^[3-8]\.属于/.test(textOf(it)));
      const [a, b] = [choose(own, random), choose(own, random)];
      if (a === b) throw new Unfit('the same label');
      const { rows } = tableOf(draft, 'requests');
      const values = (cell: Cell): Cell[] =>
        rows.find((row) => row.includes(cell))?.filter(({ metric }) => metric) ?? [];
      b.pieces = a.pieces;
      for (const cell of values(b)) touch(draft, cell.metric ?? '', nothing);
      const others = values(b).map(textOf);
      values(a).forEach((cell, index) => {
        const number = Number(textOf(cell));
        touch(draft, cell.metric ?? '', textOf(cell) === others[index] ? sameOrNone(number) : nothing);
      });
    },
  },
];
