// A read document → the names of the files it offers: those it links to and those that stand as text in a line of their own.
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DocumentMeta } from '../document/document.ts';
import { isFileName, splitFileNames } from './name-attachment.ts';

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
