// What an answer is made of before it is spelled out: an entry and how far it is from what was typed.
import type { EntryRow } from '../index-format.ts';

export type SearchCandidate = { score: number } & (
  | { kind: 'agency'; region: number; form: number }
  | { kind: 'region'; region: number }
  | { kind: 'sector'; sector: number }
  | { kind: 'row'; row: EntryRow }
);
