import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/report/read/html/read-html.ts';
import { CELL, type Disturbance, readFigures, stateOf, writePage } from './disturbed-page.ts';

const read = async (disturbance: Disturbance, metric = CELL): Promise<number | string> =>
  stateOf(await readFigures(writePage(disturbance)), metric);

const style = (rules: string): string => `<style>${rules}</style>`;

describe('the marks of footnotes', () => {
  it.each([
    '12<sup>1</sup>',
    '12<sup><a href="#n1">1</a></sup>',
    '12<a href="#n1"><sup>1</sup></a>',
    '12<sup><b><i>1</i></b></sup>',
    '<span>12</span><sup><span>1</span></sup>',
    '12<sup>[1]</sup>',
    '12<sup>①</sup>',
    '12<sup>注1</sup>',
    '12<sup>a</sup>',
    '12<sup>*</sup>',
    '12<sup>1</sup><sup>,2</sup>',
    '12<sub>1</sub>',
    '12<span style="vertical-align:super">1</span>',
    '12<span style="VERTICAL-ALIGN: Super; font-size: 60%">1</span>',
    '12<span style="vertical-align:5px">1</span>',
    '12<span style="vertical-align:40%">1</span>',
    '12<span style="position:relative;top:-.5em;font-size:75%">1</span>',
    '12<span style="font-size:8px;vertical-align:top">1</span>',
    '12<span style="font-variant-position:super">1</span>',
    '12<a class="footnote" href="#fn1">1</a>',
    '12<a href="#_ftn1">1</a>',
    '12<a href="#_ftn1">[1]</a>',
    '12<span class="footnote-ref">1</span>',
    '12<ruby>  <rt>1</rt></ruby>',
    '12¹',
    '12 ³',
    '12①',
    '12[1]',
    '12〔1〕',
    '12（注1）',
    '12（见注）',
    '12注1',
    '12*',
    '12※',
    '12件<sup>1</sup>',
    '12<script>1</script>',
    '12<template>1</template>',
    '12<noscript>1</noscript>',
    '12<!-- 1 -->',
  ])('are no part of the number in %s', async (cell) => {
    expect(await read({ cell })).toBe(12);
  });

  it.each([
    ['.a{.b{display:none}}', '12<i class="a"><i class="b">3</i></i>'],
    ['.a{color:red;.b{display:none}opacity:1}', '12<i class="a"><i class="b">3</i></i>'],
    ['.a{& .b{display:none}}', '12<i class="a"><i class="b">3</i></i>'],
    ['.a{&.b{display:none}}', '12<i class="a b">3</i>'],
    ['.a{> b{display:none}}', '12<i class="a"><b>3</b></i>'],
    ['.a{b{color:red}opacity:0}', '12<i class="a">3</i>'],
    ['.a{@media screen{opacity:0}}', '12<i class="a">3</i>'],
    ['.a{.b{i{display:none}}}', '12<u class="a"><u class="b"><i>3</i></u></u>'],
    ['.a:has(b){display:none}', '12<i class="a"><u><b>3</b></u></i>'],
    ['.a:has(> b){display:none}', '12<i class="a"><b>3</b></i>'],
    ['.a:has(+ b){display:none}', '12<i class="a">3</i><b></b>'],
    ['.a:has(~ b:empty){display:none}', '12<i class="a">3</i><u></u><b></b>'],
    ['.a{zoom:0.01}', '12<i class="a">3</i>'],
    ['.a{display:inline-block;transform:scale(.01)}', '12<i class="a">3</i>'],
  ])('of a rule in a rule, of :has or of a scale near nothing are left out: %s', async (rules, cell) => {
    expect(await read({ head: style(rules), cell })).toBe(12);
  });

  it.each([
    ['.a{.b{display:none}}', '12<i class="b">3</i>'],
    ['.a:has(b){display:none}', '12<i class="a">3</i>'],
    ['.a:has(> b){display:none}', '12<i class="a"><u><b>3</b></u></i>'],
    ['.a{zoom:.9}', '12<i class="a">3</i>'],
  ])('that a rule in a rule or :has does not mean are read: %s', async (rules, cell) => {
    expect(await read({ head: style(rules), cell })).toBe(123);
  });

  it.each([
    ['.n{vertical-align:super}', '12<i class="n">1</i>'],
    ['td i{vertical-align:super}', '12<i>1</i>'],
    ['td>i:last-child{vertical-align:sub}', '12<i>1</i>'],
    ['[data-note]{vertical-align:super}', '12<i data-note="x">1</i>'],
  ])('are told by the rule %s', async (rules, cell) => {
    expect(await read({ head: style(rules), cell })).toBe(12);
  });

  it.each([
    '1<sup>2</sup>3',
    '12<small>1</small>',
    '12<font size="1">1</font>',
    '12<table><tr><td>9</td><td>8</td></tr></table>',
    '12<xmp>9</xmp>',
    '12<span style="font-size:50%">1</span>',
    '<sup>1</sup>',
    '12½',
    '①',
    '12<a href="/list">1</a>',
    '12（1）',
  ])('leave a number unread where they cannot be told from it: %s', async (cell) => {
    expect(await read({ cell })).toBe('unreadable');
  });

  it.each([
    '全年主动公开政府信息150<sup><a>1</a></sup>条。',
    '全年主动公开政府信息150<sup>[1]</sup>条。',
    '全年主动公开政府信息150<span style="vertical-align:super">1</span>条。',
    '全年主动公开政府信息150¹条。',
    '全年主动公开政府信息150（注1）条。',
  ])('are no part of the number in the sentence %s', async (sentence) => {
    expect(await read({ sentence }, 'narrative.disclosed')).toBe(150);
  });

  it('do not disturb a label', async () => {
    expect(await read({ row: '<tr><td>规章<sup>1</sup></td><td>12</td><td>3</td><td>40</td></tr>' })).toBe(12);
  });

  it('keep numbers that are set in pieces', async () => {
    expect(await read({ cell: '<span style="font-size:16px">1</span><span style="font-size:15px">2</span>' })).toBe(12);
    expect(await read({ cell: '12<small>.0</small>' })).not.toBe(120);
    expect(await read({ cell: '<a href="/x">12</a>' })).toBe(12);
    expect(await read({ cell: '<p style="position:relative;top:-1pt;mso-text-raise:1pt">12</p>' })).toBe(12);
  });
});

const HIDING = [
  'display:none',
  'DISPLAY : NONE !important',
  'visibility:hidden',
  'opacity:0',
  'opacity:0%',
  'font-size:0',
  'font-size:1px',
  'font-size:.01em',
  'font:0/0 a',
  'color:#fff',
  'color:white',
  'color:rgb(255, 255, 255)',
  'color:rgba(0,0,0,0)',
  'color:transparent',
  'color:#fefefe',
  'background:#000;color:black',
  '-webkit-text-fill-color:transparent',
  'position:absolute;left:-9999px',
  'position:fixed;top:-2000px',
  'display:inline-block;text-indent:-9999px',
  'position:absolute;clip:rect(0,0,0,0)',
  'position:absolute;clip:rect(1px 1px 1px 1px)',
  'display:inline-block;clip-path:inset(100%)',
  'display:inline-block;width:0;overflow:hidden',
  'display:block;height:0;overflow:hidden',
  'display:inline-block;transform:scale(0)',
  'content-visibility:hidden;display:block',
  'mso-hide:all',
];

describe('what is hidden', () => {
  it.each(HIDING)('is as if it were not there: %s', async (rule) => {
    expect(await read({ cell: `12<span style="${rule}">9</span>` })).toBe(12);
    expect(await read({ cell: `<span style="${rule}">9</span>12` })).toBe(12);
    expect(await read({ head: style(`.x { ${rule} }`), cell: `12<span class="a x b">9</span>` })).toBe(12);
    expect(await read({ head: style(`td span#x { ${rule} }`), cell: `12<span id="x"><b>9</b></span>` })).toBe(12);
    expect(await read({ cell: `<span style="${rule}">9</span>` })).toBe('blank');
    expect(
      await read({ sentence: `全年主动公开政府信息150<span style="${rule}">9</span>条。` }, 'narrative.disclosed'),
    ).toBe(150);
  });

  it.each([
    '12<span hidden>9</span>',
    '12<dialog>9</dialog>',
    '12<font color="white">9</font>',
    '12<font color="#FFFFFF"><b>9</b></font>',
    '12<span style="visibility:hidden">9<b>9</b></span>',
    '<span style="font-size:0">9<b style="font-size:14px">12</b></span>',
    '<span style="visibility:hidden">9<b style="visibility:visible">12</b></span>',
    '<span style="color:#fff">9<b style="color:#000">12</b></span>',
    '<span aria-hidden="true">12</span>',
    '<details><summary></summary>12</details>',
    '<dialog open>12</dialog>',
    '<span style="background:#036;color:#fff">12</span>',
    '<span style="opacity:1;visibility:visible;display:inline">12</span>',
    '<span style="width:0">12</span>',
    '<span style="display:block;overflow:hidden;height:20px">12</span>',
  ])('is told from what is shown: %s', async (cell) => {
    expect(await read({ cell })).toBe(12);
  });

  it.each([
    ['.x{display:none}.x{display:inline}', 12],
    ['.x{display:inline}.x{display:none}', 'blank'],
    ['.x{display:none !important}#y{display:inline}', 'blank'],
    ['#y{display:inline}.x{display:none}', 12],
    ['@media print{.x{display:none}}', 12],
    ['@media screen{.x{display:none}}', 'blank'],
    ['@media (max-width:600px){.x{display:none}}', 12],
    ['@media screen and (min-width:800px){.x{display:none}}', 'blank'],
    ['<!-- .x{display:none} -->', 'blank'],
    ['/* .x{display:none} */', 12],
    ['tr:nth-child(3) .x{display:none}', 'blank'],
    ['tr:nth-child(2) .x{display:none}', 12],
    ['td + td .x{display:none}', 'blank'],
    ['td:not(:first-child) > .x{display:none}', 'blank'],
    [':root{--h:none}.x{display:var(--h)}', 'blank'],
    ['.x{color:var(--c,white)}', 'blank'],
    ['.x{font-size:calc(0px)}', 'blank'],
    ['@media (width >= 600px){.x{display:none}}', 'blank'],
    ['@media (max-width:600px) and (width > 300px){.x{display:none}}', 12],
    ['@supports (display:grid){.x{display:none}}', 'blank'],
    ['.x:hover{display:none}', 12],
    ['h1 .x{display:none}', 12],
    ['body table tr td span.x{display:none}', 'blank'],
    ['b.x{display:none}', 12],
    ['.x{display:n\\6fne}', 'blank'],
    ['.a{}.x{display:none', 'blank'],
  ])('by the sheet %s', async (rules, expected) => {
    expect(await read({ head: style(rules), cell: '<span class="x" id="y">12</span>' })).toBe(expected);
  });

  it('does not count where the sheet is for print, or of another language', async () => {
    const cell = '<span class="x">12</span>';
    expect(await read({ head: '<style media="print">.x{display:none}</style>', cell })).toBe(12);
    expect(await read({ head: '<style type="text/template">.x{display:none}</style>', cell })).toBe(12);
  });

  it('keeps the place of a cell that is only out of sight', async () => {
    for (const rule of ['visibility:hidden', 'opacity:0', 'color:#fff', 'font-size:0']) {
      const figures = await readFigures(writePage({ td: `<td style="${rule}">12</td>` }));
      expect(['issued', 'repealed', 'in_force'].map((id) => stateOf(figures, `active.rules.${id}`))).toEqual([
        'blank',
        3,
        40,
      ]);
    }
  });

  it('takes a cell without a place out of the row', async () => {
    const figures = await readFigures(writePage({ td: '<td style="display:none">9</td><td>12</td>' }));
    expect(['issued', 'repealed', 'in_force'].map((id) => stateOf(figures, `active.rules.${id}`))).toEqual([12, 3, 40]);
  });

  it('takes hidden rows out of the table', async () => {
    const row = (attributes: string, label = '规章'): string =>
      `<tr ${attributes}><td>${label}</td><td>9</td><td>9</td><td>9</td></tr><tr><td>规章</td><td>12</td><td>3</td><td>40</td></tr>`;
    for (const attributes of ['hidden', 'style="display:none"', 'style="visibility:collapse"', 'style="opacity:0"'])
      expect(await read({ row: row(attributes) })).toBe(12);
    expect(await read({ head: style('tr.old{display:none}'), row: row('class="old"') })).toBe(12);
  });

  it('keeps white headings whose ground only another sheet knows', async () => {
    const page = writePage({}).replace(
      /<td>(信息内容|本年制发件数|规章)<\/td>/g,
      '<td style="color:#fff" class="head">$1</td>',
    );
    expect(stateOf(await readFigures(page), CELL)).toBe(12);
    const inner = writePage({}).replace(
      /<td>(信息内容|本年制发件数|规章)<\/td>/g,
      '<td class="head"><span style="color:white">$1</span></td>',
    );
    expect(stateOf(await readFigures(inner), CELL)).toBe(12);
  });

  it('does not change the meaning of what is shown', async () => {
    expect(await read({ cell: '12<span style="color:white">万</span>' })).toBe(12);
    expect(
      await read({ sentence: '全年主动公开政府信息150<span style="opacity:0">万</span>条。' }, 'narrative.disclosed'),
    ).toBe(150);
    expect(
      await read({ sentence: '<span style="color:white">全年主动公开政府信息999条。</span>' }, 'narrative.disclosed'),
    ).toBe('absent');
  });
});

describe('what is struck out', () => {
  const STRIKES = [
    '<del>9</del>',
    '<s>9</s>',
    '<strike>9</strike>',
    '<span style="text-decoration:line-through">9</span>',
    '<span style="text-decoration: underline line-through red"><b style="text-decoration:none">9</b></span>',
    '<i style="text-decoration-line:line-through">9</i>',
    '<i class="old">9</i>',
  ];
  it.each(STRIKES)('is no part of the number: %s', async (struck) => {
    const head = style('.old{text-decoration:line-through}');
    expect(await read({ head, cell: `${struck}12` })).toBe(12);
    expect(await read({ head, cell: `${struck}<ins>12</ins>` })).toBe(12);
    expect(await read({ head, cell: `12${struck}` })).toBe(12);
    expect(await read({ head, cell: struck })).toBe('unreadable');
    expect(await read({ head, sentence: `全年主动公开政府信息${struck}150条。` }, 'narrative.disclosed')).toBe(150);
    expect(await read({ head, sentence: `全年主动公开政府信息${struck}条。` }, 'narrative.disclosed')).toBe('absent');
  });

  it('gives no figure of a struck row', async () => {
    const row = '<tr style="text-decoration:line-through"><td>规章</td><td>9</td><td>9</td><td>9</td></tr>';
    expect(['absent', 'unreadable']).toContain(await read({ row }));
    expect(await read({ row: `${row}<tr><td>规章</td><td>12</td><td>3</td><td>40</td></tr>` })).toBe(12);
  });
});

describe('a report that is hidden', () => {
  const hidden = (tables: string): string => `<div style="display:none">${tables}</div>`;

  it('is not read beside one that is shown, however short', async () => {
    expect(await read({ wrap: hidden })).toBe('absent');
    expect(await read({ wrap: hidden, sentence: '全年主动公开政府信息150条。' }, 'narrative.disclosed')).toBe(150);
    expect(await read({ head: style('.t{display:none}'), wrap: (tables) => `<div class="t">${tables}</div>` })).toBe(
      'absent',
    );
    expect(await read({ head: style('table{opacity:0}') })).toBe('absent');
    expect(await read({ after: `<div hidden>${writePage({ cell: '99' })}</div>` })).toBe(12);
  });

  it.each(['body{display:none}', 'body{opacity:0}', 'body{visibility:hidden}', 'html{opacity:0}'])(
    'is read where a script uncovers the page: %s',
    async (rules) => {
      expect(await read({ head: style(rules), cell: '12<span style="display:none">9</span>' })).toBe(12);
    },
  );

  it('is read from a tab, where nothing else says anything, and that is noted', async () => {
    const [, body = ''] = writePage({}).split('</h1>');
    const page = `<h1>威海市科学技术局2022年政府信息公开工作年度报告</h1><ul><li>全真版</li><li>文字版</li></ul><div class="pane" style="display:none">${body}</div>`;
    expect(stateOf(await readFigures(page), CELL)).toBe(12);
    expect(readHtml(page).meta.isUncovered).toBe(true);
    expect(readHtml(writePage({})).meta.isUncovered).toBe(undefined);
  });
});

describe('what is printed and no text', () => {
  it.each([
    '<img src="/n/5.png" width="10">',
    '<img src="/upload/2022/w020.jpg">',
    '<input value="5">',
    '<input type="checkbox" checked>',
    '<select><option>5</option></select>',
    '<svg><text>5</text></svg>',
    '<canvas></canvas>',
    '<object data="a.svg"></object>',
    '<iframe src="a.html"></iframe>',
    '<embed src="a.svg">',
    '<video src="a.mp4"></video>',
    '<button>5</button>',
    '<math><mn>5</mn></math>',
    '<meter value="5"></meter>',
    '<table><tr><td>5</td><td>6</td></tr></table>',
    '<span class="p"></span>',
    '<i class="c"></i>',
    '<span style="background-image:url(5.png)"></span>',
    '12<img src="/n/5.png">',
    '1<img src="/n/5.png">2',
    '1<svg><text>5</text></svg>2',
    '12<input value="5">',
  ])('leaves a cell unread: %s', async (cell) => {
    const head = style('.p{background:url(5.png)} .c::before{content:counter(n)}');
    expect(await read({ head, cell })).toBe('unreadable');
  });

  it.each([
    ['&nbsp;'],
    ['<img src="/images/spacer.gif">'],
    ['<img src="/x.png" width="1" height="1">'],
    ['<img src="/x.png" style="display:none">'],
    ['<input type="hidden" value="5">'],
    ['<svg style="display:none"><text>5</text></svg>'],
    ['<p><br></p>'],
    ['<a name="x"></a>'],
    ['<i class="e"></i>'],
    ['<table><tr><td></td></tr></table>'],
  ])('but %s leaves it blank', async (cell) => {
    expect(await read({ head: style('.e::before{content:""}'), cell })).toBe('blank');
  });

  it('reads what a style sheet prints', async () => {
    expect(await read({ head: style('.c::after{content:"5"}'), cell: '<b class="c">12</b>' })).toBe(125);
    expect(await read({ head: style('.c::after{content:"5";display:none}'), cell: '<b class="c">12</b>' })).toBe(12);
    expect(await read({ head: style('.c::before{content:attr(data-n)}'), cell: '<b class="c" data-n="12"></b>' })).toBe(
      12,
    );
    expect(await read({ head: style('.c::before{content:"\\e600"}'), cell: '<b class="c">12</b>' })).toBe(12);
  });

  it('is not passed over inside the number of a sentence', async () => {
    expect(await read({ sentence: '全年主动公开政府信息1<img src="/n/5.png">0条。' }, 'narrative.disclosed')).toBe(
      'absent',
    );
    expect(
      await read(
        { sentence: '全年主动公开政府信息15<img src="/n/5.png" width="300" height="80">条。' },
        'narrative.disclosed',
      ),
    ).toBe('absent');
  });

  it.each([
    '全年主动公开政府信息1<span style="float:right">5</span>0条。',
    '全年主动公开政府信息<span style="display:inline-block;transform:scaleX(-1)">150</span>条。',
    '全年\u202e主动公开政府信息150条\u202c。',
    '<span style="text-decoration:line-through">全年主动公开政府信息150条</span>，更正为145条。',
  ])('is not read in the sentence %s', async (sentence) => {
    expect(await read({ sentence }, 'narrative.disclosed')).toBe('absent');
  });

  it('keeps a number with an icon', async () => {
    expect(await read({ cell: '<img src="/images/icon_up.png">12' })).toBe(12);
  });
});

describe('digits in another order than they are written', () => {
  it.each([
    '\u202e12\u202c',
    '&#x202e;12&#x202c;',
    '<bdo dir="rtl">12</bdo>',
    '<span style="direction:rtl;unicode-bidi:bidi-override">12</span>',
    '<span dir="rtl"><bdi>1</bdi><bdi>2</bdi></span>',
    '<span style="float:right">1</span>2',
    '<span style="float:left">1</span>2',
    '1<span style="position:absolute;left:0">2</span>',
    '<span style="display:flex;flex-direction:row-reverse"><i>1</i><i>2</i></span>',
    '<span style="display:flex"><i style="order:2">1</i><i>2</i></span>',
    '<span style="display:inline-block;transform:scaleX(-1)">12</span>',
    '<span style="display:inline-block;transform:rotate(180deg)">12</span>',
    '<span style="position:relative;left:40px">1</span>2',
    '1<span style="margin-left:-16px">2</span>',
    '<span style="letter-spacing:-20px">12</span>',
    '1<span style="display:block">2</span>',
    '<span style="display:inline-block;clip-path:polygon(0 0,5px 0,5px 9px)">12</span>',
  ])('are unread: %s', async (cell) => {
    expect(await read({ cell })).toBe('unreadable');
  });

  it.each([
    '<span dir="rtl">12</span>',
    '<div style="direction:rtl">12</div>',
    '\u200e12\u200f',
    '\u202d12\u202c',
    '<bdo dir="ltr">12</bdo>',
    '<span style="float:right">12</span>',
    '<span style="display:inline-block">1</span>2',
  ])('but not by %s', async (cell) => {
    expect(await read({ cell })).toBe(12);
  });

  it('puts the cells of a row that a style turns round in their printed order', async () => {
    const row =
      '<tr style="display:flex;flex-direction:row-reverse"><td>40</td><td>3</td><td>12</td><td>规章</td></tr>';
    expect(await read({ row })).toBe(12);
    const ordered =
      '<tr style="display:flex"><td style="order:1">规章</td><td style="order:3">3</td><td style="order:4">40</td><td style="order:2">12</td></tr>';
    expect(await read({ row: ordered })).toBe(12);
  });

  it('does not read cells that a style takes out of the row', async () => {
    const row =
      '<tr><td>规章</td><td style="float:right">40</td><td style="float:right">3</td><td style="float:right">12</td></tr>';
    expect(await read({ row })).toBe('unreadable');
  });
});
