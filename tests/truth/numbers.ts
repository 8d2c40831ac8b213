// Printed characters of an undisturbed cell → what a reader must say of it.
import { type Answer, blank, notApplicable, same } from './document.ts';

/** Only what fill.ts prints: digits with sign and fraction, nothing, a slash or dash. */
export function answerFor(printed: string): Answer {
  if (printed === '') return blank;
  if (printed === '/' || printed === '—') return notApplicable;
  return same(Number(printed));
}
