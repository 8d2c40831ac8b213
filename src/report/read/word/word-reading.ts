// An attempt at reading a Word file → its document, or the rejection that says why there is none.
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DocumentMeta, TreeReading } from '../../document/document.ts';
import type { RejectionWords } from '../../model/reading-code.ts';
import { rejectReading } from '../../model/rejection.ts';
import { type Flow, listLines } from '../flow/flow.ts';
import { flowToMdast, gridTables } from '../flow/flow-to-mdast.ts';
import { Refusal, type RefusalReason } from '../refusal.ts';

/** The text of a Word file, and whether it shows pictures. */
export interface Story {
  flows: Flow[];
  hasPicture: boolean;
}

/** Whatever else goes wrong while reading bytes means that the bytes are damaged. */
export function attemptReading(read: () => TreeReading): TreeReading {
  try {
    return read();
  } catch (error) {
    const words = error instanceof Refusal ? reasons[error.reason] : undefined;
    return rejectReading(words ?? 'rejections.corrupt.word_damaged');
  }
}

/** Why a Word file cannot be read, where Word has advice of its own. */
const reasons: Readonly<Partial<Record<RefusalReason, RejectionWords>>> = {
  damaged: 'rejections.corrupt.word_damaged',
  declaration: 'rejections.corrupt.word_declaration',
  doubled: 'rejections.corrupt.word_doubled',
  oversized: 'rejections.too_large.word_oversized',
  password: 'rejections.encrypted.word_password',
  wordless: 'rejections.empty.word_wordless',
  pictures: 'rejections.no_text_layer.word_pictures',
  embedded: 'rejections.unsupported_format.word_embedded',
  antique: 'rejections.unsupported_format.word_antique',
  slides: 'rejections.unsupported_format.slides',
  container: 'rejections.unsupported_format.word_container',
};

/** How many paragraphs a cover and a title take. */
const HEAD = 30;
/** A line that names the document, not a sentence that speaks of it. */
const TITLE = /^[^。；]{0,60}(?:报\s*告|年\s*报)[^。；]{0,30}$/u;
const YEAR = /20\d\d(?=\s*年)/gu;

/**
 * The flow of a Word file and its stated title → the reading: tables as grids, the title only where the text has
 * none.
 */
export function finishReading(flows: Flow[], statedTitle: string | undefined): TreeReading {
  const root = flowToMdast(flows.map(gridTables));
  return { ok: true, root, meta: readMeta(root, statedTitle?.trim() ?? '') };
}

function readMeta(root: Root, statedTitle: string): DocumentMeta {
  const lines = root.children.flatMap((node) => (node.type === 'grid' || node.type === 'image' ? [] : [textOf(node)]));
  const isTitled = lines.slice(0, HEAD).some((line) => TITLE.test(line));
  return statedTitle === '' || isTitled || !isOfYear(statedTitle, lines) ? {} : { title: statedTitle };
}

/** Clerks overwrite last year's file, and its properties keep last year's title. */
function isOfYear(title: string, lines: readonly string[]): boolean {
  const [year] = title.match(YEAR) ?? [];
  if (year === undefined) return true;
  const counts = new Map<string, number>();
  for (const found of lines.join('\n').match(YEAR) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
  return (counts.get(year) ?? 0) > 0 && counts.get(year) === Math.max(...counts.values());
}

export function holdsText(flow: Flow): boolean {
  return listLines(flow).length > 0;
}
