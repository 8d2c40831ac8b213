// A report → the clauses of its text in reading order, each with the key by which equal ones are found.
import { cellOfMetric, familyIds, titleOf } from '../../../forms/catalogue.ts';
import { textFigures } from '../../../forms/text.ts';
import { type Cell, isMain } from '../../../forms/walk.ts';
import type { TextPosition } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { isPreamble, readBlock, type Section } from '../../model/section.ts';
import { foldText } from '../../text/fold-character.ts';
import { hashText } from './hash-text.ts';

interface Mask {
  /** Blank out numbers, so that a sentence repeated with new figures is still the same sentence. */
  numbers: boolean;
  /** Names to blank out: the body's own, which a copied sentence replaces. */
  names: readonly string[];
}

/** What stands for a character that was blanked out. */
const blank = '□';

const NUMBERS = /\d+(?:[.,]\d+)*/g;
/** 《…》 names a law or a notice that many quote. */
const TITLES = /[《<][^《》<>\n]{1,80}[》>]/g;
const SELF =
  /[我本](?=[市县区州省局委厅办镇乡院站])[市县区州省局委厅办镇乡院站]|本(?:单位|机关|部门)|我(?:单位|机关|部门)/g;

const fill = (match: string): string => blank.repeat(match.length);

function maskText(text: string, { numbers, names }: Mask): string {
  const titled = foldText(text).replace(TITLES, fill).replace(SELF, fill);
  const named = names.reduce((masked, name) => (name === '' ? masked : masked.replaceAll(name, fill)), titled);
  return numbers ? named.replace(NUMBERS, fill) : named;
}

const gramLength = 3;
/** From this share of known three-letter sequences on, a clause says what the form says. */
const prescribedShare = 0.75;
const notALetter = /[^\p{L}\p{N}□]/gu;

function* listGrams(words: string): Generator<string> {
  for (let index = 0; index + gramLength <= words.length; index += 1) yield words.slice(index, index + gramLength);
}

/** What is printed beside a figure and above it; a list of indicators prints each row by itself. */
function wordingOf(cell: Cell): string {
  const { table, path, columnPath } = cell;
  const rows = table.unitHead === undefined ? path : path.slice(-1);
  const columns = table.unitHead !== undefined && isMain(cell) ? [] : columnPath;
  return [...rows, ...columns]
    .filter((label) => !('silent' in label && label.silent))
    .map(({ number, term }) => number + term)
    .join('');
}

const labels = [
  ...[...cellOfMetric.values()].map(wordingOf),
  ...textFigures.map(({ term }) => term),
  ...familyIds.map(titleOf),
];
const known: ReadonlySet<string> = new Set(labels.flatMap((label) => [...listGrams(label.replace(notALetter, ''))]));

/**
 * A clause's words → whether they are the form's own: its rows, columns and headings as the catalogue lists them.
 */
function isFormWording(words: string): boolean {
  const letters = words.replaceAll(blank, '');
  const grams = letters.length - gramLength + 1;
  // Nearly every clause is the body's own, and shows it within its first words.
  let allowed = grams * (1 - prescribedShare);
  for (const gram of listGrams(letters)) {
    if (!known.has(gram)) allowed -= 1;
    if (allowed < 0) return false;
  }
  return grams > 0;
}

/**
 * What stands between two marks of punctuation. Sentences are compared clause by clause, because a copied sentence
 * often gets another beginning (下一步，将… / 一是…) and keeps the rest.
 */
export interface Clause {
  at: TextPosition;
  /** Letters left after masking: what the clause weighs. */
  letters: number;
  /** Hash of the masked letters. */
  key: number;
  /** Its words are those of the form itself. */
  prescribed: boolean;
}

const CLAUSE = /[^,;。!?:…\n]+/g;
const SENTENCE_END = /[。;；!！?？]/;
const LIST_MARK =
  /^\s*(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]+|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[①-⑳])\s*/;
const NOT_A_LETTER = /[^\p{L}\p{N}□]/gu;

const namesOf = ({ agency }: Report): string[] => [foldText(agency)].filter((name) => name.length > 3);

/** (1) and 二是 count the clauses of a list; the same clause stands elsewhere under another number. */
const measureMark = (clause: string): number => LIST_MARK.exec(clause)?.[0].length ?? 0;

function readClause(masked: string, start: number, place: Omit<TextPosition, 'start' | 'end'>): Clause[] {
  const words = masked.replace(NOT_A_LETTER, '');
  const letters = words.replaceAll(blank, '').length;
  if (letters === 0) return [];
  const end = start + masked.trimEnd().length;
  const key = hashText(words.replace(/□+/g, blank));
  return [{ at: { ...place, start, end }, letters, key, prescribed: isFormWording(words) }];
}

function readParagraph(text: string, section: string, paragraph: number, mask: Mask): Clause[] {
  const folded = foldText(text);
  return [...maskText(text, mask).matchAll(CLAUSE)].flatMap((match) => {
    const mark = measureMark(folded.slice(match.index, match.index + match[0].length));
    return readClause(match[0].slice(mark), match.index + mark, { section, paragraph });
  });
}

/** A paragraph without the end of a sentence is a sub-heading, a caption or a signature. */
const readSection = (section: Section, mask: Mask): Clause[] =>
  section.blocks.flatMap((block, paragraph) => {
    const text = readBlock(block);
    return SENTENCE_END.test(text) ? readParagraph(text, section.id, paragraph, mask) : [];
  });

export interface ClauseOptions {
  /** Blank out numbers and the body's own name, so that a sentence copied with new ones is still the same. */
  masked: boolean;
}

/** Headings, tables and the preamble are left out: the form prescribes them; so is all that a program worded. */
export function listClauses(report: Report, { masked }: ClauseOptions = { masked: true }): Clause[] {
  if (report.textBy) return [];
  const mask = { numbers: masked, names: masked ? namesOf(report) : [] };
  return report.sections.filter((section) => !isPreamble(section)).flatMap((section) => readSection(section, mask));
}
