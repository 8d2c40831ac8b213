// JSON source of an article → the head a page would have: title, date and publisher by the names sites give them.
import type { PageHead } from './flow.ts';

const FIELDS: [string, RegExp][] = [
  ['articletitle', /"(?:\w*title|标题)"\s*:\s*"((?:[^"\\]|\\.){4,120})"/gi],
  ['pubdate', /"(?:pub\w*|publish\w*|createtime|create_time|releasetime)"\s*:\s*"(\d{4}[^"\\]{4,20})"/gi],
  ['contentsource', /"(?:contentsource|source|sourcename|publisher)"\s*:\s*"((?:[^"\\<]|\\.){2,40})"/gi],
];

/** Of several titles the one that names a report counts, else the first. */
export function readJsonHead(json: string): PageHead {
  const named = new Map<string, string>();
  for (const [name, pattern] of FIELDS) {
    const values = Array.from(json.matchAll(pattern), (match) => readString(match[1] ?? ''));
    const value = values.find((candidate) => /年报|报告/.test(candidate)) ?? values[0];
    if (value !== undefined) named.set(name, value);
  }
  return { named };
}

function readString(body: string): string {
  return body
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1');
}
