// Scripts of the site → the same with the words that their page carries: those of the whole site would be most of their size.
import { join } from 'node:path';

interface Environment {
  environment?: { name: string };
}

interface ResolvePlugin {
  name: string;
  enforce: 'pre';
  resolveId(this: Environment, source: string, importer: string | undefined): string | undefined;
}

const pageWords = join(import.meta.dirname, '..', '..', 'src', 'client', 'page-words.ts');

/** A plugin for Vite; pages are rendered with all words, scripts with `data-page-words` of their page. */
export function pageWordsPlugin(): ResolvePlugin {
  return {
    name: 'mingbai-page-words',
    enforce: 'pre',
    resolveId(source, importer) {
      const isWords = source === './translations.ts' && importer?.endsWith('/src/i18n/translate.ts');
      return isWords && this.environment?.name === 'client' ? pageWords : undefined;
    },
  };
}
