// A chart or ranking as it stands in the page → its table as CSV, its drawing as a file of its own, a link, a piece of HTML.
import { escapeMarkup } from '../charts/markup.ts';
import { frameDrawing, writeStyle } from '../charts/render-standalone.ts';
import { excelCsv, writeCell } from '../publish/write-csv.ts';
import { saveDrawing, saveFile } from './save-file.ts';

/** What a row is about. */
export interface ActedRow {
  row: HTMLElement;
  /** The figure, or what holds a table and its row. */
  host: Element;
  chart: SVGSVGElement | undefined;
  table: HTMLTableElement | null;
}

type Words = Readonly<Record<string, string>>;

const trim = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The page, at the nearest place in it that has a name and is there at every width. */
export function linkChart({ row, chart }: ActedRow): string {
  const id = (chart?.closest('.chart-pair, .chart-three') ? '' : chart?.id) || row.closest('[id]')?.id;
  const url = new URL(location.href);
  url.hash = id && id !== 'content' ? id : '';
  return url.href;
}

const nameFile = (acted: ActedRow): string => {
  const { pathname, hash } = new URL(linkChart(acted));
  return ['mingbai', ...pathname.split('/'), hash.slice(1)].filter((part) => part !== '').join('-');
};

/** `1,234` is 1234; a word, a share and a range stay as they are shown. */
function readCell(cell: HTMLTableCellElement): string | number {
  const { value } = cell.dataset;
  if (value) return Number(value);
  const text = trim(cell);
  return /^[−-]?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '').replace('−', '-')) : text;
}

const isBar = (cell: HTMLTableCellElement): boolean => cell.classList.contains('bar-cell');

/** A cell that spans columns holds its words once. */
const listCells = (row: HTMLTableRowElement | undefined): (string | number)[] =>
  [...(row?.cells ?? [])]
    .filter((cell) => !isBar(cell))
    .flatMap((cell) => [readCell(cell), ...Array<string>(cell.colSpan - 1).fill('')]);

/** All rows as shown, each with the address behind its name and the page that it is taken from. */
export function saveTable(acted: ActedRow, words: Words): void {
  const { table } = acted;
  if (!table) return;
  const heads = listCells([...(table.tHead?.rows ?? [])].at(-1));
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const links = rows.map((row) => row.querySelector<HTMLAnchorElement>('th a[href]')?.href ?? '');
  const page = linkChart(acted);
  const linked = links.some((link) => link !== '');
  const tail = (link: string, of: string): string[] => (linked ? [link, of] : [of]);
  const lines = [
    [...heads, ...tail(words.address ?? '', words.page ?? '')],
    ...rows.map((row, index) => {
      const own = listCells(row).slice(0, heads.length);
      return [...own, ...Array<string>(heads.length - own.length).fill(''), ...tail(links[index] ?? '', page)];
    }),
  ];
  const text = lines.map(
    (cells) => cells.map((cell) => (cell === '' ? '' : writeCell(cell))).join(',') + excelCsv.lineEnd,
  );
  const type = 'text/csv;charset=utf-8';
  saveFile(`${nameFile(acted)}.csv`, new Blob([excelCsv.start, ...text], { type }));
}

/** What makes a drawing look as it does; the rest is in its attributes. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'paint-order',
] as const;

/** Classes and colours of the page → rules of the drawing's own, one for each look. */
function bakeLooks(chart: SVGSVGElement): string {
  const names = new Map<string, string>();
  const seen = [...chart.querySelectorAll<SVGElement>('*')].map((element) => {
    const style = getComputedStyle(element);
    const isHidden = style.display === 'none' || element.matches('.hit, title, desc');
    return { element, isHidden, look: looks.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';') };
  });
  for (const { element, isHidden, look } of seen) {
    for (const { name } of [...element.attributes])
      if (/^(class|tabindex|role|data-|aria-)/.test(name)) element.removeAttribute(name);
    if (isHidden) element.remove();
    // What is drawn by reference takes its look from where it is drawn.
    else if (!element.closest('defs')) {
      const name = names.get(look) ?? `s${names.size + 1}`;
      names.set(look, name);
      element.setAttribute('class', name);
    }
  }
  return [...names].map(([look, name]) => `.${name}{${look}}`).join('');
}

/** In the light colours, whatever the page is read in: the file is looked at elsewhere. */
export function drawFile({ chart, host }: ActedRow, words: Words): string {
  if (!chart) throw new Error('there is no drawing here');
  const stage = document.createElement('div');
  stage.style.cssText = 'position:absolute;left:-9999px;color-scheme:light';
  const copy = chart.cloneNode(true) as SVGSVGElement;
  stage.append(copy);
  host.append(stage);
  try {
    const style = `<style>${bakeLooks(copy)}</style>`;
    const { width, height } = chart.viewBox.baseVal;
    const [title, unit] = [host.querySelector('h3, h4'), host.querySelector('figcaption p')];
    return frameDrawing({
      ...{ id: chart.id, width, height },
      tag: document.documentElement.lang,
      title: trim(title),
      subtitle: trim(unit),
      desc: trim(chart.querySelector('desc')),
      marks: [...copy.children]
        .map((child) => new XMLSerializer().serializeToString(child))
        .join('')
        .replaceAll(' xmlns="http://www.w3.org/2000/svg"', ''),
      style: writeStyle('light') + style,
      source: trim(host.querySelector('.chart-foot p')),
      drawn: (words.exportDate ?? '').replace('{date}', new Date().toLocaleDateString('sv-SE')),
      url: linkChart({ row: host as HTMLElement, host, chart, table: null }),
    });
  } finally {
    stage.remove();
  }
}

/** As it stands in the page. */
export const saveChart = (acted: ActedRow, svg: string, kind: 'svg' | 'png'): Promise<void> =>
  saveDrawing(nameFile(acted), svg, kind);

/** A picture with its source inside, which leads back here; it needs neither script nor frame. */
export function writeEmbed(acted: ActedRow, svg: string): string {
  const bytes = new TextEncoder().encode(svg);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const alt = escapeMarkup(trim(acted.host.querySelector('h3, h4')));
  return `<a href="${escapeMarkup(linkChart(acted))}"><img src="data:image/svg+xml;base64,${btoa(binary)}" alt="${alt}" style="max-width:100%;height:auto"></a>`;
}
