// What the worker says of a draft → the elements of the page.
import { type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import type { BlockView } from '../../views/report/render-section.ts';
import type { DraftFinding, DraftView, RefusedDraft, Urgency } from '../../views/selfcheck/view-draft.ts';
import type { DraftCell, DraftTable } from '../../views/selfcheck/view-table.ts';
import { makeElement } from '../make-element.ts';
import type { Stated } from './messages.ts';

export interface ShowOptions {
  language: Language;
  /** Address of the pages of rules. */
  rules: string;
  /** Reads the draft again with what the person says of it. */
  correct(stated: Stated): void;
  /** Compares it with the report of the year before; `status` is where it is said that there is none. */
  compare(view: DraftView, status: HTMLElement): void;
}

const part = (head: string, note: string | undefined, content: (Node | string)[], className?: string): HTMLElement => {
  const header = makeElement('header', [makeElement('h2', [head]), ...(note ? [makeElement('p', [note])] : [])]);
  return makeElement('section', [header, ...content], ['part', className].filter(Boolean).join(' '));
};

function setSpans(element: HTMLTableCellElement, { rows, columns, scope, className, id }: DraftCell): void {
  if (rows > 1) element.rowSpan = rows;
  if (columns > 1) element.colSpan = columns;
  if (scope) element.scope = scope;
  if (className) element.className = className;
  if (id) element.id = id;
}

/** The number of a finding, which leads to it. */
function makeMark(language: Language, number: number): HTMLAnchorElement {
  const mark = makeElement('a', [], 'cell-mark');
  mark.href = `#finding-${number}`;
  mark.dataset.number = String(number);
  mark.setAttribute('aria-label', translate(language, 'selfcheck.findingMark', { number }));
  return mark;
}

function makeTable({ language }: ShowOptions, table: DraftTable): HTMLElement {
  const makeCell = (cell: DraftCell): HTMLTableCellElement => {
    const element = makeElement(cell.tag, [
      cell.text,
      ...(cell.found ?? []).map((number) => makeMark(language, number)),
    ]);
    setSpans(element, cell);
    return element;
  };
  const makeRow = (row: readonly DraftCell[]): HTMLTableRowElement => makeElement('tr', row.map(makeCell));
  const caption = makeElement('caption', [table.name]);
  const element = makeElement('table', [
    caption,
    makeElement('thead', table.head.map(makeRow)),
    ...table.bodies.map((rows) => makeElement('tbody', rows.map(makeRow))),
  ]);
  const scroll = makeElement('div', [element], 'scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', table.name);
  return makeElement('div', [scroll], `statutory statutory-${table.kind}`);
}

/** The core has escaped whatever the draft holds; figures lead to no list of places here. */
function makeBlock({ html, kind }: BlockView): HTMLElement {
  const block = makeElement('div', [], kind === 'table' ? 'scroll text-table' : `words ${kind}`);
  block.innerHTML = html;
  for (const link of block.querySelectorAll('a')) {
    const figure = makeElement('span', [...link.childNodes], 'text-figure');
    if (link.id) figure.id = link.id;
    link.replaceWith(figure);
  }
  return block;
}

function makeDocument(options: ShowOptions, view: DraftView): HTMLElement {
  const { language } = options;
  const tables = (indexes: readonly number[]): HTMLElement[] =>
    indexes.flatMap((index) => {
      const table = view.tables[index];
      return table ? [makeTable(options, table)] : [];
    });
  const sections = view.sections.map(({ id, heading, blocks, tables: own }) => {
    const section = makeElement('section', [
      ...(heading === '' ? [] : [makeElement('h3', [heading])]),
      ...blocks.map(makeBlock),
      ...tables(own),
    ]);
    section.id = `section-${id}`;
    section.lang = 'zh-CN';
    return section;
  });
  return part(
    translate(language, 'selfcheck.document'),
    translate(language, 'selfcheck.documentNote'),
    [...tables(view.loose), ...sections],
    'draft-document',
  );
}

const mostPlaces = 8;

/** Links to the places; those that a finding names beyond the first are in the file to take away. */
function makePlaces({ language }: ShowOptions, { groups }: DraftFinding): HTMLElement[] {
  const places = groups.flatMap((group) => group.places).slice(0, mostPlaces);
  if (places.length === 0) return [];
  const links = places.flatMap(({ label, anchor }, index) => {
    const link = makeElement('a', [label]);
    link.href = `#${anchor}`;
    link.dataset.place = anchor;
    return index === 0 ? [link] : [translate(language, 'common.listSeparator'), link];
  });
  return [makeElement('p', [translate(language, 'selfcheck.show'), ...links], 'small draft-places no-print')];
}

function makeFinding(options: ShowOptions, finding: DraftFinding): HTMLLIElement {
  const { language, rules } = options;
  const rule = makeElement('a', [finding.statement]);
  rule.href = `${rules}${finding.rule}/`;
  rule.dataset.rule = finding.rule;
  const item = makeElement('li', [
    makeElement(
      'p',
      [makeElement('b', [String(finding.number)], 'finding-number'), ' ', makeElement('span', [finding.message])],
      'draft-message',
    ),
    ...(finding.sides
      ? [makeElement('p', [translate(language, 'selfcheck.sides', { ...finding.sides })], 'draft-sides')]
      : []),
    ...makePlaces(options, finding),
    makeElement('p', [translate(language, 'selfcheck.remedy', { text: finding.remedy })], 'small'),
    makeElement('p', [rule], 'small muted'),
  ]);
  item.id = finding.anchor;
  item.tabIndex = -1;
  return item;
}

const groups: readonly { urgency: Urgency; head: WordKey; text: WordKey }[] = [
  { urgency: 'mend', head: 'selfcheck.groupMend', text: 'selfcheck.groupMendText' },
  { urgency: 'look', head: 'selfcheck.groupLook', text: 'selfcheck.groupLookText' },
  { urgency: 'know', head: 'selfcheck.groupKnow', text: 'selfcheck.groupKnowText' },
];

function makeGroups(options: ShowOptions, { findings }: DraftView): HTMLElement[] {
  const { language } = options;
  return groups.map(({ urgency, head, text }) => {
    const own = findings.filter((finding) => finding.urgency === urgency);
    return makeElement(
      'section',
      [
        makeElement('h3', [translate(language, head), ' ', makeElement('span', [String(own.length)], 'muted')]),
        makeElement('p', [translate(language, text)], 'small muted'),
        own.length === 0
          ? makeElement('p', [translate(language, 'selfcheck.groupNone')])
          : makeElement(
              'ol',
              own.map((finding) => makeFinding(options, finding)),
              'plain-list draft-findings',
            ),
      ],
      `draft-group draft-${urgency}`,
    );
  });
}

function makeFine({ language }: ShowOptions, { passed, untouched }: DraftView): HTMLElement {
  const fold = (head: string, lines: (string | HTMLElement)[]): HTMLElement =>
    makeElement('details', [
      makeElement('summary', [head]),
      makeElement(
        'ul',
        lines.map((line) => makeElement('li', [line])),
        'small',
      ),
    ]);
  return makeElement('section', [
    makeElement('h3', [translate(language, 'selfcheck.fine')]),
    fold(translateCount(language, 'selfcheck.fineCount', passed.length), [...passed]),
    fold(
      translateCount(language, 'selfcheck.untouchedCount', untouched.length),
      untouched.map(({ statement, reason }) =>
        makeElement('span', [statement, ' ', makeElement('span', [reason], 'muted')]),
      ),
    ),
  ]);
}

/** Body and year as a person gives them. */
function makeCorrection(
  { language, correct }: ShowOptions,
  known: Partial<Pick<DraftView, 'agency' | 'year'>>,
): HTMLFormElement {
  const field = (name: string, label: WordKey, value: string, type: 'text' | 'number'): HTMLLabelElement => {
    const input = makeElement('input', []);
    Object.assign(input, { name, type, value, required: false });
    return makeElement('label', [makeElement('span', [translate(language, label)]), input]);
  };
  const submit = makeElement('button', [translate(language, 'selfcheck.correctSubmit')], 'outlined-button');
  const form = makeElement(
    'form',
    [
      field('agency', 'selfcheck.correctAgency', known.agency ?? '', 'text'),
      field('year', 'selfcheck.correctYear', known.year === undefined ? '' : String(known.year), 'number'),
      submit,
    ],
    'draft-correction no-print',
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const agency = String(data.get('agency') ?? '').trim();
    const year = Number(data.get('year'));
    correct({
      ...(agency !== '' && agency !== known.agency && { agency }),
      ...(year > 0 && year !== known.year && { year }),
    });
  });
  return form;
}

function makeKnown(options: ShowOptions, view: DraftView): HTMLElement {
  const { language } = options;
  const facts = view.facts.map(([name, value]) =>
    makeElement('div', [makeElement('dt', [name]), makeElement('dd', [value])]),
  );
  return makeElement('section', [
    makeElement('h3', [translate(language, 'selfcheck.known')]),
    makeElement('dl', facts, 'draft-facts'),
    makeElement(
      'details',
      [makeElement('summary', [translate(language, 'selfcheck.correct')]), makeCorrection(options, view)],
      'no-print',
    ),
  ]);
}

/** A few lines stand as they are; more are folded under their number. */
function foldList(head: string, lines: HTMLLIElement[]): HTMLElement[] {
  if (lines.length === 0) return [];
  const list = makeElement('ul', lines, 'small');
  return lines.length <= 5 ? [list] : [makeElement('details', [makeElement('summary', [head]), list])];
}

function makeNotes({ language }: ShowOptions, { notes, unread, read }: DraftView): HTMLElement {
  const count = translateCount(
    language,
    notes.length + unread.length === 0 ? 'selfcheck.notesNone' : 'selfcheck.notesRead',
    read,
  );
  const lines = notes.map(({ message, place }) => {
    if (!place) return makeElement('li', [message]);
    const link = makeElement('a', [place.label]);
    link.href = `#${place.anchor}`;
    link.dataset.place = place.anchor;
    return makeElement('li', [message, ' ', link]);
  });
  return makeElement('section', [
    makeElement('h3', [translate(language, 'selfcheck.notes')]),
    makeElement('p', [count]),
    ...foldList(translateCount(language, 'selfcheck.notesCount', lines.length), lines),
    ...(unread.length > 0
      ? [
          makeElement('h4', [translate(language, 'selfcheck.unread')]),
          makeElement(
            'ul',
            unread.map((line) => makeElement('li', [line])),
            'small',
          ),
        ]
      : []),
  ]);
}

/** `compared`: how many findings the year before added; null before it was asked for. */
function makeBefore({ language, compare }: ShowOptions, view: DraftView, compared: number | null): HTMLElement {
  const year = view.year - 1;
  const status = makeElement('p', []);
  status.setAttribute('role', 'status');
  const ask = makeElement('button', [translate(language, 'selfcheck.beforeAsk', { year })], 'outlined-button');
  ask.type = 'button';
  ask.addEventListener('click', () => compare(view, status));
  if (compared !== null)
    status.textContent = translate(language, compared > 0 ? 'selfcheck.beforeFound' : 'selfcheck.beforeNothing', {
      year,
    });
  return makeElement(
    'section',
    [
      makeElement('h3', [translate(language, 'selfcheck.before')]),
      makeElement('p', [translate(language, 'selfcheck.beforeNote')], 'small muted'),
      ...(compared === null ? [makeElement('p', [ask])] : []),
      status,
    ],
    'draft-before no-print',
  );
}

/** Findings and what is known on one side, the document on the other. */
export function showDraft(options: ShowOptions, view: DraftView, compared: number | null): HTMLElement[] {
  const { language } = options;
  const lacksTables =
    view.tables.length === 0 ? [makeElement('p', [translate(language, 'selfcheck.tablesNone')], 'note')] : [];
  const found = part(
    translate(language, 'selfcheck.result'),
    view.summary,
    [
      makeKnown(options, view),
      ...lacksTables,
      ...makeGroups(options, view),
      makeFine(options, view),
      makeNotes(options, view),
      makeBefore(options, view, compared),
    ],
    'draft-found',
  );
  return [found, makeDocument(options, view)];
}

export function showRefusal(options: ShowOptions, { message, asks }: RefusedDraft): HTMLElement[] {
  const { language } = options;
  const question = asks && translate(language, asks === 'agency' ? 'selfcheck.refusedAgency' : 'selfcheck.refusedYear');
  return [
    part(translate(language, 'selfcheck.refused'), undefined, [
      makeElement('p', [message], 'draft-refusal'),
      ...(question ? [makeElement('p', [question]), makeCorrection(options, {})] : []),
    ]),
  ];
}
