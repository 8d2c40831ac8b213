// Property changes of characters → whether and how they are printed.
import { visitProperties } from './visit-properties.ts';

export interface Look {
  hidden: boolean;
  deleted: boolean;
  raised: boolean;
  /** The character that a symbol font shows in the place of the one in the text. */
  symbol: string | undefined;
  /** Where the file's data describe the picture that the character stands for. */
  picture: number | undefined;
}

const HIDDEN = new Set([0x083c, 0x0837, 0x2a53]);
const DELETED = 0x0800;
const RAISED = 0x2a48;
const SYMBOL = 0x6a09;
const PICTURE = 0x6a03;

/** Struck-out text is what the report no longer says: it counts as hidden. */
export function readLook(changes: readonly Uint8Array[]): Look {
  const look: Look = { hidden: false, deleted: false, raised: false, symbol: undefined, picture: undefined };
  const hiding = new Set<number>();
  for (const list of changes) {
    visitProperties(list, (code, value) => {
      if (HIDDEN.has(code)) value & 1 ? hiding.add(code) : hiding.delete(code);
      else if (code === DELETED) look.deleted = value === 1;
      else if (code === RAISED) look.raised = value !== 0;
      else if (code === SYMBOL) look.symbol = String.fromCharCode(value >>> 16);
      else if (code === PICTURE) look.picture = value;
    });
  }
  return { ...look, hidden: hiding.size > 0 };
}
