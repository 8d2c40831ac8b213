// The bytes of a PDF → an open document, or the reason why it cannot be opened.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makeRejection, type Rejection } from '../../model/rejection.ts';
import type { OperatorCodes } from './list-rulings.ts';

/** What reading a PDF needs from outside: the core has no disk, no network and no clock. */
export interface PdfResources {
  /**
   * A file of the pdfjs-dist package by its path in it (`cmaps/UniGB-UCS2-H.bcmap`): old Chinese PDFs name the
   * encoding of their text and do not carry it. Without this such documents are rejected as undecodable.
   */
  load?: (path: string) => Promise<Uint8Array>;
  /** True once reading has taken too long; asked between pages. */
  deadline?: () => boolean;
}

export interface OpenPdf {
  document: PDFDocumentProxy;
  operatorCodes: OperatorCodes;
  /** Encodings that the document names and nobody could provide, filled while pages are read. */
  missingEncodings: ReadonlySet<string>;
  close: () => Promise<void>;
}

export type PdfOpening = { ok: true; pdf: OpenPdf } | { ok: false; rejection: Rejection };

const folders: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps/',
  standardFontDataUrl: 'standard_fonts/',
  wasmUrl: 'wasm/',
};

interface PackageFile {
  kind: string;
  filename: string;
}

/** The engine asks this for files; it never asks a network. */
function makeFileSource(
  load: PdfResources['load'],
  missing: Set<string>,
): new () => { fetch: (file: PackageFile) => Promise<Uint8Array> } {
  return class {
    async fetch({ kind, filename }: PackageFile): Promise<Uint8Array> {
      try {
        if (!load) throw new Error('No source of package files was given');
        return await load(`${folders[kind] ?? ''}${filename}`);
      } catch (cause) {
        if (kind === 'cMapUrl') missing.add(filename);
        throw new Error(`${filename} could not be provided`, { cause });
      }
    }
  };
}

export const explainFailure = (error: unknown): Rejection => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return makeRejection('rejections.encrypted.pdf');
  const cause = error instanceof Error ? error.message.slice(0, 120) : String(error);
  return makeRejection('rejections.corrupt.pdf', { cause });
};

/** Of a picture that is one page, with more points than any scanner gives it. */
const mostPoints = 60_000_000;

/** `showsPictures`: they are decoded too. */
export async function openPdf(bytes: Uint8Array, resources: PdfResources, showsPictures = false): Promise<PdfOpening> {
  const { getDocument, OPS, VerbosityLevel } = await import('./pdfjs.ts');
  const missingEncodings = new Set<string>();
  const task = getDocument({
    // The engine takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    useWorkerFetch: false,
    // Some kinds of pictures are decoded by it.
    useWasm: showsPictures,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Where pictures are not looked at, this keeps them from being decoded.
    maxImageSize: showsPictures ? mostPoints : 64,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'standard_fonts/',
    wasmUrl: 'wasm/',
    BinaryDataFactory: makeFileSource(resources.load, missingEncodings),
  });
  try {
    const document = await task.promise;
    return { ok: true, pdf: { document, operatorCodes: OPS, missingEncodings, close: () => task.destroy() } };
  } catch (error) {
    await task.destroy();
    return { ok: false, rejection: explainFailure(error) };
  }
}
