// The paragraphs of a document in order → the number that Word prints before each.
import type { ListDefinition, ListLevel, Lists } from './list-level.ts';
import { writeNumber } from './write-number.ts';

/** Tells the printed number of the next paragraph, or undefined where it has none. */
export type CountParagraph = (list: string, level: number) => string | undefined;

/** Numbers by level; a level that is not there has not begun. */
type Counts = Map<number, number>;

export function countLists(lists: Lists): CountParagraph {
  const byGroup = new Map<string, Counts>();
  const begun = new Set<string>();
  return (list, index) => {
    const definition = lists.get(list);
    const level = definition?.levels.get(index);
    if (!definition || !level) return undefined;
    const counts = byGroup.get(definition.group) ?? new Map<number, number>();
    byGroup.set(definition.group, counts);
    const isFirst = !begun.has(`${list}/${index}`);
    begun.add(`${list}/${index}`);
    const forced = isFirst ? definition.starts.get(index) : undefined;
    const last = counts.get(index);
    counts.set(index, forced ?? (last === undefined ? level.start : last + 1));
    restartDeeper(counts, definition, index);
    return writeLabel(counts, definition, level);
  };
}

function restartDeeper(counts: Counts, { levels }: ListDefinition, index: number): void {
  for (const deeper of counts.keys()) {
    const restart = levels.get(deeper)?.restart ?? deeper;
    if (deeper > index && index < restart) counts.delete(deeper);
  }
}

function writeLabel(counts: Counts, { levels }: ListDefinition, own: ListLevel): string | undefined {
  if (own.format === 'bullet') return undefined;
  const label = own.template.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels.get(index);
    if (!level) return '';
    return writeNumber(counts.get(index) ?? level.start, own.isLegal ? 'decimal' : level.format);
  });
  return label.trim() === '' ? undefined : label;
}
