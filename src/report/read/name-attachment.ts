// What a link says and where it leads → the name of the file behind it, if it is one that may hold a report.
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DocumentMeta } from '../document/document.ts';

/** Letters of the file types that reports are attached as. */
const TYPES = 'pdf|docx?|xlsx?|wps|et|ofd|rtf|csv|zip|rar|7z';
const FILE_ADDRESS = new RegExp(String.raw`(?<![^/?#=&])[^/?#=&]+\.(?:${TYPES})(?=$|[?#&])`, 'iu');
const FILE_NAME = new RegExp(String.raw`[^\s./、]\.(?:${TYPES})\s*(?:[（(][^（()）]{1,20}[)）])?$`, 'iu');
/** Names on lines of their own that a reader joined: 年报.pdf年报.docx. */
const BETWEEN_NAMES = new RegExp(String.raw`(?<=\.(?:${TYPES}))(?=[\p{Script=Han}\d])`, 'iu');
/** A link of such words alone does not say what is behind it. */
const EMPTY_WORDS =
  /^[\s[\]【】（(《》)）:：.]*(?:(?:请?点击|立即|文件|附件|原文|全文|正文|在线|本地|此处|这里|查看|预览|打开|下载|阅读|详情|详见|PDF|WORD|版)[\s[\]【】（()）\d:：]*)*$/iu;
const MAX_NAME = 120;

export function splitFileNames(text: string): string[] {
  return text.split(BETWEEN_NAMES);
}

export function isFileName(text: string): boolean {
  return FILE_NAME.test(text);
}

/** `text` is what the link shows; the address names the file where the text does not. */
export function nameAttachment(text: string, address: string): string | undefined {
  const [file] = FILE_ADDRESS.exec(address) ?? [];
  const shown = text.replace(/\s+/gu, ' ').trim();
  if (file === undefined && !isFileName(shown)) return undefined;
  const name = EMPTY_WORDS.test(shown) ? decodeName(file ?? shown) : shown;
  return name.slice(0, MAX_NAME);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Longer lines are sentences that speak of a file. */
const MAX_LINE = 200;
/** 附件：, 附件1., [下载]: what stands before a name and is none of it. */
const LEAD = /^(?:附件(?:\s*[\d一二三四五六七八九十]{1,3})?|下载|相关附件|文件下载)\s*(?:[】\])）]\s*)?[:：.、．]\s*/u;
const BETWEEN = /\s*[、；;|｜]\s*|\s+\/\s+|\s{2,}/u;

/** Undefined where there are none. */
export function findAttachments(root: Root, { attachments = [] }: DocumentMeta): string[] | undefined {
  const names = new Set([...attachments, ...root.children.flatMap(listNames)]);
  return names.size === 0 ? undefined : [...names];
}

function listNames(node: Root['children'][number]): string[] {
  if (node.type === 'grid' || node.type === 'image') return [];
  const text = textOf(node).trim();
  if (text.length > MAX_LINE || /[。！？]/u.test(text)) return [];
  const parts = text.replace(LEAD, '').split(BETWEEN).flatMap(splitFileNames);
  return parts.map((part) => part.trim()).filter((part) => isFileName(part));
}
