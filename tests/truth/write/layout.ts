// What a way of writing documents is, and what of a table survives in it.
import type { Draft } from '../document.ts';
import type { Format } from '../forms/form-id.ts';

export interface Layout {
  name: string;
  format: Format;
  keeps: {
    /** An empty cell can be told from none. */
    blanks: boolean;
    /** Values are told apart. */
    cells: boolean;
    /** A value can be told to stand under its head. */
    columns: boolean;
  };
  /** Changes to the finished text come between the two; formats of bytes have no text. */
  print(draft: Draft): string;
  encode(printed: string, draft: Draft): Uint8Array;
}

export const layout = (
  format: Format,
  name: string,
  keeps: Layout['keeps'],
  print: Layout['print'],
  encode: Layout['encode'],
): Layout => ({ format, name, keeps, print, encode });

export const nameLayout = ({ format, name }: Layout): string => `${format}, ${name}`;
