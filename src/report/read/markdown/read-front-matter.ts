// Markdown with a YAML head → what the head says, and the source with the head blanked out at the same offsets.
import { parse } from 'yaml';
import type { DocumentMeta } from '../../document/document.ts';
import { readIsoDate } from '../html/read-meta.ts';

const HEAD = /^\ufeff?---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)/;

/** Two rules with prose between them are no head: only a YAML mapping is. */
export function readFrontMatter(markdown: string): { body: string; meta: DocumentMeta } {
  const match = HEAD.exec(markdown);
  const entries = match ? parseMapping(match[1] ?? '') : undefined;
  if (!match || !entries) return { body: markdown, meta: {} };
  const [head] = match;
  return { body: head.replace(/[^\n]/g, ' ') + markdown.slice(head.length), meta: readEntries(entries) };
}

function parseMapping(source: string): Map<string, string> | undefined {
  try {
    const value: unknown = parse(source, { maxAliasCount: 0 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), String(entry)]));
  } catch {
    return undefined;
  }
}

function readEntries(entries: Map<string, string>): DocumentMeta {
  const meta: DocumentMeta = {};
  const title = entries.get('title') ?? entries.get('标题');
  const published = readIsoDate(entries.get('published') ?? entries.get('date') ?? entries.get('发布日期') ?? '');
  const source = entries.get('publisher') ?? entries.get('source') ?? entries.get('来源');
  const url = [entries.get('url'), source].find((value) => value !== undefined && /^https?:\/\//.test(value));
  if (title !== undefined) meta.title = title;
  if (published !== undefined) meta.published = published;
  if (source !== undefined && source !== url) meta.publisher = source;
  if (url !== undefined) meta.url = url;
  return meta;
}
