// A table's cells → its text in each of the layouts that real copies have. L numbers are those of dialects.md.
import type { FormCell } from './form-tables.ts';

export interface Dialect {
  name: string;
  /** Digits may run together: some cells can only be unreadable. */
  glued?: boolean;
  format: 'text' | 'html' | 'markdown';
  print(rows: readonly (readonly FormCell[])[]): string;
}

const texts = (row: readonly FormCell[]): string[] => row.map((cell) => cell.text);

/** Flat grid with every slot that a span covers blank but the first. */
export function flatten(rows: readonly (readonly FormCell[])[], repeat = false): string[][] {
  const grid: (string | undefined)[][] = [];
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      grid[y] ??= [];
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < (cell.rowspan ?? 1); dy += 1) {
        for (let dx = 0; dx < (cell.colspan ?? 1); dx += 1) {
          grid[y + dy] ??= [];
          const line = grid[y + dy];
          if (line) line[x + dx] = repeat || (dy === 0 && dx === 0) ? cell.text : '';
        }
      }
    }
  });
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const attribute = (name: string, value: number | undefined): string =>
  value && value > 1 ? ` ${name}="${value}"` : '';

function printHtml(rows: readonly (readonly FormCell[])[], inner: (text: string) => string): string {
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td${attribute('colspan', cell.colspan)}${attribute('rowspan', cell.rowspan)}>${inner(escapeHtml(cell.text))}</td>`).join('')}</tr>`,
    )
    .join('\n');
  return `<table border="1"><tbody>${body}</tbody></table>`;
}

const isNumber = (text: string): boolean => /^[+-]?[\d.]+$/.test(text);
/** Cuts a long label over two lines, as a narrow column does. */
const wrap = (text: string, at: number): string =>
  text.length > at && !isNumber(text) ? `${text.slice(0, at)}\n${text.slice(at)}` : text;

export const dialects: readonly Dialect[] = [
  { name: 'tabs, spans dropped', format: 'text', print: (rows) => rows.map((row) => texts(row).join('\t')).join('\n') },
  {
    name: 'tabs, spans padded',
    format: 'text',
    print: (rows) =>
      flatten(rows)
        .map((row) => row.join('\t'))
        .join('\n'),
  },
  {
    name: 'tabs, a padding cell behind',
    format: 'text',
    print: (rows) => rows.map((row) => `${texts(row).join('\t')}\t`).join('\n'),
  },
  {
    name: 'tab-led cells, a line each',
    format: 'text',
    print: (rows) =>
      rows
        .map((row) =>
          texts(row)
            .map((text) => `\t${text}`)
            .join('\n'),
        )
        .join('\n\n'),
  },
  {
    name: 'L14 one cell a line, blank lines between',
    format: 'text',
    print: (rows) => rows.flatMap((row) => texts(row)).join('\n\n'),
  },
  { name: 'one cell a line', format: 'text', print: (rows) => rows.flatMap((row) => texts(row)).join('\n') },
  {
    name: 'L15 cell and pipe, a line each',
    format: 'text',
    print: (rows) =>
      rows
        .map((row) => row.map((cell) => `${cell.text} |${'|'.repeat((cell.colspan ?? 1) - 1)}`).join('\n'))
        .join('\n'),
  },
  {
    name: 'L16 pipe on its own line',
    format: 'text',
    print: (rows) => rows.flatMap((row) => texts(row)).join('\n|\n'),
  },
  {
    name: 'L17 trailing pipes, padded',
    format: 'text',
    print: (rows) =>
      flatten(rows)
        .map((row) => row.map((text) => `${text} |`).join(' '))
        .join('\n'),
  },
  {
    name: 'L18 trailing pipes, ragged',
    format: 'text',
    print: (rows) =>
      rows
        .map((row) =>
          texts(row)
            .map((text) => `${text} |`)
            .join(' '),
        )
        .join('\n'),
  },
  {
    name: 'L19 full pipes',
    format: 'text',
    print: (rows) =>
      flatten(rows)
        .map((row) => `| ${row.join(' |   ')} | `)
        .join('\n'),
  },
  {
    name: 'L20 leading pipe, line breaks in cells',
    format: 'text',
    print: (rows) =>
      rows
        .map(
          (row) =>
            `${texts(row)
              .map((text) => `| \n ${text}  `)
              .join('')}|`,
        )
        .join('\n'),
  },
  {
    name: 'L23 wrapped labels, values by spaces',
    format: 'text',
    print: (rows) =>
      rows
        .map((row) =>
          texts(row)
            .map((text) => wrap(text, 13))
            .join(' '),
        )
        .join('\n'),
  },
  {
    name: 'Markdown table',
    format: 'markdown',
    print: (rows) => {
      const [head = [], ...rest] = flatten(rows);
      return [
        `| ${head.join(' | ')} |`,
        `|${head.map(() => ' --- |').join('')}`,
        ...rest.map((row) => `| ${row.join(' | ')} |`),
      ].join('\n');
    },
  },
  {
    name: 'L1 HTML with spans and paragraphs',
    format: 'html',
    print: (rows) => printHtml(rows, (text) => `<p style="text-align:center">${text}</p>`),
  },
  {
    name: 'L6 HTML with bare and wrapped cells',
    format: 'html',
    print: (rows) => printHtml(rows, (text) => (text.length % 2 ? text : `<p><span>${text}</span></p>`)),
  },
  {
    name: 'L7 HTML with labels over paragraphs',
    format: 'html',
    print: (rows) =>
      printHtml(rows, (text) =>
        isNumber(text) || text.length < 4
          ? `<p>${text}</p>`
          : `<p>${text.slice(0, 3)}</p><p>${text.slice(3, 5)}&nbsp; &nbsp;</p><p>${text.slice(5)}</p>`,
      ),
  },
  {
    name: 'HTML, spans repeated in every slot',
    format: 'html',
    print: (rows) =>
      `<table>${flatten(rows, true)
        .map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`)
        .join('')}</table>`,
  },
  {
    name: 'HTML paragraphs, one cell each',
    format: 'html',
    print: (rows) =>
      rows
        .flatMap((row) => texts(row))
        .map((text) => `<p>${escapeHtml(text)}</p>`)
        .join('\n'),
  },
  {
    name: 'L13 flattened with spaces',
    format: 'text',
    glued: true,
    print: (rows) => rows.flatMap((row) => texts(row)).join(' '),
  },
  {
    name: 'L10 flattened, no separators',
    format: 'text',
    glued: true,
    print: (rows) => rows.flatMap((row) => texts(row)).join(''),
  },
];
