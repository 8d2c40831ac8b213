// The "key: value" lines that archive tools put before a saved text → what they say of the document.
import type { DocumentMeta } from '../../document/document.ts';

type HeadKey = Exclude<keyof DocumentMeta, 'attachments' | 'isUncovered'>;

const keys: Readonly<Record<string, HeadKey>> = {
  标题: 'title',
  文章标题: 'title',
  发布时间: 'published',
  发布日期: 'published',
  发布机构: 'publisher',
  来源: 'publisher',
  原文链接: 'url',
  网址: 'url',
};
const headLine = /^\s*([\p{Script=Han}A-Za-z]{2,8})\s*[:：]\s*(.*)$/u;
const bodyMark = /^\s*[=\-—*]{4,}(?:\s*正文\s*[=\-—*]*\s*|\s+(?:[=\-—*]+\s*)?)?$/u;
const isoDate = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u;

const toIso = (value: string): string | undefined => {
  const [, year, month, day] = isoDate.exec(value) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
};

function keep(meta: DocumentMeta, key: HeadKey, value: string): void {
  const text = key === 'published' ? toIso(value) : value.trim();
  if (text && meta[key] === undefined) meta[key] = text;
}

/** At least two such lines at the very start make a head; otherwise the text starts at once. */
export function readExportHead(source: string): { meta: DocumentMeta; bodyStart: number } {
  const meta: DocumentMeta = {};
  let offset = 0;
  let found = 0;
  for (const line of source.slice(0, 4000).split('\n')) {
    const [, name = '', value = ''] = headLine.exec(line) ?? [];
    const key = keys[name];
    if (bodyMark.test(line)) {
      offset += line.length + 1;
      return found >= 2 ? { meta, bodyStart: Math.min(offset, source.length) } : { meta: {}, bodyStart: 0 };
    }
    if (key) {
      keep(meta, key, value);
      found += 1;
    } else if (line.trim() !== '' && found === 0) break;
    offset += line.length + 1;
  }
  return { meta: {}, bodyStart: 0 };
}
