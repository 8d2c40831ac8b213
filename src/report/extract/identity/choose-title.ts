// A document's metadata and first blocks → the title that says most.
import type { Block } from '../../find/list-blocks.ts';
import { readTitle, type Title } from './read-title.ts';

const headBlocks = 14;
const lineLimit = 90;
/** How far into a text without line breaks its title may stand. */
const runOnLimit = 600;

function listHead(blocks: readonly Block[]): string[] {
  const texts = blocks.slice(0, headBlocks * 2).flatMap((block) => (block.type === 'text' ? [block.text] : []));
  return texts.slice(0, headBlocks);
}

/** A title printed on two or three lines (the body, the year, the subject) is one title. */
function listCandidates(head: readonly string[]): string[] {
  const short = (text: string | undefined): text is string =>
    text !== undefined && text.length <= lineLimit && !/[。；]/u.test(text);
  return head.flatMap((text, index) => {
    if (!short(text)) return [];
    const next = head[index + 1];
    const third = head[index + 2];
    const joined = short(next) ? [text + next] : [];
    return [text, ...joined, ...(short(next) && short(third) ? [text + next + third] : [])];
  });
}

const says = (title: Title): number => (title.year ? 2 : 0) + (title.agency.length >= 3 ? 1 : 0);

/** Titles on their own lines come before those met in running text. */
function chooseFrom(head: readonly string[], metaTitle: string | undefined): Title | undefined {
  const candidates = [...(metaTitle ? [metaTitle.slice(0, runOnLimit)] : []), ...listCandidates(head)];
  const titles = candidates.flatMap((candidate) => readTitle(candidate) ?? []);
  const best = titles.reduce<Title | undefined>(
    (chosen, title) => (!chosen || says(title) > says(chosen) ? title : chosen),
    undefined,
  );
  if (best && says(best) >= 2) return best;
  const running = head
    .flatMap((text) => readTitle(text.slice(0, runOnLimit)) ?? [])
    .find((title) => says(title) > (best ? says(best) : 0));
  return running ?? best;
}

const section = /^\s*一\s*[、．.]/u;
const date = /^\s*[\d一二〇零○]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*$/u;

/**
 * What stands behind the first section is a title only where none before it has a year; what stands behind the date
 * that signs the report never is one.
 */
export function chooseTitle(blocks: readonly Block[], metaTitle: string | undefined): Title | undefined {
  const head = listHead(blocks);
  const first = head.findIndex((text) => section.test(text));
  if (first < 0) return chooseFrom(head, metaTitle);
  const before = chooseFrom(head.slice(0, first), metaTitle);
  if (before?.year) return before;
  const signed = head.findIndex((text, index) => index > first && date.test(text));
  return chooseFrom(signed < 0 ? head : head.slice(0, signed), metaTitle);
}
