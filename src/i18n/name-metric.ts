// The id of a metric → its name, the sentence that says what it counts, and what to mind: composed of the words of its row and column.
import { cellOfMetric } from '../forms/catalogue.ts';
import { type RateId, rateOf } from '../forms/rates.ts';
import type { TableId } from '../forms/record.ts';
import { textFamily, textFigures } from '../forms/text.ts';
import { type Cell, isMain, type RowAt } from '../forms/walk.ts';
import { findLabel, keyOfLabel, type LabelNode, nameLabel, nameTableLabel, showsPrinted } from './labels.ts';
import { factsOf, findWords, isWordKey, type Language, lookUp, type WordKey } from './translate.ts';

/** Words of `forms.json`; what composes them may be given for a table or for a single one of its columns. */
function wordsFor(language: Language, ...keys: readonly string[]): string {
  const key = keys.map((each) => `forms.${each}`).find(isWordKey) ?? `forms.${keys.at(-1)}`;
  return findWords(language, key as WordKey);
}

const findNote = (language: Language, key: string): string | undefined => lookUp(language, `forms.${key}.note`);

/** Fills in the places that the words have, each only where it is asked for. */
const compose = (words: string, places: Readonly<Record<string, () => string>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name];
    if (!place) throw new Error(`nothing is known to stand for ${name} in “${words}”`);
    return place();
  });

/** One label within the other, outermost first, in the order of the language. */
function nest(language: Language, key: string, names: readonly string[]): string {
  return names.reduce((outer, inner) => compose(wordsFor(language, key), { outer: () => outer, inner: () => inner }));
}

/** The labels that names of figures repeat, outermost first. */
const namedLabels = <Node extends LabelNode>(path: readonly Node[]): Node[] =>
  path.filter((label) => label.term !== '' && !('silent' in label && label.silent));

const keyOfPrinted = ({ table, row }: Cell): string => `${table.id} ${row.number}${row.term}`;

/** Printed labels that several rows of one table have: （二）被依法纠错数 of reviews and of lawsuits. */
const sharedLabels: ReadonlySet<string> = new Set(
  [...Map.groupBy(cellOfMetric.values(), keyOfPrinted)]
    .filter(([, cells]) => new Set(cells.map(({ row }) => row.id)).size > 1)
    .map(([key]) => key),
);

/** The row that a label which others have too is printed under. */
function findHead(cell: Cell): RowAt['path'][number] | undefined {
  const above = cell.path.at(-2);
  return above?.type === 'row' && sharedLabels.has(keyOfPrinted(cell)) ? above : undefined;
}

/** A row with those that it is a part of; `apart` where it must differ from all rows of its table and of other forms. */
export function nameRow(language: Language, cell: Cell, apart = false): string {
  const { table, path, row } = cell;
  const head = apart && showsPrinted(language) ? findHead(cell) : undefined;
  if (head)
    return compose(wordsFor(language, `${table.id}.shared`), {
      outer: () => head.term,
      inner: () => row.number + row.term,
    });
  const names = namedLabels(path).map((label) => {
    if (showsPrinted(language)) return label.number + label.term;
    const other = apart ? findLabel(language, `${keyOfLabel(table.id, label)}.apart`) : undefined;
    return other ?? nameTableLabel(language, table.id, label);
  });
  return nest(language, `${table.id}.rows`, names);
}

/** The headers over a column, without itself. */
export const nameHeads = (language: Language, { table, columnPath }: Cell): string =>
  nest(
    language,
    `${table.id}.heads`,
    namedLabels(columnPath.slice(0, -1)).map((label) => nameTableLabel(language, table.id, label)),
  );

/** Each language is worked out once. */
function remember<Result>(
  find: (language: Language, id: string) => Result,
): (language: Language, id: string) => Result {
  const known = new Map<string, Result>();
  return (language, id) => {
    const key = `${language} ${id}`;
    const found = known.get(key) ?? find(language, id);
    known.set(key, found);
    return found;
  };
}

/** What the figure of a text is called. */
function nameOfText(language: Language, id: string): string | undefined {
  const figure = textFigures.find((each) => `${textFamily.id}.${each.id}` === id);
  return figure && nameLabel(language, keyOfText(figure.id), figure.term);
}

const keyOfText = (id: string): string => `${textFamily.id}.row.${id}`;

/** The name of a metric; an id that no metric has names itself. */
export const nameMetric = remember((language, id): string => {
  const cell = cellOfMetric.get(id);
  if (!cell) return nameOfText(language, id) ?? id;
  const { table, column } = cell;
  const own = findLabel(language, `metric.${id}`);
  if (own !== undefined) return own;
  return compose(wordsFor(language, `${keyOfLabel(table.id, column)}.name`, `${table.id}.name`), {
    row: () => nameRow(language, cell, true),
    heads: () => nameHeads(language, cell),
    column: () => nameTableLabel(language, table.id, column),
  });
});

const plainOf = (language: Language, table: Cell['table'], label: LabelNode): string =>
  wordsFor(language, `${keyOfLabel(table.id, label)}.plain`);

/** One line that needs no knowledge of the form. */
export const describeMetric = remember((language, id): string => {
  const cell = cellOfMetric.get(id);
  if (!cell) return wordsFor(language, `${keyOfText(id.slice(textFamily.id.length + 1))}.plain`);
  const { table, row, column, columnPath } = cell;
  const places = {
    row: () => plainOf(language, table, row),
    head: () => plainOf(language, table, columnPath.at(-2) ?? column),
  };
  return compose(wordsFor(language, `${table.id}.plain`), {
    ...places,
    column: () => compose(plainOf(language, table, column), places),
  });
});

const findQuestion = (language: Language, key: string): string | undefined => lookUp(language, `questions.${key}`);

/** The question that a metric answers: 收到多少申请. */
export const askMetric = remember((language, id): string => {
  const cell = cellOfMetric.get(id);
  const plain = (): string => describeMetric(language, id);
  const other = (): string => compose(findWords(language, 'questions.other'), { plain });
  if (!cell) return findQuestion(language, keyOfText(id.slice(textFamily.id.length + 1))) ?? other();
  const { table, row, column, columnPath } = cell;
  const ofRow = findQuestion(language, keyOfLabel(table.id, row));
  const ofColumn = findQuestion(language, keyOfLabel(table.id, column));
  if (ofRow !== undefined) {
    const parts = { ask: () => ofRow, column: () => plainOf(language, table, column) };
    return isMain(cell) ? ofRow : compose(findWords(language, 'questions.of'), parts);
  }
  return ofColumn === undefined
    ? other()
    : compose(ofColumn, {
        // Where labels are shown as printed, what they mean would make the question as long as the answer.
        row: () => (showsPrinted(language) ? nameTableLabel(language, table.id, row) : plainOf(language, table, row)),
        head: () => plainOf(language, table, columnPath.at(-2) ?? column),
      });
});

/** The question that a rate answers. */
export const askRate = (language: Language, id: RateId): string => findWords(language, `questions.rate.${id}`);

/** What to mind when comparing or reading it: of this cell, or of its row and its column. */
export const noteMetric = remember((language, id): string | undefined => {
  const cell = cellOfMetric.get(id);
  if (!cell) return findNote(language, keyOfText(id.slice(textFamily.id.length + 1)));
  const { table, row, column } = cell;
  const notes = [row, column].flatMap((label) => findNote(language, keyOfLabel(table.id, label)) ?? []);
  return findNote(language, `metric.${id}`) ?? (notes.length > 0 ? notes.join(factsOf(language).gap) : undefined);
});

/** What a rate is called. */
export const nameRate = (language: Language, id: RateId): string => wordsFor(language, `rate.${id}`);

/** What a rate divides by: the cases that are its n. */
export const nameRateBase = (language: Language, id: RateId): string =>
  wordsFor(language, `rateBase.${rateOf(id).base}`);

/** What a rate does not mean. */
export const denyRate = (language: Language, id: RateId): string => wordsFor(language, `rate.${id}.not`);

/** Why a rate ended; undefined for one that goes on. */
export function explainEnd(language: Language, id: RateId): string | undefined {
  const { ended } = rateOf(id);
  if (!ended) return undefined;
  if ('from' in ended) return wordsFor(language, 'rate.ended.from');
  const rates = ended.for.map((other) => nameRate(language, other)).join(findWords(language, 'common.listSeparator'));
  return compose(wordsFor(language, 'rate.ended.for'), { rates: () => rates });
}

/** What to mind when reading a rate: its base, then what it does not mean. */
export const noteRate = (language: Language, id: RateId): string =>
  [nameRateBase(language, id), denyRate(language, id), explainEnd(language, id)]
    .filter((words) => words !== undefined)
    .join(factsOf(language).gap);

/** What differs between two metrics that are tied. */
export const explainTie = (language: Language, why: string): string => wordsFor(language, `tie.${why}`);

/** A part of a long table, by the row that it begins with. */
export const namePart = (language: Language, table: TableId, first: string): string =>
  wordsFor(language, `${table}.part.${first}`);
