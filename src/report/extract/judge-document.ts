// What was found in a document → the reason to reject it, if there is one.
import type { Figure } from '../model/figure.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Identity } from './identity/identify-report.ts';
import type { Outline } from './outline/build-outline.ts';

export interface Evidence {
  identity: Identity;
  outline: Outline;
  figures: readonly Figure[];
  /** Names of the files that the document offers. */
  attachments: readonly string[];
}

const reject = (code: Rejection['code'], zh: string, en: string): Rejection => ({ code, message: { zh, en } });

const tableFigures = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure) => !figure.metric.startsWith('narrative.'));

/** A report has a title and parts, or at least its tables; news and letters about a report have neither. */
function isReport({ identity, outline, figures }: Evidence): boolean {
  const tables = tableFigures(figures).length;
  const sections = outline.parts.some((part) => part.heading !== '');
  // A page with only the introduction, or a link to an attachment, has a title and perhaps one heading, but says nothing.
  if (identity.title) return tables > 0 || (sections && (figures.length > 0 || outline.headings >= 3));
  // Some pages print the title as a picture or only in the browser's tab; a statutory table or a statistics period remains.
  const outlined = outline.headings >= 3 && identity.period !== null && figures.length > 0;
  return tables >= 5 || outlined || (outline.isStatutory && outline.headings >= 4);
}

/** Under a report's title any file may be the report; elsewhere only one that is named like it. */
function listAttachedReports({ identity, attachments }: Evidence): readonly string[] {
  return identity.title ? attachments : attachments.filter((name) => /报告|年报|信息公开/u.test(name));
}

/** More names than this are a list of files, not one report. */
const maxNames = 5;

function rejectAttached(names: readonly string[]): Rejection {
  const shown = names.slice(0, maxNames);
  const isMore = names.length > shown.length;
  return reject(
    'attachment_only',
    `页面上没有报告正文，报告只在附件里：${shown.join('、')}${isMore ? ' 等' : ''}；请下载附件，直接提供附件文件`,
    `The page does not have the report itself, only files to download: ${shown.join(', ')}${isMore ? ' and more' : ''}. Download the attachment and give that file`,
  );
}

/** A title and a line or two: who published it, when, and how often it was read. */
const maxCaption = 200;

/** Pictures under a report's title, where there is hardly anything else. */
function countPictures({ identity, outline }: Evidence): number {
  const blocks = outline.parts.flatMap((part) => part.blocks);
  const text = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');
  if (!identity.title || outline.headings > 0 || text.length > maxCaption) return 0;
  return blocks.filter((block) => block.type === 'image').length;
}

function rejectPictures(count: number): Rejection {
  return reject(
    'no_text_layer',
    `标题之下只有图片（${count} 张），没有可读的文字；请提供文字版，或先做文字识别`,
    `Under its title the document has only pictures (${count}) and no text. Provide the version with text, or run text recognition first`,
  );
}

function isBlankForm({ figures }: Evidence): boolean {
  const tables = tableFigures(figures);
  return tables.length >= 20 && tables.every((figure) => figure.status === 'blank');
}

export function judgeDocument(evidence: Evidence): Rejection | undefined {
  const { identity } = evidence;
  if (!isReport(evidence)) {
    const attached = listAttachedReports(evidence);
    if (attached.length > 0) return rejectAttached(attached);
    const pictures = countPictures(evidence);
    if (pictures > 0) return rejectPictures(pictures);
    return reject(
      'not_a_report',
      '没有找到政府信息公开工作年度报告的标题、章节或法定表格，可能是新闻、公函或只有附件的页面；请提供报告正文',
      'No title, sections or statutory tables of an annual disclosure report were found; it may be news, a letter or a page that only has attachments. Provide the text of the report itself',
    );
  }
  const namedBlank = /[xX×＊*○〇_]{2,}|某某/u.test(identity.title?.agency ?? '') && !identity.agency;
  if ((isBlankForm(evidence) || namedBlank) && (!identity.agency || identity.year === undefined)) {
    return reject(
      'blank_form',
      '这是未填写的空白表式，法定表格里没有一个数字；请提供填写后的报告',
      'This is the blank form: no statutory cell holds a number. Provide the report that was filled in',
    );
  }
  if (!identity.agency) {
    return (
      identity.rejection ??
      reject(
        'unknown_agency',
        '标题、落款和页面信息里都没有找到发布机关的名称；请在标题中写明机关全称，或在同名 .yml 文件里写上 publisher',
        'Neither the title nor the signature nor the page names the publishing body. Give its full name in the title, or as publisher in the .yml file beside the source',
      )
    );
  }
  if (identity.year === undefined) {
    return reject(
      'unknown_year',
      '标题、统计期限和开头都没有写明是哪一年的报告；请在标题中写明年度',
      'Neither the title nor the statistics period nor the opening says which year is reported. Give the year in the title',
    );
  }
  return undefined;
}
