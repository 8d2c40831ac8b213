// What a list says of an entry → whether it may be an annual report, and of which year.
import { readLetter, readTitle, toYear } from '../../report/extract/identity/read-title.ts';
import type { Registry } from '../../report/registry/registry.ts';

export interface EntryTitle {
  /** Undefined where the title names none. */
  year: number | undefined;
  /** The body's name as the title prints it; empty where it names none. */
  agency: string;
}

/** Lists cut long titles off. */
const cut = /(?:政府信息公开|政务公开|信息公开)[^。]{0,12}(?:…|\.{2,})$/u;
/** 2021年度, 2021年年报, 政府信息公开年报: in a list of nothing but annual reports that is enough. */
const short =
  /^(?:关于)?(?:[^。，；]{0,40})?(?:(?:19|20)\d{2}|二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})\s*年?(?:度|的)?[^。，；]{0,24}(?:年报|报告|年度报告)(?:[（(][^()（）]{0,20}[)）])?(?:\.\w{3,4})?$/u;
/** Reports about other things that such lists hold too. */
const other =
  /法治政府|工作要点|政府网站工作|网站年度|工作报表|通知|指南|目录|制度|决算|预算|审计|财务|环境质量|统计公报|政府工作报告|建议提案|行政执法|依法行政|网站监管/u;
/** What tells of a report in pictures. */
const told = /^(?:一图|图解|图说|长图|视频|动漫)|解读$|一图读懂/u;
const year = /(?<!\d)((?:19|20)\d{2})(?!\d)|(二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})/u;

const findYear = (text: string): number | undefined => {
  const [found] = year.exec(text) ?? [];
  return found === undefined ? undefined : toYear(found.replaceAll('○', '〇'));
};

/** Undefined where the title is of something else. */
export function readEntryTitle(text: string, registry: Registry): EntryTitle | undefined {
  const title = text.replace(/\s+/gu, ' ').trim();
  if (told.test(title)) return undefined;
  const read = readTitle(title, registry);
  if (read) return { year: read.year ?? findYear(title), agency: read.agency };
  const letter = readLetter(title, registry);
  if (letter !== undefined) return { year: findYear(title), agency: letter };
  if (other.test(title)) return undefined;
  return cut.test(title) || short.test(title) ? { year: findYear(title), agency: '' } : undefined;
}
