// What the self-check page and its worker say to each other.
import type { ReportFileOfApi } from '../../publish/schema/report.ts';
import type { DraftView, RefusedDraft } from '../../views/selfcheck/view-draft.ts';

/** What a draft can be taken away as. */
export type TakenAs = 'csv' | 'json' | 'html' | 'docx';

/** What a person says of a draft that does not say it itself. */
export interface Stated {
  agency?: string;
  year?: number;
}

export type ToReader =
  /** The first message: where the words of the language, the registry and the files for PDF lie. */
  | { kind: 'start'; language: string; words: string; registry: string; pdfFiles: string }
  | { kind: 'read'; turn: number; name: string; bytes: Uint8Array<ArrayBuffer>; stated: Stated }
  /** The draft that was read last, beside the same body's report of the year before. */
  | { kind: 'compare'; turn: number; file: ReportFileOfApi }
  /** Of the draft that was read last. */
  | { kind: 'take'; as: TakenAs }
  /** Loads what reads other formats, so that the page works without a network from then on. */
  | { kind: 'load' };

export type FromReader =
  | { kind: 'ready' }
  /** `compared`: how many findings the report of the year before added; null before it is asked for. */
  | { kind: 'read'; turn: number; view: DraftView; compared: number | null }
  | { kind: 'refused'; turn: number; refusal: RefusedDraft }
  | { kind: 'taken'; as: TakenAs; bytes: Uint8Array<ArrayBuffer> }
  /** The file could not be made; the draft stands. */
  | { kind: 'untaken'; reason: string }
  | { kind: 'loaded' }
  | { kind: 'failed'; turn: number | null; reason: string };
