// The bytes of a PDF → what it prints and where, by the engine alone and not by our reader; undefined where that is not plain.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdfResources } from '../../../src/pipeline/core.ts';

export interface Fragment {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Printed fragments by page number. */
export type PrintedPages = Map<number, Fragment[]>;

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

const { load } = openPdfResources();

class PackageFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (!load) throw new Error('the package is installed');
    return load(`${kind === 'cMapUrl' ? 'cmaps/' : 'standard_fonts/'}${filename}`);
  }
}

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;

/** Only text that runs from left to right can be compared by its place. */
function place({ str, transform, width, height }: Item, view: readonly number[]): Fragment | undefined {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => at(view, index)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const across = a * at(transform, 0) + c * at(transform, 1);
  const down = b * at(transform, 0) + d * at(transform, 1);
  if (across <= 0 || Math.abs(down) > 1e-6 * across) return undefined;
  const left = a * at(transform, 4) + c * at(transform, 5) + e;
  const bottom = b * at(transform, 4) + d * at(transform, 5) + f;
  return { text: str, left, right: left + width, top: bottom - height, bottom };
}

async function printPage(document: PDFDocumentProxy, number: number): Promise<Fragment[] | undefined> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const view = Array.from(page.getViewport({ scale: 1 }).transform, Number);
  const fragments = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [place(item, view)] : []));
  return fragments.every((fragment) => fragment !== undefined) ? fragments : undefined;
}

/** Pages with turned text, or that cannot be read, are left out. */
export async function printPages(bytes: Uint8Array): Promise<PrintedPages> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'standard_fonts/',
    BinaryDataFactory: PackageFiles,
  });
  const pages: PrintedPages = new Map();
  try {
    const document = await task.promise;
    for (let number = 1; number <= Math.min(document.numPages, 50); number += 1) {
      const fragments = await printPage(document, number).catch(() => undefined);
      if (fragments) pages.set(number, fragments);
    }
  } catch {
    // Then nothing can be compared.
  } finally {
    await task.destroy();
  }
  return pages;
}
