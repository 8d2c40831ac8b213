// A file of the built site → the page that it is: language and path.
import type { Language } from '../../i18n/translate.ts';

export interface BuiltPage {
  language: Language;
  /** Without base and language: `/agency/371000-kjj/`. */
  path: string;
}

/** `en/agency/371000-kjj/index.html` → English, `/agency/371000-kjj/`; undefined for what is no page with an address of its own. */
export function readPagePath(file: string): BuiltPage | undefined {
  const folder = /^(?:(.*)\/)?index\.html$/.exec(file.replaceAll('\\', '/'));
  if (!folder) return undefined;
  const parts = (folder[1] ?? '').split('/').filter(Boolean);
  const language = parts[0] === 'en' ? 'en' : 'zh';
  const own = language === 'en' ? parts.slice(1) : parts;
  // The page for wrong addresses is one file a language and has no address of its own.
  if (own[0] === '404') return undefined;
  return { language, path: own.length === 0 ? '/' : `/${own.join('/')}/` };
}
