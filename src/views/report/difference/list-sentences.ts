// A report → the sentences of its text in reading order, without what the form prescribes.
import type { Report } from '../../../report/model/report.ts';
import { readBlock } from '../../../report/model/section.ts';

/** The preamble names the period and the parts: the form says how. */
const PRESCRIBED: ReadonlySet<string> = new Set(['preamble']);
const SENTENCE = /[^。；！？]+(?:[。；！？]+[”’）】]*)?/g;

export function listSentences(report: Report): string[] {
  return report.sections
    .filter(({ id }) => !PRESCRIBED.has(id))
    .flatMap(({ blocks }) => blocks.map(readBlock))
    .flatMap((paragraph) => paragraph.match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
