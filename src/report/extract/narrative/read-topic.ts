// A place in a paragraph → the heading that governs it: a short sentence before it, the line above, or the section's.
import type { Passage } from './statement.ts';

const HEADING_LENGTH = 40;

/** The heading-like words nearest before a sentence; empty where running text stands there. */
export function readTopic(passage: Passage, sentenceStart: number): string {
  const before = passage.text.slice(0, sentenceStart).replace(/[。;!?\s]+$/, '');
  const last = before.split(/[。;!?]/).at(-1) ?? '';
  if (before !== '') return isHeading(last) ? last : '';
  return isHeading(passage.above) ? passage.above : passage.heading;
}

function isHeading(words: string): boolean {
  return words !== '' && words.length <= HEADING_LENGTH && !/\d+(?:件|条|次|元|篇|份)/.test(words);
}
