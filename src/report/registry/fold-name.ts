// The name of a body or of a kind of body as printed → the spelling that is compared, and the subject without its ending.
// The name search in the browser shares it: nothing here may need the registry or its tables.
import { foldText } from '../text/fold-character.ts';

const spaces = /[\s\u200b-\u200d\ufeff]+/g;
const marks = /["'“”‘’《》<>「」『』*#|_:：;；。.]+/g;
/** A second name plate after the body's own: 市场监督管理局（知识产权局）; shorter brackets belong to the name. */
const plate = /(?<=.{4})[([〔][^)\]〕]{3,30}[)\]〕]$/;
const brackets = /[()[\]〔〕]/g;

/** Half-width, simplified, without spaces, brackets and quotes; `（区）教育局` becomes `区教育局`. */
export function foldName(printed: string): string {
  const text = foldText(printed.normalize('NFKC')).replace(spaces, '').replace(marks, '');
  return text.replace(plate, '').replace(brackets, '');
}

/** Leaves out what tells two kinds of body apart for nobody: 住房和城乡建设局 and 住房城乡建设局. */
export const foldKind = (name: string): string => name.replace(/[和与及、，,&]/g, '');

/** Folds the name of a kind of body; the particles between its subjects go. */
export const foldSector = (name: string): string => foldKind(foldName(name));

const ending = /(委员会办公室|委员会|办公室|[局厅委办])$/;

/** The subject of a kind: 教育 in 教育局. */
export const cutEnding = (name: string): string => name.replace(ending, '');

/** The same; none where the name has no such ending, or where nothing or a single character would be left. */
export function findStem(name: string): string | undefined {
  const stem = cutEnding(name);
  return stem === name || stem.length < 2 ? undefined : stem;
}
