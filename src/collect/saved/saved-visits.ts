// Answers that somebody saved → visits, as if the site had given them: what follows is the same as for a site that was asked.
import { decodeText } from '../../report/read/decode-text.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { makeTrouble } from '../../store/ledger/trouble.ts';
import { addressKey, fileNameOf } from '../address.ts';
import type { Headers } from '../net/ask.ts';
import type { VisitResult } from '../net/visitor.ts';
import type { ListEntry } from '../sites/adapter.ts';
import { readEntryTitle } from '../sites/is-report-title.ts';
import { readWebPage } from '../sites/read-web-page.ts';

export interface SavedPart {
  url: string;
  status: number;
  headers: Headers;
  body: Uint8Array;
  /** ISO moment; undefined where the file does not say. */
  retrieved: string | undefined;
}

const redirect = (status: number): boolean => status >= 300 && status < 400;

/** By key; the last answer to an address counts, a whole one before any other. */
function indexParts(parts: readonly SavedPart[]): Map<string, SavedPart> {
  const byKey = new Map<string, SavedPart>();
  for (const part of parts) {
    const key = addressKey(part.url);
    const known = byKey.get(key);
    if (known?.status !== 200 || part.status === 200) byKey.set(key, part);
  }
  return byKey;
}

export class SavedVisits {
  readonly #parts: Map<string, SavedPart>;
  readonly #now: string;

  /** `now`: stands for the moment that a file does not say. */
  constructor(parts: readonly SavedPart[], now: string) {
    this.#parts = indexParts(parts);
    this.#now = now;
  }

  async visit(address: string): Promise<VisitResult> {
    const via: string[] = [];
    let url = address;
    for (;;) {
      const part = this.#parts.get(addressKey(url));
      const next = part && redirect(part.status) ? part.headers.location : undefined;
      if (part && next !== undefined && URL.canParse(next, url) && via.length < 6) {
        via.push(url);
        url = new URL(next, url).href;
        continue;
      }
      if (part?.status !== 200) return { kind: 'trouble', address, via, trouble: makeTrouble('waiting.unsaved', url) };
      const { status, headers, body, retrieved = this.#now } = part;
      return { kind: 'page', address, url, via, status, headers, body, retrieved };
    }
  }

  /** Pages that are titled as reports, or all where none is; then files. */
  listEntries(registry: Registry): ListEntry[] {
    const pages = [...this.#parts.values()].flatMap(({ url, status, body, headers }): ListEntry[] => {
      if (status !== 200 || !/html/iu.test(headers['content-type'] ?? '')) return [];
      const decoded = decodeText(body);
      return decoded.ok ? [{ url, title: readWebPage(decoded.text, url).title, date: null }] : [];
    });
    const titled = pages.filter(({ title }) => readEntryTitle(title.split(/[_|]| - /u)[0] ?? '', registry));
    const files = [...this.#parts.values()].filter(
      ({ url, status }) => status === 200 && /\.(?:pdf|docx?|ofd|zip|wps|xlsx?)$/iu.test(fileNameOf(url)),
    );
    const chosen = titled.length > 0 ? titled : pages;
    return [
      ...chosen.map(({ url }) => ({ url, title: '', date: null })),
      ...files.map(({ url }) => ({ url, title: '', date: null })),
    ];
  }
}
