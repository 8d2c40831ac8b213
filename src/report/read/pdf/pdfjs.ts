// The PDF engine, set up to work without a worker of its own, so that the same code runs in Node, a worker and a page.
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Loaded beside the engine it serves as its worker on the same thread; nothing is fetched.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

export { getDocument, OPS, VerbosityLevel };
