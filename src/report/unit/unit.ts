// A printed unit (件, 万元, 百件, 美元, %) → what it measures, and by which power of ten.
import { foldText } from '../text/fold-character.ts';

/**
 * `scale`: 万 alone, of whatever is counted. `share`: a percentage. `currency`: another one than 元, at a rate that no
 * report states. `unknown`: printed as a unit, but none of these.
 */
export type UnitKind = 'money' | 'things' | 'people' | 'scale' | 'share' | 'currency' | 'unknown';

export interface Unit {
  kind: UnitKind;
  /** How many times ten of the plain unit: 4 for 万元 and 万件, −1 for 角. */
  power: number;
  /** As printed, in half-width characters without spaces. */
  word: string;
}

/** The words of the forms and their copies; which of two words for things is printed makes no difference to a number. */
const words: Readonly<Partial<Record<UnitKind, string>>> = {
  things:
    '件 条 宗 起 项 份 次 个 篇 期 家 批 例 场 则 册 处 部 卷 页 张 种 类 所 点 户 件次 条次 项次 批次 场次 期次 个次 事项 笔',
  people: '人 人次 人/次 名 位',
  money: '元 圆 块 块钱',
  currency:
    '美元 美金 港元 港币 日元 日圆 欧元 英镑 澳元 加元 韩元 卢布 台币 新台币 澳门元 澳门币 新加坡元 新元 泰铢 瑞士法郎 外币',
  // Measures of nothing that a report counts, and 号: which one, not how many.
  unknown: '号 吨 亩 公顷 公里 千米 米 平方米 平方公里 公斤 千克 克 升 立方米 天 日 小时 分钟 工作日',
};

/** Words that stand for themselves: no 百, 千 or 万 is printed before them. */
const alone: Readonly<Record<string, readonly [UnitKind, number]>> = {
  角: ['money', -1],
  分: ['money', -2],
  '%': ['share', 0],
  '‰': ['share', 0],
  占比: ['share', 0],
  比例: ['share', 0],
  百分比: ['share', 0],
  百分数: ['share', 0],
  百分点: ['share', 0],
  比重: ['share', 0],
  // 十, 百 and 千 alone number a heading; these are said for 万元 and 万件.
  万: ['scale', 4],
  十万: ['scale', 5],
  百万: ['scale', 6],
  千万: ['scale', 7],
  亿: ['scale', 8],
};

const scales: readonly (readonly [word: string, power: number])[] = [
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
  ['', 0],
];

/** Every word that names a unit; where 千米 could be read in two ways, the greater multiple is taken. */
const units = new Map<string, readonly [UnitKind, number]>(Object.entries(alone));
for (const [scale, power] of scales) {
  for (const [kind, list] of Object.entries(words)) {
    for (const word of list.split(' '))
      if (!units.has(scale + word)) units.set(scale + word, [kind as UnitKind, power]);
  }
}

const currency = '人民币';

/** The unit that a word names; undefined where it names none. */
export function parseUnit(printed: string): Unit | undefined {
  const word = foldText(printed).replace(/\s+/gu, '');
  const bare = word.includes(currency) ? word.replace(/^人民币/u, '').replace(/\(?人民币\)?$/u, '') : word;
  const [kind, power = 0] = units.get(bare) ?? [];
  return kind && { kind, power, word };
}

/** What a unit's word begins with; 人民币 may stand before or behind it. */
const initials: ReadonlySet<string> = new Set([...units.keys()].map((word) => word[0] ?? '').concat('人', '('));

/** No unit's word is longer. */
const longest = 8;
const han = /\p{Script=Han}/u;

/** 以万元计, 以万元为单位: words that follow a unit and are none of it. */
const follows = /[计为表列填]/u;

/** The longest unit that begins at a place of folded text and ends with a word, and where it ends. */
export function takeUnit(text: string, from: number): { unit: Unit; to: number } | undefined {
  if (!initials.has(text[from] ?? '')) return undefined;
  for (let to = Math.min(text.length, from + longest); to > from; to -= 1) {
    const next = text[to] ?? '';
    if (han.test(text[to - 1] ?? '') && han.test(next) && !follows.test(next)) continue;
    const unit = parseUnit(text.slice(from, to));
    if (unit) return { unit, to };
  }
  return undefined;
}
