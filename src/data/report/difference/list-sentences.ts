// A report → the sentences of its text in reading order, without what the form prescribes.
import type { Report } from '../../../report/model/report.ts';
import { readParagraphs } from '../../../report/series/text/read-paragraphs.ts';

/** The preamble names the period and the parts: the form says how. */
const PRESCRIBED: ReadonlySet<string> = new Set(['preamble']);
const SENTENCE = /[^。；！？]+(?:[。；！？]+[”’）】]*)?/g;

export function listSentences(report: Report): string[] {
  return report.sections
    .filter(({ id }) => !PRESCRIBED.has(id))
    .flatMap((section) => readParagraphs(section))
    .flatMap((paragraph) => paragraph.match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
