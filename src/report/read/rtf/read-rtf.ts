// The bytes of an RTF file → its text as mdast with tables as grids; what its readers do not see is left out.
import type { TreeReading } from '../../document/document.ts';
import type { Flow } from '../flow/flow.ts';
import { explainRefusal, Refusal } from '../refusal.ts';
import { openTables } from '../word/open-tables.ts';
import { printsItself } from '../word/print-pieces.ts';
import { finishReading, holdsText } from '../word/word-reading.ts';
import {
  addRtfObject,
  addRtfText,
  closeCell,
  closeRow,
  type Destination,
  endRtfLine,
  findField,
  flushBytes,
  newRow,
  type RtfGroup,
  type RtfState,
  tokenizeRtf,
} from './rtf-state.ts';

export async function readRtf(bytes: Uint8Array): Promise<TreeReading> {
  try {
    const state = walkTokens(bytes);
    const flows: Flow[] = [...state.out, ...state.notes];
    if (!flows.some(holdsText)) throw new Refusal(state.hasPicture ? 'pictures' : 'wordless');
    return finishReading(flows, state.title);
  } catch (error) {
    return explainRefusal(error, 'RTF');
  }
}

/** Some writers never close what they open; no document nests as deep as this. */
const deepest = 500;

function walkTokens(bytes: Uint8Array): RtfState {
  const state = startState();
  for (const token of tokenizeRtf(bytes)) {
    if (token.type === 'byte') {
      takeByte(state, token.byte);
      continue;
    }
    flushBytes(state);
    if (token.type === 'open') openGroup(state);
    else if (token.type === 'close') {
      if (!closeGroup(state)) break;
    } else takeWord(state, token.name, token.value);
  }
  flushBytes(state);
  endRtfLine(state);
  openTables(state.out, state.tables, 0);
  return state;
}

function startState(): RtfState {
  const group: RtfGroup = {
    destination: 'text',
    look: {},
    font: undefined,
    substitutes: 1,
    isIgnorable: false,
    field: undefined,
    around: undefined,
  };
  return {
    group,
    stack: [],
    fonts: new Map(),
    colours: [],
    encoding: 'gb18030',
    bytes: [],
    toSkip: 0,
    out: [],
    tables: [],
    pieces: [],
    label: '',
    depth: undefined,
    level: 0,
    rows: new Map(),
    shade: undefined,
    notes: [],
    title: '',
    hasPicture: false,
    entry: { name: '' },
  };
}

function openGroup(state: RtfState): void {
  if (state.stack.length >= deepest) throw new Refusal('oversized');
  state.stack.push(state.group);
  state.group = {
    ...state.group,
    look: { ...state.group.look },
    isIgnorable: false,
    field: undefined,
    around: undefined,
  };
  state.toSkip = 0;
}

/** False at the end of the document; what follows it is none of it. */
function closeGroup(state: RtfState): boolean {
  const { group, stack } = state;
  const outer = stack.pop();
  if (!outer) return false;
  if (group.around) {
    endRtfLine(state);
    openTables(state.out, state.tables, 0);
    Object.assign(state, group.around);
  }
  state.group = outer;
  state.toSkip = 0;
  if (group.field && printsItself(group.field)) addRtfObject(state);
  return stack.length > 0;
}

/** The text of a footnote follows the document's, as it stands at the end of a page. */
function startNote(state: RtfState): void {
  const { out, tables, pieces, label, depth, level } = state;
  state.group.around = { out, tables, pieces, label, depth, level };
  Object.assign(state, { out: state.notes, tables: [], pieces: [], label: '', depth: undefined, level: 0 });
}

function takeByte(state: RtfState, byte: number): void {
  const { group } = state;
  if (state.toSkip > 0) {
    state.toSkip -= 1;
    return;
  }
  if (group.destination === 'skip') return;
  if (byte === semicolon && (group.destination === 'fonts' || group.destination === 'colours')) {
    flushBytes(state);
    endEntry(state);
  } else state.bytes.push(byte);
}

const semicolon = 0x3b;
const hex = (value = 0): string => Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0');

/** An entry without numbers is the colour that the program chooses. */
function endEntry(state: RtfState): void {
  const { entry, group, fonts, colours } = state;
  if (group.destination === 'colours')
    colours.push(entry.red === undefined ? undefined : hex(entry.red) + hex(entry.green) + hex(entry.blue));
  else if (group.font !== undefined)
    fonts.set(group.font, { encoding: fonts.get(group.font)?.encoding, name: entry.name.trim() });
  state.entry = { name: '' };
}

/** Code pages of the characters of a font. */
const charsets: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};
const pages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1252: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Groups that are no text of the body, and groups that are in spite of their star. */
const destinations: Readonly<Record<string, Destination>> = {
  ...Object.fromEntries(
    (
      'stylesheet info header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atnref ' +
      'pict objdata objclass fldtype sp sn sv shprslt do nonesttables listtable listoverridetable revtbl rsidtbl pntxta pntxtb ' +
      'filetbl xe tc bkmkstart bkmkend themedata colorschememapping datastore latentstyles template operator'
    )
      .split(' ')
      .map((name) => [name, 'skip' as const]),
  ),
  fonttbl: 'fonts',
  colortbl: 'colours',
  listtext: 'label',
  pntext: 'label',
  fldinst: 'code',
  footnote: 'text',
  shpinst: 'text',
  shptxt: 'text',
  nesttableprops: 'text',
  fldrslt: 'text',
};

function takeWord(state: RtfState, name: string, value: number | undefined): void {
  const { group } = state;
  if (name === '*') {
    group.isIgnorable = true;
    return;
  }
  const found = Object.hasOwn(destinations, name) ? destinations[name] : undefined;
  if (found !== undefined || group.isIgnorable) enterDestination(state, name, found ?? 'skip');
  else if (name === 'title' && group.destination === 'skip') group.destination = 'title';
  else if (group.destination === 'title' && state.stack.at(-1)?.destination !== 'skip') group.destination = 'skip';
  else words[name]?.(state, value);
}

function enterDestination(state: RtfState, name: string, destination: Destination): void {
  const { group } = state;
  group.isIgnorable = false;
  if (name === 'pict') {
    state.hasPicture = true;
    addRtfObject(state);
  }
  if (name === 'fldrslt') {
    const field = findField(state);
    if (field) field.hasResult = true;
  }
  // Nothing within what is left out is printed.
  if (group.destination === 'skip') return;
  group.destination = destination;
  if (name === 'footnote') startNote(state);
}

type Write = (state: RtfState, value: number | undefined) => void;

const isOn = (value: number | undefined): boolean => value !== 0;

const look =
  (set: (group: RtfGroup, value: number | undefined, state: RtfState) => void): Write =>
  (state, value) => {
    set(state.group, value, state);
  };

const print =
  (text: string): Write =>
  (state) =>
    addRtfText(state, text);

const row = (state: RtfState): ReturnType<typeof newRow> => {
  const level = Math.max(1, state.level);
  const known = state.rows.get(level) ?? newRow();
  state.rows.set(level, known);
  return known;
};

const words: Readonly<Record<string, Write>> = {
  ansicpg: (state, value) => {
    state.encoding = pages[value ?? 0] ?? state.encoding;
  },
  uc: look((group, value) => {
    group.substitutes = Math.min(Math.max(value ?? 1, 0), 32);
  }),
  u: (state, value = 0) => {
    if (state.group.destination === 'skip') return;
    addRtfText(state, String.fromCharCode(value < 0 ? value + 65536 : value));
    state.toSkip = state.group.substitutes;
  },
  fcharset: ({ group, fonts }, value) => {
    if (group.destination === 'fonts' && group.font !== undefined)
      fonts.set(group.font, { encoding: charsets[value ?? 0], name: '' });
  },
  f: look((group, value) => {
    group.font = value;
  }),
  red: ({ entry }, value) => Object.assign(entry, { red: value }),
  green: ({ entry }, value) => Object.assign(entry, { green: value }),
  blue: ({ entry }, value) => Object.assign(entry, { blue: value }),
  field: look((group) => {
    group.field = { code: '', hasResult: false };
  }),
  object: (state) => addRtfObject(state),

  plain: look((group) => {
    group.look = {};
  }),
  v: look(({ look: own }, value) => Object.assign(own, { vanish: isOn(value) })),
  deleted: look(({ look: own }, value) => Object.assign(own, { vanish: isOn(value) })),
  mvf: look(({ look: own }, value) => Object.assign(own, { vanish: isOn(value) })),
  strike: look(({ look: own }, value) => Object.assign(own, { strike: isOn(value) })),
  striked: look(({ look: own }, value) => Object.assign(own, { doubleStrike: isOn(value) })),
  super: look(({ look: own }) => Object.assign(own, { align: 'superscript' })),
  sub: look(({ look: own }) => Object.assign(own, { align: 'subscript' })),
  nosupersub: look(({ look: own }) => Object.assign(own, { align: 'baseline' })),
  up: look(({ look: own }, value = 6) => Object.assign(own, { raise: value })),
  dn: look(({ look: own }, value = 6) => Object.assign(own, { raise: -value })),
  fs: look(({ look: own }, value) => Object.assign(own, { size: value })),
  cf: look(({ look: own }, value, { colours }) => Object.assign(own, { colour: colours[value ?? 0] })),
  chcbpat: look((group, value, state) => setShade(group, value, state)),
  cb: look((group, value, state) => setShade(group, value, state)),
  highlight: look((group, value, state) => setShade(group, value, state)),
  charscalex: look(({ look: own }, value) => Object.assign(own, { scale: value })),
  expndtw: look(({ look: own }, value) => Object.assign(own, { spacing: value })),

  par: (state) => endRtfLine(state),
  line: print('\n'),
  page: (state) => endRtfLine(state),
  sect: (state) => endRtfLine(state),
  tab: print('\t'),
  emdash: print('—'),
  endash: print('–'),
  lquote: print('‘'),
  rquote: print('’'),
  ldblquote: print('“'),
  rdblquote: print('”'),
  bullet: print('•'),
  emspace: print('　'),
  enspace: print(' '),

  pard: (state) => {
    Object.assign(state, { depth: undefined, level: 0, shade: undefined });
  },
  outlinelevel: (state, value = 9) => {
    state.depth = value < 9 ? Math.min(value + 1, 6) : undefined;
  },
  cbpat: (state, value) => {
    state.shade = state.colours[value ?? 0];
  },
  intbl: (state) => {
    state.level = Math.max(1, state.level);
  },
  itap: (state, value = 1) => {
    state.level = Math.min(Math.max(value, 0), 20);
  },
  cell: (state) => closeCell(state, 1),
  nestcell: (state) => closeCell(state, Math.max(2, state.level)),
  row: (state) => closeRow(state, 1),
  nestrow: (state) => closeRow(state, Math.max(2, state.level)),
  trowd: (state) => {
    state.rows.set(Math.max(1, state.level), newRow());
  },
  trleft: (state, value = 0) => {
    row(state).left = value;
  },
  clmrg: (state) => Object.assign(row(state).next, { joinsLeft: true }),
  clvmgf: (state) => Object.assign(row(state).next, { vertical: 'restart' }),
  clvmrg: (state) => Object.assign(row(state).next, { vertical: 'continue' }),
  clcbpat: (state) => {
    row(state).hasShade = true;
  },
  cellx: (state, value = 0) => {
    const { edges, cells, next } = row(state);
    edges.push(value);
    cells.push({ ...next });
    row(state).next = { joinsLeft: false, vertical: undefined };
  },
};

function setShade({ look: own }: RtfGroup, value: number | undefined, { colours }: RtfState): void {
  const colour = colours[value ?? 0];
  own.shade = colour === undefined ? 'none' : { colour };
}
