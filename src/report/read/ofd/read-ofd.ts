// The bytes of an OFD file → its text as mdast, rebuilt like that of a PDF from where characters and ruling lines stand.
import type { TreeReading } from '../../document/document.ts';
import { rejectReading } from '../../model/rejection.ts';
import type { FormWords } from '../form-words.ts';
import { composePages } from '../pdf/compose-pages.ts';
import { blotBrokenFonts, countCharacters, isSilent } from '../pdf/judge-text.ts';
import type { PdfResources } from '../pdf/open-pdf.ts';
import type { Page } from '../pdf/page.ts';
import { readPage } from '../pdf/read-page.ts';
import { readStatedTitle } from '../pdf/read-pdf.ts';
import { explainRefusal, Refusal } from '../refusal.ts';
import { drawPage, ofdOperators } from './draw-page.ts';
import { type OfdDocument, openOfd, SeveralDocuments } from './open-ofd.ts';

const format = 'OFD';

export async function readOfd(bytes: Uint8Array, forms: FormWords, resources: PdfResources = {}): Promise<TreeReading> {
  try {
    const document = openOfd(bytes);
    const pages = await readPages(document, forms, resources);
    judge(pages);
    return { ok: true, root: composePages(pages, forms), meta: readStatedTitle(document.title) };
  } catch (error) {
    if (error instanceof SeveralDocuments)
      return rejectReading('rejections.unsupported_format.archive_several', {
        count: error.roots.length,
        names: error.roots.slice(0, 8).join('、'),
      });
    return explainRefusal(error, format);
  }
}

async function readPages(document: OfdDocument, forms: FormWords, { deadline }: PdfResources): Promise<Page[]> {
  const traits = { operatorCodes: ofdOperators, hasOpaque: true, isShownLayer: () => true, isHeavy: false };
  const pages: Page[] = [];
  for (const [index, page] of document.pages.entries()) {
    if (deadline?.()) throw new Refusal('oversized');
    pages.push(await readPage(drawPage(page, index + 1, document.resources), traits, true, forms));
  }
  return pages;
}

function judge(pages: readonly Page[]): void {
  const isPictured = pages.some(({ pictures }) => pictures.length > 0);
  if (countCharacters(pages) === 0) throw new Refusal(isPictured ? 'pictures' : 'wordless');
  if (isPictured && isSilent(pages, pages.length)) throw new Refusal('pictures');
  if (blotBrokenFonts(pages)) throw new Refusal('undecodable');
}
