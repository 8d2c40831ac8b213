// The bytes of a Word .docx or .docm → its text as mdast with tables as grids, or the rejection that says why not.

import { isCompoundFile } from '../doc/compound-file.ts';
import { readDoc } from '../doc/read-doc.ts';
import { finishReading, holdsText } from '../word/finish-reading.ts';
import { attemptReading, Refusal, type WordReading } from '../word/word-reading.ts';
import { openPackage } from './open-package.ts';
import { readStory } from './read-story.ts';
import { findChild, readContent, type WordElement } from './xml-element.ts';

/** Reads what Word would print of the body, with tracked changes accepted. Macros are never looked at. */
export async function readDocx(bytes: Uint8Array): Promise<WordReading> {
  // Word wraps a package with a password in the container of the old format.
  if (isCompoundFile(bytes)) return readDoc(bytes);
  return attemptReading(() => {
    const open = openPackage(bytes);
    const { flows, hasPicture } = readStory(open);
    if (holdsChunk(open.document)) throw new Refusal('embedded');
    if (!flows.some(holdsText)) throw new Refusal(hasPicture ? 'pictures' : 'wordless');
    return finishReading(flows, readContent(findChild(open.core, 'title')));
  });
}

/** Converters put a whole web page into a docx as one chunk, which only Word itself unpacks. */
function holdsChunk(document: WordElement): boolean {
  return findChild(findChild(document, 'body'), 'altChunk') !== undefined;
}
