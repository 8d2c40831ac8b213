// An attempt at reading a Word file → its result, or the rejection that says why there is none.
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DocumentMeta } from '../../document/document.ts';
import type { Rejection, RejectionCode } from '../../model/rejection.ts';
import { type Flow, listLines } from '../html/flow.ts';
import { flowToMdast, gridTables } from '../html/flow-to-mdast.ts';

/** The text of a Word file, and whether it shows pictures. */
export interface Story {
  flows: Flow[];
  hasPicture: boolean;
}

export type WordReading = { ok: true; root: Root; meta: DocumentMeta } | { ok: false; rejection: Rejection };

/** Ends the reading of a file from any depth; never leaves the readers. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Whatever else goes wrong while reading bytes means that the bytes are damaged. */
export function attemptReading(read: () => WordReading): WordReading {
  try {
    return read();
  } catch (error) {
    return { ok: false, rejection: refuse(error instanceof Refusal ? error.reason : 'damaged') };
  }
}

type Entry = readonly [RejectionCode, string, string];

const entries = {
  damaged: [
    'corrupt',
    '文件已损坏或下载不完整；请重新下载，或用 Word 打开后另存为 .docx',
    'The file is damaged or was not downloaded in full. Download it again, or open it in Word and save it as .docx',
  ],
  declaration: [
    'corrupt',
    '文件内部含有 DOCTYPE 声明，Word 不会写出这种文件，为安全起见不予读取；请用 Word 打开后另存为 .docx',
    'A part of the file has a DOCTYPE, which Word never writes; it is not read, for safety. Open it in Word and save it as .docx',
  ],
  doubled: [
    'corrupt',
    '文件内部有重名的部分，读哪一个结果不同，因此不予读取；请用 Word 打开后另存为 .docx',
    'A part of the file is there twice and could be read in two ways. Open it in Word and save it as .docx',
  ],
  oversized: [
    'too_large',
    '文件解压后过大，或内部条目过多、嵌套过深，不像一份年度报告；请删去与报告无关的内容后重新保存',
    'Unpacked, the file is too large, has too many entries or nests too deep; it does not look like one annual report. Remove what is not the report and save it again',
  ],
  password: [
    'encrypted',
    '文件有打开密码；请在 Word 中去掉密码后重新保存',
    'The file is protected with a password. Remove the password in Word and save it again',
  ],
  wordless: [
    'empty',
    '文件里没有文字；请检查是否保存了正确的文件',
    'The file holds no text. Check that the right file was saved',
  ],
  pictures: [
    'no_text_layer',
    '文件里只有图片，没有可读的文字；请提供文字版，或先做文字识别',
    'The file holds only pictures and no text. Provide the version with text, or run text recognition first',
  ],
  embedded: [
    'unsupported_format',
    '正文是嵌入的网页或其他文档，不在 Word 文档本身之中；请用 Word 打开后另存为 .docx',
    'The text is embedded as another document, not in the Word file itself. Open it in Word and save it as .docx',
  ],
  antique: [
    'unsupported_format',
    '这是 Word 95 或更早的 .doc 文件；请用 Word 打开后另存为 .docx',
    'This is a .doc file of Word 95 or earlier. Open it in Word and save it as .docx',
  ],
  spreadsheet: [
    'unsupported_format',
    '这是 Excel 工作簿，不是 Word 文档；请提供报告的 Word、PDF 或网页版',
    'This is an Excel workbook, not a Word document. Provide the report as Word, PDF or a web page',
  ],
  slides: [
    'unsupported_format',
    '这是 PowerPoint 演示文稿，不是 Word 文档；请提供报告的 Word、PDF 或网页版',
    'This is a PowerPoint presentation, not a Word document. Provide the report as Word, PDF or a web page',
  ],
  openDocument: [
    'unsupported_format',
    '这是 OpenDocument（.odt 等）文件；请用 Word 或 WPS 打开后另存为 .docx',
    'This is an OpenDocument file (.odt or kin). Open it in a word processor and save it as .docx',
  ],
  fixedLayout: [
    'unsupported_format',
    '这是 OFD 版式文件；请另存为 PDF 或 .docx',
    'This is an OFD file. Save it as PDF or .docx',
  ],
  archive: [
    'unsupported_format',
    '这是压缩包；请解压后提供里面的报告',
    'This is a zip archive. Unpack it and give the report inside',
  ],
  container: [
    'unsupported_format',
    '这个文件与旧版 Word 文件容器相同，但里面不是 Word 文档；请提供报告的 Word、PDF 或网页版',
    'The file is an OLE container that holds no Word document. Provide the report as Word, PDF or a web page',
  ],
} as const satisfies Record<string, Entry>;

export type RefusalReason = keyof typeof entries;

/** Why a Word file cannot be read → the rejection in both languages, with what to do about it. */
function refuse(reason: RefusalReason): Rejection {
  const [code, zh, en] = entries[reason];
  return { code, message: { zh, en } };
}

/** How many paragraphs a cover and a title take. */
const HEAD = 30;
/** A line that names the document, not a sentence that speaks of it. */
const TITLE = /^[^。；]{0,60}(?:报\s*告|年\s*报)[^。；]{0,30}$/u;
const YEAR = /20\d\d(?=\s*年)/gu;

/**
 * The flow of a Word file and its stated title → the reading: tables settled, the title only where the text has
 * none.
 */
export function finishReading(flows: Flow[], statedTitle: string | undefined): WordReading {
  const root = flowToMdast(flows.map(gridTables));
  return { ok: true, root, meta: readMeta(root, statedTitle?.trim() ?? '') };
}

function readMeta(root: Root, statedTitle: string): DocumentMeta {
  const lines = root.children.flatMap((node) => (node.type === 'grid' || node.type === 'image' ? [] : [textOf(node)]));
  const isTitled = lines.slice(0, HEAD).some((line) => TITLE.test(line));
  return statedTitle === '' || isTitled || !isOfYear(statedTitle, lines) ? {} : { title: statedTitle };
}

/** Clerks overwrite last year's file, and its properties keep last year's title. */
function isOfYear(title: string, lines: readonly string[]): boolean {
  const [year] = title.match(YEAR) ?? [];
  if (year === undefined) return true;
  const counts = new Map<string, number>();
  for (const found of lines.join('\n').match(YEAR) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
  return (counts.get(year) ?? 0) > 0 && counts.get(year) === Math.max(...counts.values());
}

export function holdsText(flow: Flow): boolean {
  return listLines(flow).length > 0;
}
