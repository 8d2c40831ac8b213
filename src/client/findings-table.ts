// What is chosen above the table of findings → the rows that fit, from the data of the site, a part of the country at a time.
import type { PartsFile } from '../publish/schema/index.ts';
import { loadApiFile } from './api-files.ts';
import { keepChoices } from './keep-choices.ts';
import { makeElement } from './make-element.ts';

interface Words {
  levels: Readonly<Record<string, string>>;
  /** Has places for `{shown}` and `{found}`. */
  shown: string;
  loading: string;
  failed: string;
  more: string;
}

/** A row of findings.csv by the names of its columns. */
type Row = Readonly<Record<string, string>>;

interface Choice {
  text: string;
  level: string;
  rule: string;
  place: string;
  year: string;
}

/** Rows in the page at first, and with every press on the button below them. */
const step = 200;

const table = 'findings.csv.gz';

/** Fields may be quoted and hold line breaks; the first row names the columns. */
function readCsv(text: string, columns?: readonly string[]): { columns: readonly string[]; rows: Row[] } {
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === ',' || letter === '\n')) {
      lines.at(-1)?.push(field);
      field = '';
      if (letter === '\n') lines.push([]);
    } else field += letter;
  }
  const full = lines.filter((line) => line.length > 1);
  const names = columns ?? full.shift() ?? [];
  return {
    columns: names,
    rows: full.map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? '']))),
  };
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

type Segment = PartsFile['parts'][number]['csv'][number] & { part: string };

/** A host may send the whole file, or the file unpacked already, whatever it is asked for. */
async function loadStretch(address: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer> | string> {
  const answer = await fetch(address, { headers: { Range: `bytes=${start}-${end - 1}` } });
  if (!answer.ok) throw answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.status === 206) return bytes;
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? bytes.slice(start, end) : new TextDecoder().decode(bytes);
}

/** Loads what is asked for once. */
class Findings {
  readonly #folder: string;
  readonly #parts: string;
  readonly #known = new Map<string, Row[]>();
  #columns: readonly string[] | undefined;

  constructor({ folder = '', parts = '' }: DOMStringMap) {
    this.#folder = folder;
    this.#parts = parts;
  }

  /** Of the parts that a place may lie in; of all, where none is named. */
  async load(place: string): Promise<Row[]> {
    const { parts } = await loadApiFile<PartsFile>(this.#parts);
    const segments = parts.flatMap(({ part, csv }): Segment[] =>
      csv.filter(({ path }) => path === table).map((segment) => ({ ...segment, part })),
    );
    const inside = place.replace(/(?:00){1,2}$/, '');
    const wanted = segments.filter(({ part }) => part.startsWith(inside) || inside.startsWith(part));
    const first = Math.min(...segments.map(({ start }) => start));
    this.#columns ??= await this.#loadHead(first);
    for (const segment of wanted.filter(({ part }) => !this.#known.has(part))) await this.#loadPart(segment);
    return wanted.flatMap(({ part }) => this.#known.get(part) ?? []);
  }

  async #loadHead(end: number): Promise<readonly string[]> {
    const head = await loadStretch(this.#folder + table, 0, end);
    return readCsv(typeof head === 'string' ? head : await unpack(head)).columns;
  }

  async #loadPart({ part, start, bytes }: Segment): Promise<void> {
    const stretch = await loadStretch(this.#folder + table, start, start + bytes);
    // Unpacked on the way it is the whole file: its rows are those of all parts.
    const isWhole = typeof stretch === 'string';
    const { rows } = isWhole ? readCsv(stretch) : readCsv(await unpack(stretch), this.#columns);
    this.#known.set(
      part,
      isWhole ? rows.filter(({ agency_id: id = '' }) => (id.slice(0, 4) || 'corpus') === part) : rows,
    );
  }
}

function fits(row: Row, { text, level, rule, place, year }: Choice): boolean {
  // Where nothing is said, what does not match; what is only worth knowing is asked for by name.
  if (level === '' ? row.level === 'info' : level !== 'all' && row.level !== level) return false;
  if (rule !== '' && row.rule !== rule) return false;
  if (year !== '' && row.year !== year) return false;
  if (place !== '' && !row.region?.startsWith(place.replace(/(?:00){1,2}$/, ''))) return false;
  const all = `${row.agency} ${row.agency_en} ${row.message_zh} ${row.message_en}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

const grave = ['error', 'warning', 'info'];

const orders: Readonly<Record<string, (row: Row) => number | string>> = {
  agency: ({ agency_id: id = '' }) => id,
  year: ({ year }) => -Number(year),
  difference: ({ difference }) => -Math.abs(Number(difference)),
  level: ({ level = '' }) => grave.indexOf(level),
};

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0;
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const isNumber = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && Number.isFinite(Number(text));
const absent = (): HTMLElement => makeElement('span', ['—'], 'no-figure');
const numberCell = (text: string | undefined): HTMLElement =>
  makeElement('td', [isNumber(text) ? number.format(Number(text)) : absent()], 'number');

function link(address: string, words: string, className?: string): HTMLAnchorElement {
  const anchor = makeElement('a', [words], className);
  anchor.href = address;
  return anchor;
}

/** The figure, else the sentence, else the report. */
function anchorOf({ metric, at_section: section, at_paragraph: paragraph, at_start: start }: Row): string {
  if (metric) return `#${metric}`;
  if (paragraph) return `#text-${section}-${paragraph}-${start}`;
  return section ? `#section-${section}` : '';
}

function start(place: HTMLElement, form: HTMLFormElement, list: HTMLTableElement): void {
  const words: Words = JSON.parse(place.dataset.words ?? '{}');
  const pages = place.dataset.pages ?? '/';
  const status = place.querySelector('[role="status"]');
  const before = [...list.tBodies];
  const said = status?.textContent ?? '';
  const ruleWords = form.querySelector('[name="rule"]')?.closest('label')?.querySelector('span')?.textContent ?? '';
  const inChinese = document.documentElement.lang.startsWith('zh');
  const findings = new Findings(place.dataset);
  const body = makeElement('tbody', []);
  const more = makeElement('button', [words.more], 'plain-button');
  more.type = 'button';
  let order: string | undefined;
  let most = step;
  let turn = 0;

  const makeRow = (row: Row): HTMLElement => {
    const name = (inChinese ? row.agency : row.agency_en) || row.agency_id || '';
    const head = makeElement('th', [name ? link(`${pages}agency/${row.agency_id}/`, name, 'quiet') : absent()]);
    head.scope = 'row';
    const message = (inChinese ? row.message_zh : row.message_en) ?? '';
    const told = row.of_report ? link(`${pages}agency/${row.of_report}/${anchorOf(row)}`, message, 'quiet') : message;
    const rule = link(`${pages}checks/${row.rule}/`, ruleWords, 'small');
    const hasSides = isNumber(row.left_side) && isNumber(row.right_side) && row.left_side !== row.right_side;
    const difference = row.difference ? String(Math.abs(Number(row.difference))) : '';
    return makeElement('tr', [
      head,
      makeElement('td', [row.year || absent()], 'number'),
      makeElement('td', [told, ' ', rule], 'finding-message'),
      numberCell(hasSides ? row.left_side : ''),
      numberCell(hasSides ? row.right_side : ''),
      numberCell(hasSides && Number(difference) !== 0 ? difference : ''),
      makeElement('td', [makeElement('span', [words.levels[row.level ?? ''] ?? ''], `mark-${row.level}`)]),
    ]);
  };

  const show = async (): Promise<void> => {
    const data = new FormData(form);
    const read = (name: string): string => String(data.get(name) ?? '').trim();
    const choice = {
      text: read('text'),
      level: read('level'),
      rule: read('rule'),
      place: read('place'),
      year: read('year'),
    };
    const own = ++turn;
    if (order === undefined && Object.values(choice).every((value) => value === '')) {
      body.remove();
      more.remove();
      list.append(...before);
      if (status) status.textContent = said;
      return;
    }
    if (status) status.textContent = words.loading;
    const loaded = await findings.load(choice.place);
    // Something else was chosen while it was on its way.
    if (own !== turn) return;
    const found = loaded.filter((row) => fits(row, choice));
    const readOrder = orders[order ?? 'level'];
    if (readOrder) found.sort((a, b) => compare(readOrder(a), readOrder(b)));
    for (const one of before) one.remove();
    body.replaceChildren(...found.slice(0, most).map(makeRow));
    list.append(body);
    if (found.length > most) list.closest('.scroll')?.after(more);
    else more.remove();
    const shown = number.format(Math.min(most, found.length));
    if (status)
      status.textContent = words.shown.replace('{shown}', shown).replace('{found}', number.format(found.length));
  };

  const tryShow = (): void => {
    show().catch(() => {
      if (status) status.textContent = words.failed;
    });
  };
  more.addEventListener('click', () => {
    most += step;
    tryShow();
  });
  for (const head of list.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
    const button = makeElement('button', [...head.childNodes], 'sort-button');
    button.type = 'button';
    button.addEventListener('click', () => {
      order = head.dataset.sort;
      for (const other of list.querySelectorAll('th[data-sort]')) other.removeAttribute('aria-sort');
      head.ariaSort = order === 'agency' || order === 'level' ? 'ascending' : 'descending';
      tryShow();
    });
    head.append(button);
  }
  form.addEventListener('reset', () => {
    order = undefined;
    for (const other of list.querySelectorAll('th[data-sort]')) other.removeAttribute('aria-sort');
  });
  keepChoices(form, () => {
    most = step;
    tryShow();
  });
}

for (const place of document.querySelectorAll<HTMLElement>('[data-findings]')) {
  const [form, list] = [place.querySelector('form'), place.querySelector('table')];
  if (form && list) start(place, form, list);
}
