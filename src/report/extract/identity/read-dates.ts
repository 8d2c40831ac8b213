// The text of a report → its statistics period and the date it was signed.

import type { Block } from '../../find/list-blocks.ts';
import { foldText } from '../../text/fold-character.ts';
import { toYear } from './read-title.ts';

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

function toNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  return (tens === '' ? 1 : (numerals[tens] ?? 0)) * (text.includes('十') ? 10 : 0) + (numerals[ones] ?? 0);
}

function toIso(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const y = year ? toYear(year) : undefined;
  const m = toNumber(month ?? '');
  const d = toNumber(day ?? '');
  if (!y || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const period = /(\d{4})年(\d{1,2})月(\d{1,2})日?(?:起)?(?:至|到|-|~|～)+(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?/u;

/** 本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止. */
export function readPeriod(text: string): { from: string; to: string } | null {
  const folded = foldText(text).replace(/\s+/gu, '');
  for (const hint of folded.matchAll(/统计(?:的)?(?:期限|时限|时间|期间|范围|周期)|所列数据|(?:自|从)(?=\d{4}年)/gu)) {
    const [, year, month, day, endYear, endMonth, endDay] =
      period.exec(folded.slice(hint.index, hint.index + 60)) ?? [];
    const from = toIso(year, month, day);
    const to = toIso(endYear ?? year, endMonth, endDay);
    if (from && to && from < to) return { from, to };
  }
  return null;
}

const wholeDate =
  /(?:^|[^\d])((?:19|20)\d{2}|[一二][〇零Oo0一二三四五六七八九]{3})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日$/u;
const tailBlocks = 14;
const body = /(?:局|委|委员会|办|办公室|政府|府|厅|部|院|处|所|中心|街道|镇|乡|会|署|大队|支队|公司|馆|站)$/u;

export interface Signature {
  date: string | undefined;
  agency: string | undefined;
}

/** The date that stands alone near the end, and the body signed above it; a report is signed after its year. */
export function readSignature(blocks: readonly Block[], year: number | undefined): Signature {
  const tail = blocks
    .flatMap((block) => (block.type === 'text' ? [foldText(block.text).replace(/\s+/gu, '')] : []))
    .slice(-tailBlocks);
  for (let index = tail.length - 1; index >= 0; index -= 1) {
    const text = tail[index] ?? '';
    const [whole, printedYear, month, day] = wholeDate.exec(text) ?? [];
    const date = toIso(printedYear, month, day);
    if (!whole || !date || text.length > 44 || /至|起|统计|印发/u.test(text)) continue;
    if (year && (Number(date.slice(0, 4)) < year || Number(date.slice(0, 4)) > year + 3)) continue;
    const above = text.slice(0, text.length - whole.replace(/^[^\d一二]/u, '').length).replace(/[（(]此件.*$/u, '');
    const signed = [above, tail[index - 1] ?? '', tail[index - 2] ?? ''].find(
      (line) => line.length >= 3 && line.length <= 30 && body.test(line),
    );
    return { date, agency: signed };
  }
  return { date: undefined, agency: undefined };
}
