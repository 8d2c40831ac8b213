// The registry, the words of the core and the files for old PDFs → what the worker of the self-check page fetches.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { listSiteLanguages } from '../../src/config/site-languages.ts';
import { loadRegistryData } from '../../src/store/load-registry.ts';
import { listWorkerWords, selfcheckFiles } from '../../src/views/selfcheck/worker-files.ts';
import { done, type Step } from './step.ts';

const pdfPackage = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const pdfFolders = ['cmaps', 'standard_fonts'] as const;

/** The same bytes on any day. */
function packPdfFiles(): Uint8Array {
  const files = pdfFolders.flatMap((folder) =>
    readdirSync(join(pdfPackage, folder))
      .sort()
      .filter((name) => !name.startsWith('LICENSE'))
      .map((name): [string, Uint8Array] => [`${folder}/${name}`, readFileSync(join(pdfPackage, folder, name))]),
  );
  return zipSync(Object.fromEntries(files), { level: 9, mtime: '2024-01-31T00:00:00' });
}

export const selfcheckStep: Step = {
  name: 'self-check',
  async run({ out }) {
    const folder = join(out, selfcheckFiles.folder);
    mkdirSync(folder, { recursive: true });
    const languages = listSiteLanguages();
    for (const language of languages)
      writeFileSync(join(folder, selfcheckFiles.words(language)), JSON.stringify(listWorkerWords(language)));
    writeFileSync(join(folder, selfcheckFiles.registry), JSON.stringify(loadRegistryData()));
    writeFileSync(join(folder, selfcheckFiles.pdf), packPdfFiles());
    return done(`words in ${languages.length} languages, the registry, files for PDF`);
  },
};
