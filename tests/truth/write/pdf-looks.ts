// How a piece of text looks → its operators in a PDF.

export const page = { width: 595, height: 842, left: 50, right: 545, top: 60, bottom: 780 };
export const size = 9;

/** Two bytes a character. */
const hex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
export const advance = (text: string, at = size): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? at / 2 : at), 0);

export type Draw = (text: string, x: number, y: number) => string;

const show =
  (before = '', scale = 1, rise = 0): Draw =>
  (text, x, y) =>
    `q ${before} BT /F1 ${size * scale} Tf 1 0 0 1 ${x.toFixed(2)} ${(page.height - y + rise).toFixed(2)} Tm <${hex(text)}> Tj ET Q`;
export const plain = show();

const box = (text: string, x: number, y: number, colour: string): string =>
  `q ${colour} rg ${(x - 1).toFixed(2)} ${(page.height - y - 2).toFixed(2)} ${(advance(text) + 2).toFixed(2)} ${size + 2} re f Q`;

/** A small digit that stands raised behind a number. */
export const raisedPdf: Readonly<Record<string, Draw>> = {
  'raised small digit': show('', 0.6, 4),
  'raised digit by text rise': show('4 Ts', 0.6, 0),
  'lowered small digit': show('', 0.6, -3),
};

/** What nobody sees on the page. */
export const gonePdf: Readonly<Record<string, Draw>> = {
  'invisible mode': show('3 Tr'),
  white: show('1 1 1 rg'),
  'white grey': show('1 g'),
  'covered by a white box': (text, x, y) => `${plain(text, x, y)} ${box(text, x, y, '1 1 1')}`,
  'struck through': (text, x, y) =>
    `${plain(text, x, y)} q 0.7 w ${x.toFixed(2)} ${(page.height - y + 3).toFixed(2)} m ${(x + advance(text)).toFixed(2)} ${(page.height - y + 3).toFixed(2)} l S Q`,
  tiny: show('', 0.05),
  'clipped away': show('0 0 1 1 re W n'),
  'off the page': (text, _, y) => plain(text, -300, y),
};

/** Text like any other. */
export const shownPdf: Readonly<Record<string, Draw>> = {
  red: show('1 0 0 rg'),
  'outlined and filled': show('2 Tr'),
  'on a white box': (text, x, y) => `${box(text, x, y, '1 1 1')} ${plain(text, x, y)}`,
  'on a grey box': (text, x, y) => `${box(text, x, y, '0.9 0.9 0.9')} ${plain(text, x, y)}`,
};

const matrix = (text: string, [a, b, c, d]: readonly number[], x: number, y: number, mode = ''): string =>
  `q ${mode} BT /F1 ${size} Tf ${a} ${b} ${c} ${d} ${x.toFixed(2)} ${(page.height - y).toFixed(2)} Tm <${hex(text)}> Tj ET Q`;
const digits = (text: string, x: number, y: number, step: number): string[] =>
  [...text].map((digit, index) => plain(digit, x + index * step, y));
/** Another number than the one printed, also where only its first digits are taken. */
const otherThan = (text: string): string => (text.startsWith('7') ? '444' : '777');

/** Numbers drawn as printers and forgers draw them. */
const oddPdf: Readonly<Record<string, Draw>> = {
  'skewed a little': (text, x, y) => matrix(text, [0.996, 0.087, -0.087, 0.996], x, y),
  'turned by a quarter': (text, x, y) => matrix(text, [0, 1, -1, 0], x + size, y),
  mirrored: (text, x, y) => matrix(text, [-1, 0, 0, 1], x + advance(text), y),
  'digits drawn one by one': (text, x, y) => digits(text, x, y, size / 2).join(' '),
  'digits drawn from the last': (text, x, y) =>
    digits(text, x, y, size / 2)
      .reverse()
      .join(' '),
  'digits wide apart': (text, x, y) => digits(text, x - size, y, size).join(' '),
  'drawn twice as bold': (text, x, y) => `${plain(text, x, y)} ${plain(text, x + 0.3, y)}`,
  'drawn twice at one place': (text, x, y) => `${plain(text, x, y)} ${plain(text, x, y)}`,
  'drawn over another number': (text, x, y) =>
    `${plain(otherThan(text).slice(0, text.length), x, y)} ${plain(text, x, y)}`,
  'with another number beneath': (text, x, y) => `${plain(text, x, y - 4)} ${plain(otherThan(text), x, y + 5)}`,
  'with another number above': (text, x, y) => `${plain(otherThan(text), x, y - 4)} ${plain(text, x, y + 5)}`,
  'in very large type': show('', 1.6),
  'in render mode of clipping': show('7 Tr'),
  'as outlines only': show('1 Tr'),
};

export const pdfLooks: Readonly<Record<string, Draw>> = { ...raisedPdf, ...gonePdf, ...shownPdf, ...oddPdf };
