// What web pages put into and around cells: pictures, fields, tables, directions, spans that do not fit.
import { type Answer, type Cell, noValue, same, sameOrNone } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import { choose, isCount, isExact, type Mutator, pickCell, pickFree, statutory, tableOf, touch } from '../mutator.ts';

/** Something is there that is no number in print. */
const unreadable: Answer = { values: [], none: ['unreadable', 'missing'] };

const markup = (
  name: string,
  write: (number: number) => string,
  answer: (number: number) => Answer,
  extra: Partial<Mutator> = {},
): Mutator => ({
  name: `inside: ${name}`,
  formats: ['html'],
  layouts: isExact,
  ...extra,
  draft(draft, random) {
    const { cell, metric } = pickFree(draft, random, String(10 + random.below(900)));
    const number = Number(textOf(cell));
    cell.markup = write(number);
    touch(draft, metric, answer(number));
  },
});

const attributes = (name: string, text: string, answer: (number: number) => Answer): Mutator => ({
  name: `inside: ${name}`,
  formats: ['html'],
  layouts: ({ name: layout, ...rest }) => isExact({ name: layout, ...rest }) && layout !== 'spans repeated',
  draft(draft, random) {
    const { cell, metric } = pickFree(draft, random, String(10 + random.below(900)));
    cell.attributes = text;
    touch(draft, metric, answer(Number(textOf(cell))));
  },
});

const none = (): Answer => unreadable;
/** Nothing is seen. */
const nothingSeen = (): Answer => noValue;
const floatRight = (number: number): string =>
  [...reverse(number)].map((digit) => `<span style="float:right">${digit}</span>`).join('');
const reverse = (number: number): string => [...String(number)].reverse().join('');

/** A row of seven values in table 三. */
function pickRow(
  draft: Parameters<NonNullable<Mutator['draft']>>[0],
  random: Parameters<NonNullable<Mutator['draft']>>[1],
): Cell[] {
  const rows = tableOf(draft, 'requests').rows.filter((row) => row.filter(({ metric }) => metric).length === 7);
  return choose(
    rows.filter((row) => row.every(({ metric }) => !metric || !draft.claimed.has(metric))),
    random,
  );
}

const merged: readonly Mutator[] = [
  {
    name: 'merged: two values of a row in one cell',
    forms: statutory,
    formats: ['html', 'docx'],
    layouts: ({ name }) => /L1 |L6|GB|merged cells/.test(name),
    draft(draft, random) {
      const row = pickRow(draft, random);
      const at = row.findIndex(({ metric }) => metric) + random.below(5);
      const [cell, gone] = [row[at], row[at + 1]];
      if (!cell?.metric || !gone?.metric) return;
      row.splice(at + 1, 1);
      cell.colspan = 2;
      touch(draft, cell.metric, sameOrNone(Number(textOf(cell))));
      touch(draft, gone.metric, noValue);
    },
  },
  {
    name: 'merged: a value over two rows',
    forms: statutory,
    formats: ['html', 'docx'],
    layouts: ({ name }) => /L1 |L6|GB|merged cells/.test(name),
    draft(draft, random) {
      const { rows } = tableOf(draft, 'requests');
      const first = rows.findIndex((row) => row.some(({ metric }) => metric?.startsWith('requests.denied.internal.')));
      const [upper, lower] = [rows[first] ?? [], rows[first + 1] ?? []];
      const column = random.below(7);
      const cell = upper.filter(({ metric }) => metric)[column];
      const gone = lower.filter(({ metric }) => metric)[column];
      if (!cell?.metric || !gone?.metric) return;
      cell.rowspan = 2;
      lower.splice(lower.indexOf(gone), 1);
      // The number is that of both rows together.
      touch(draft, cell.metric, noValue);
      touch(draft, gone.metric, noValue);
    },
  },
  {
    name: 'merged: a row one cell short',
    forms: statutory,
    formats: ['html', 'docx', 'markdown'],
    layouts: isExact,
    draft(draft, random) {
      const row = pickRow(draft, random);
      const at = row.findIndex(({ metric }) => metric);
      const gone = row[at + random.below(6)];
      if (!gone) return;
      row.splice(row.indexOf(gone), 1);
      for (const cell of row) if (cell.metric) touch(draft, cell.metric, sameOrNone(Number(textOf(cell))));
      touch(draft, gone.metric ?? '', noValue);
    },
  },
  {
    name: 'merged: a label one column short',
    forms: statutory,
    formats: ['html'],
    layouts: ({ name }) => /L1 |L6|GB/.test(name),
    draft(draft, random) {
      const row = pickRow(draft, random);
      const label = row.findLast(({ metric, colspan }) => !metric && (colspan ?? 1) > 1);
      if (!label?.colspan) return;
      label.colspan -= 1;
      for (const cell of row) if (cell.metric) touch(draft, cell.metric, sameOrNone(Number(textOf(cell))));
    },
  },
  {
    name: 'merged: all values of a row, with 无',
    forms: statutory,
    formats: ['html', 'docx'],
    layouts: ({ name }) => /L1 |L6|GB|merged cells/.test(name),
    draft(draft, random) {
      const row = pickRow(draft, random);
      const values = row.filter(({ metric }) => metric);
      const [first] = values;
      if (!first) return;
      for (const { metric } of values)
        touch(draft, metric ?? '', { values: [0], none: ['blank', 'not_applicable', 'unreadable', 'missing'] });
      row.splice(row.indexOf(first), values.length, {
        pieces: [{ text: '无' }],
        colspan: 7,
        metric: first.metric ?? '',
      });
    },
  },
];

export const cellMutators: readonly Mutator[] = [
  markup('a picture', () => '<img src="n.png" width="20" height="20" alt="">', none),
  markup('a picture with alt', (number) => `<img src="n.png" width="20" height="20" alt="${number}">`, sameOrNone),
  markup('a field', (number) => `<input type="text" value="${number}">`, sameOrNone),
  markup('a hidden field beside', (number) => `${number}<input type="hidden" value="77">`, same),
  markup('a choice', (number) => `<select><option>${number}</option><option>0</option></select>`, sameOrNone),
  markup('a text area', (number) => `<textarea>${number}</textarea>`, sameOrNone),
  markup('a checkbox', () => '<input type="checkbox" checked>', none),
  markup('a table', (number) => `<table><tr><td>${number}</td></tr></table>`, sameOrNone),
  markup('a table of two', (number) => `<table><tr><td>${number}</td><td>5</td></tr></table>`, none),
  markup('svg text', (number) => `<svg width="20" height="9"><text x="0" y="9">${number}</text></svg>`, sameOrNone),
  markup('a canvas', () => '<canvas width="20" height="9"></canvas>', none),
  markup('an object', () => '<object data="n.swf" width="20" height="20"></object>', none),
  markup('a frame', () => '<iframe src="n.html" width="20" height="20"></iframe>', none),
  markup(
    'a picture by style',
    () => '<span style="display:inline-block;width:20px;height:9px;background:url(n.png)"></span>',
    nothingSeen,
  ),
  markup('bidi override', (number) => `<bdo dir="rtl">${reverse(number)}</bdo>`, sameOrNone),
  markup(
    'direction by style',
    (number) => `<span style="direction:rtl;unicode-bidi:bidi-override">${reverse(number)}</span>`,
    sameOrNone,
  ),
  markup('an override character', (number) => `\u202e${reverse(number)}\u202c`, sameOrNone),
  markup('digits floating right', floatRight, sameOrNone),
  markup(
    'digits in reverse by flex',
    (number) =>
      `<span style="display:flex;flex-direction:row-reverse">${[...reverse(number)].map((digit) => `<span>${digit}</span>`).join('')}</span>`,
    sameOrNone,
  ),
  markup('a break inside', (number) => `${Math.floor(number / 10)}<br>${number % 10}`, sameOrNone),
  markup('two paragraphs', (number) => `<p>${number}</p><p>5</p>`, none),
  markup('two lines, the second empty', (number) => `<p>${number}</p><p>&nbsp;</p>`, same),
  markup('a word break', (number) => `${Math.floor(number / 10)}<wbr>${number % 10}`, same),
  markup('entities', (number) => [...String(number)].map((digit) => `&#${digit.charCodeAt(0)};`).join(''), same),
  markup(
    'hexadecimal entities',
    (number) => [...String(number)].map((digit) => `&#x${digit.charCodeAt(0).toString(16)};`).join(''),
    same,
  ),
  markup('text by ::after', () => '<span class="after"></span>', nothingSeen),
  markup('a tooltip', (number) => `<span title="99">${number}</span>`, same),
  markup('ruby', (number) => `<ruby>${number}<rt>9</rt></ruby>`, sameOrNone),
  markup('a list', (number) => `<ol><li>${number}</li></ol>`, sameOrNone),
  markup('data attributes', (number) => `<span data-value="99">${number}</span>`, same),
  markup('a comment', (number) => `${number}<!-- 88 -->`, same),
  markup('mso conditional', (number) => `<!--[if gte mso 9]><xml><w:n>9</w:n></xml><![endif]-->${number}`, same),
  attributes('hidden cell by attribute', 'hidden', nothingSeen),
  attributes('cell hidden by style', 'style="visibility:hidden"', nothingSeen),
  attributes('cell with font-size 0', 'style="font-size:0"', nothingSeen),
  attributes('cell in white', 'style="color:#ffffff"', nothingSeen),
  attributes('cell struck by style', 'style="text-decoration:line-through"', nothingSeen),
  attributes('cell coloured', 'style="color:#ff0000;background:#ffffff"', same),
  ...merged,
  {
    name: 'inside: white on a dark cell',
    formats: ['html'],
    layouts: isExact,
    draft(draft, random) {
      const { cell, metric } = pickCell(draft, random, isCount);
      const number = Number(textOf(cell));
      cell.attributes = 'style="background-color:#003366"';
      cell.markup = `<span style="color:#ffffff">${number}</span>`;
      touch(draft, metric, sameOrNone(number));
    },
  },
];
