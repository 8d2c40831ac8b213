import { describe, expect, it } from 'vitest';
import { CELL, readFigures, stateOf } from '../html/disturbed-page.ts';

interface Disturbance {
  cell?: string;
  sentence?: string;
  head?: string;
  before?: string;
  behind?: string;
}

const page = ({ cell = '12', sentence = '', head = '', before = '', behind = '' }: Disturbance): string => `${head}
# 威海市科学技术局2022年政府信息公开工作年度报告

## 一、总体情况

${sentence}

市科技局坚持以公开为常态、不公开为例外，做好各项公开工作。

## 二、主动公开政府信息情况

${before}

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | ${cell} | 3 | 40 |
| 行政规范性文件 | 6 | 2 | 55 |
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 221 | | |

${behind}

## 五、存在的主要问题及改进情况

解读形式还不够丰富，下一步将加以改进。

## 六、其他需要报告的事项

无。

[1]: #note
[^1]: 含修订。
`;

const read = async (disturbance: Disturbance, metric = CELL): Promise<number | string> =>
  stateOf(await readFigures(page(disturbance), 'report.md'), metric);

describe('a cell of Markdown', () => {
  it.each([
    '12',
    '**12**',
    '12<sup>1</sup>',
    '12<sup>[1](#note)</sup>',
    '12<sup><a href="#n">1</a></sup>',
    '12[^1]',
    '12[1]',
    '12[1](#note)',
    '12¹',
    '12①',
    '12\\*',
    '12^1^',
    '12<span style="vertical-align:super">1</span>',
    '12<i class="n">1</i>',
    '~~9~~12',
    '<del>9</del>12',
    '<s>9</s> 12',
    '12<span style="display:none">9</span>',
    '12<span style="text-decoration:line-through">9</span>',
    '12<span style="color:white">9</span>',
    '12<span hidden>9</span>',
    '12<b class="x">9</b>',
    '12<!-- 9 -->',
    '<span style="visibility:hidden">9<b style="visibility:visible">12</b></span>',
    '<u>1</u>2',
    '12<template>9</template>',
  ])('has 12 in %s', async (cell) => {
    const head = '<style>.x{display:none} .n{vertical-align:super}</style>\n';
    expect(await read({ head, cell })).toBe(12);
  });

  it.each([
    '~~9~~',
    '<del>9</del>',
    '![](5.png)',
    '<img src="5.png">',
    '<input value="5">',
    '<svg><text>5</text></svg>',
    '12![](5.png)',
    '<bdo dir="rtl">12</bdo>',
    '\u202e12\u202c',
    '<span style="float:right">1</span>2',
    '12[1](http://example.org/)',
    '12<small>1</small>',
  ])('is unread in %s', async (cell) => {
    expect(await read({ cell })).toBe('unreadable');
  });

  it.each(['', '<span style="display:none">9</span>', '<!-- 9 -->'])('is blank in "%s"', async (cell) => {
    expect(await read({ cell })).toBe('blank');
  });
});

describe('a sentence of Markdown', () => {
  it.each([
    '全年主动公开政府信息150<sup>1</sup>条。',
    '全年主动公开政府信息150[^1]条。',
    '全年主动公开政府信息150[1]条。',
    '全年主动公开政府信息~~140~~150条。',
    '全年主动公开政府信息<del>140</del>150条。',
    '全年主动公开政府信息150<span style="opacity:0">万</span>条。',
    '全年主动公开政府信息<span class="a">150</span>条。',
  ])('has 150 in %s', async (sentence) => {
    expect(await read({ sentence }, 'narrative.disclosed')).toBe(150);
  });

  it('has no number where it is struck out', async () => {
    expect(await read({ sentence: '全年主动公开政府信息~~140~~条。' }, 'narrative.disclosed')).toBe('absent');
  });
});

describe('a table between tags', () => {
  it.each([
    ['<div style="display:none">', '</div>', 'absent'],
    ['<div hidden>\n\n<div>', '</div>\n\n</div>', 'absent'],
    ['<div class="x">', '</div>', 'absent'],
    ['<div align="center">', '</div>', 12],
    ['<details><summary>表</summary>', '</details>', 12],
    ['<div style="display:none">9</div>', '', 12],
    ['<!--', '-->', 'absent'],
  ])('%s … %s', async (before, behind, expected) => {
    const head = '<style>.x{display:none}</style>\n';
    expect(await read({ head, before, behind })).toBe(expected);
  });

  it('is not read where it is struck out as a whole', async () => {
    expect(['absent', 'unreadable']).toContain(await read({ before: '<del>', behind: '</del>' }));
  });
});
