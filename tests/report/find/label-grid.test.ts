// What a grid's cells mean, label by label, against ids and units typed by hand.
import { describe, expect, it } from 'vitest';
import { expandGrid } from '../../../src/report/document/expand-grid.ts';
import { type LabelledGrid, labelGrid } from '../../../src/report/find/label-grid.ts';
import { liftTables } from '../../../src/report/find/lift-tables.ts';
import type { FormWords } from '../../../src/report/read/form-words.ts';
import { readText } from '../../../src/report/read/text/read-text.ts';
import { formKnowledge } from '../../../src/report/read-report.ts';

const gridOf = (rows: readonly (readonly string[])[]): LabelledGrid =>
  labelGrid(
    expandGrid(
      rows.map((row) => row.map((text) => ({ text }))),
      'exact',
    ),
  );

/** By printed text, the row or column that it names in a kind of table. */
const meanings = ({ cells, words }: LabelledGrid, kind: 'active' | 'requests'): Record<string, string | undefined> =>
  Object.fromEntries(cells.map(({ text }, index) => [text, words[index]?.matches[kind]?.labels[0]?.id]));

const disclosures = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '0', '4'],
  ['行政规范性文件', '2', '1', '9'],
  ['第二十条第（八）项', '', '', ''],
  ['信息内容', '本年收费金额（单位：万元）', '', ''],
  ['行政事业性收费', '3.5万元', '', ''],
];

describe('labelGrid', () => {
  it('names each label of a table of disclosures, and nothing for its numbers', () => {
    const grid = gridOf(disclosures);
    expect(grid.kinds).toEqual(['active']);
    expect(meanings(grid, 'active')).toMatchObject({
      本年制发件数: 'issued',
      本年废止件数: 'repealed',
      现行有效件数: 'in_force',
      规章: 'rules',
      行政规范性文件: 'normative',
      '1': undefined,
      '3.5万元': undefined,
      '': undefined,
    });
  });

  it('takes a unit out of the label that it is printed in', () => {
    const grid = gridOf(disclosures);
    const at = grid.cells.findIndex(({ text }) => text.startsWith('本年收费金额'));
    expect(grid.words[at]?.units).toMatchObject([{ kind: 'money', power: 4, word: '万元' }]);
    expect(grid.words[at]?.matches.active?.labels[0]?.id).toBe('amount');
  });

  it('knows a cell of a unit alone, and a table of none of the forms', () => {
    const { kinds, words } = gridOf([
      ['姓名', '年龄', '万元'],
      ['甲', '30', '1'],
    ]);
    expect(kinds).toEqual([]);
    expect(words.map(({ isUnit }) => isUnit)).toEqual([false, false, true, false, false, false]);
    expect(words.every(({ matches }) => Object.keys(matches).length === 0)).toBe(true);
  });

  it('takes over what was found while a table was lifted out of running text', () => {
    const [table] = liftTables(disclosures.map((row) => row.join('\t')).join('\n'));
    if (!table) throw new Error('no table was found');
    const { cells, words } = labelGrid(table.grid);
    const found = cells.flatMap((cell, index) => ('match' in cell ? [{ cell, words: words[index] }] : []));
    expect(found.map(({ cell }) => cell.text)).toContain('行政规范性文件');
    for (const { cell, words: own } of found) expect(own?.matches.active).toBe(cell.match);
  });
});

describe('readers', () => {
  const text = ['某市某局2023年政府信息公开工作年度报告', ...disclosures.map((row) => row.join('\t'))].join('\n');
  const blind: FormWords = {
    isLabel: () => false,
    mayNameRow: () => false,
    countLabels: () => 0,
    liftTables: () => [],
  };
  const countExact = (forms: FormWords): number =>
    readText(text, forms).root.children.filter(
      (node) => node.type === 'grid' && node.cells.some((cell) => 'match' in cell),
    ).length;

  it('find a statutory table only through the knowledge that is handed to them', () => {
    expect(countExact(blind)).toBe(0);
    expect(countExact(formKnowledge)).toBe(1);
  });
});

describe('formKnowledge', () => {
  it.each([
    ['自然人', undefined, true],
    ['（三）不予公开', undefined, true],
    ['1.属于国家秘密', 'row', true],
    ['自然人', 'row', false],
    ['申请人情况', 'head', true],
    ['工作总结', undefined, false],
  ] as const)('%s as %s: %s', (printed, role, known) => {
    expect(formKnowledge.isLabel(printed, role)).toBe(known);
  });

  it('takes a misprinted label for one of a row, and a column for none', () => {
    expect(formKnowledge.mayNameRow('没有现成信息需要另行制做')).toBe(true);
    expect(formKnowledge.mayNameRow('商业企业')).toBe(false);
  });

  it('counts different labels of one table', () => {
    expect(formKnowledge.countLabels('自然人商业企业科研机构自然人')).toBe(3);
    expect(formKnowledge.countLabels('今年的工作')).toBe(0);
  });
});

describe('a piece of table three', () => {
  const piece = expandGrid(
    [['2.没有现成信息需要另行制作', '47', '1', '0', '0', '0', '0', '48'].map((text) => ({ text }))],
    'ragged',
  );

  it('is read with the table it follows, and alone is none', () => {
    expect(labelGrid(piece, true).kinds).toEqual(['requests']);
    expect(labelGrid(piece).kinds).toEqual([]);
  });

  it('has a number for every applicant, and a label of that table alone', () => {
    const rows = [
      ['2.没有现成信息需要另行制作', '47', '1'],
      ['总计', '47', '1', '0', '0', '0', '0', '48'],
      ['农业技术推广', '47', '1', '0', '0', '0', '0', '48'],
    ];
    for (const row of rows)
      expect(labelGrid(expandGrid([row.map((text) => ({ text }))], 'ragged'), true).kinds).toEqual([]);
  });
});
