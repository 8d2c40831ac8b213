// The worker half of pdfjs-dist ships without types; importing it registers it with the other half.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
