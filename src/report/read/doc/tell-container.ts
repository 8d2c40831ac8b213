// The names in an OLE container that holds no Word document → what it is instead.
import type { RefusalReason } from '../word/refusals.ts';

export function tellContainer(names: ReadonlySet<string>): RefusalReason {
  if (names.has('EncryptedPackage')) return 'password';
  if (names.has('Workbook') || names.has('Book')) return 'spreadsheet';
  return names.has('PowerPoint Document') ? 'slides' : 'container';
}
