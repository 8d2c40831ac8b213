// What ends the reading of a file from any depth of a reader → the rejection, in the words of the file's format.
import type { TreeReading } from '../document/document.ts';
import type { RejectionWords } from '../model/reading-code.ts';
import { rejectReading } from '../model/rejection.ts';

/** Why a file that is a package of parts cannot be read. */
export type RefusalReason =
  | 'damaged'
  | 'declaration'
  | 'doubled'
  | 'oversized'
  | 'password'
  | 'wordless'
  | 'pictures'
  | 'undecodable'
  | 'embedded'
  | 'antique'
  | 'slides'
  | 'container';

/** Never leaves the readers. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Why a file cannot be read, whatever its format. */
const reasons: Readonly<Partial<Record<RefusalReason, RejectionWords>>> = {
  damaged: 'rejections.corrupt.file_damaged',
  declaration: 'rejections.corrupt.file_declaration',
  doubled: 'rejections.corrupt.file_doubled',
  oversized: 'rejections.too_large.file_oversized',
  password: 'rejections.encrypted.file_password',
  wordless: 'rejections.empty.file_wordless',
  pictures: 'rejections.no_text_layer.file_pictures',
  undecodable: 'rejections.undecodable.file_fonts',
};

/** Whatever else goes wrong while reading bytes means that the bytes are damaged. */
export function explainRefusal(error: unknown, format: string): TreeReading & { ok: false } {
  const words = error instanceof Refusal ? reasons[error.reason] : undefined;
  return rejectReading(words ?? 'rejections.corrupt.file_damaged', { format });
}
