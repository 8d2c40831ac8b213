// A damaged text and the figures read from it → those that the text's own tables contradict.
// Written apart from the reader on purpose: plain searches for a row's wording and the numbers behind it.

import { requestColumnIds } from '../../src/forms/shape.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import { foldText } from '../../src/report/text/fold-character.ts';
import { listRowWordings } from './list-row-wordings.ts';
import { showPage } from './show-page.ts';

const letters = (text: string): string =>
  foldText(text.replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')).replace(/[^\p{L}\p{N}.+\-\n\t| ]/gu, '');

interface Stretch {
  /** Numbers printed between this row's wording and the next words. */
  numbers: string[];
  digits: string;
  /** A cell holds several of them: what is printed is no row of one number a column. */
  isCrowded: boolean;
}

/** Characters behind a wording; a row of numbers takes some dozens. */
const longest = 600;

/** Where cells are told apart at all. */
const holdsCrowded = (values: string): boolean =>
  /[\t|]/.test(values) && values.split(/[\t|]/).some((cell) => /\d[^\d.]+\d/.test(cell));

/** What is printed behind each occurrence of a wording, up to the next Chinese words of any kind. */
function findStretches(text: string, wording: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
    const behind = text.slice(at + wording.length, at + wording.length + longest);
    const end = behind.search(/\p{Script=Han}{2}/u);
    // A cell that holds a page of text: where the row ends cannot be told.
    if (end < 0 && behind.length === longest) continue;
    // The number of the next label (2.其他法律…) is no value.
    const values = (end < 0 ? behind : behind.slice(0, end)).replace(/\d\.\s*$/, '');
    const numbers = (values.match(/[+-]?\d+(?:\.\d+)?万?/g) ?? []).map((number) =>
      number.endsWith('万') ? String(Number(number.slice(0, -1)) * 10_000) : number,
    );
    const digits = values.replace(/[^\d]/g, '');
    // Prose that uses the wording, or other words in between: which values are meant cannot be told by so plain a search.
    if (numbers.some((number) => /^(?:19|20)\d\d$/.test(number))) continue;
    if (numbers.length >= 3 || digits.length >= requestColumnIds.length)
      stretches.push({ numbers, digits, isCrowded: holdsCrowded(values) });
  }
  return stretches;
}

function contradicts(figure: Figure, column: number, stretches: readonly Stretch[]): boolean {
  const { value } = figure;
  return stretches.every((stretch) => {
    if (figure.derived === 'split') return !stretch.digits.includes(String(value));
    const numbers = stretch.numbers.map(Number);
    return numbers.length === requestColumnIds.length && !stretch.isCrowded
      ? numbers[column] !== value
      : !numbers.includes(value ?? Number.NaN);
  });
}

/**
 * Only the form's own column order is judged: a text that shuffles the header means its figures otherwise. Where 其他 is
 * not the last of the organisations, damage has moved a head, and nobody can say which order the numbers kept.
 */
function keepsHeaderOrder(text: string): boolean {
  const places = ['商业企业', '科研机构', '社会公益组织', '法律服务机构']
    .map((name) => text.indexOf(name))
    .filter((at) => at >= 0);
  const header = text.slice(places.at(-1) ?? text.length).split('本年新收')[0] ?? '';
  const behindOthers = header.slice(header.indexOf('其他') + 2).replace(/总计|一/gu, '');
  const endsInOthers = !header.includes('其他') || (behindOthers.match(/\p{Script=Han}/gu)?.length ?? 0) < 3;
  return endsInOthers && places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

export function findContradictions(source: string, figures: readonly Figure[]): Figure[] {
  const text = letters(
    (/<td/i.test(source) ? showPage(source) : source).replace(/[（(]区分处理的[^（()）]*[）)]/g, ' '),
  ).replace(/(?<=\p{Script=Han})[\s|]+(?=\p{Script=Han})/gu, '');
  if (!keepsHeaderOrder(text)) return [];
  return figures.filter((figure) => {
    const [, row = '', column = ''] = /^requests\.(.+)\.([a-z]+)$/.exec(figure.metric) ?? [];
    const wording = listRowWordings().get(row);
    if (!wording || figure.status !== 'reported' || figure.raw.includes('万')) return false;
    const stretches = findStretches(text, letters(wording));
    // A misprinted label is matched by tolerance; there is nothing to compare with.
    if (stretches.length === 0) return false;
    return contradicts(figure, requestColumnIds.indexOf(column), stretches);
  });
}
