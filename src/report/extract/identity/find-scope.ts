// A government's title, opening and text → whether it reports on itself and its departments, or on all bodies of its place.
import type { Agency } from '../../model/agency.ts';
import type { Scope } from '../../model/scopes.ts';
import { foldText } from '../../text/fold-character.ts';

/** `isStated`: the report's own words say so; otherwise it is what such a body usually reports on. */
export interface StatedScope {
  scope: Scope;
  isStated: boolean;
}

interface ScopeWords {
  /** Titles of the report's page. */
  titles: readonly string[];
  /** Its paragraphs. */
  texts: readonly string[];
}

/** A place is spoken of by the word its name ends in: 全市 by a city, 全区 by a district and an autonomous region. */
const territories: readonly [ending: RegExp, whole: string][] = [
  [/省(?:人民政府)?$/u, '省'],
  [/(?:区|自治区|新区|开发区|实验区|管理区|示范区)(?:(?:人民政府|管理委员会|管委会)(?:本级)?)?$/u, '区'],
  [/市(?:人民政府)?$/u, '市'],
  [/县(?:人民政府)?$/u, '县'],
  [/州(?:人民政府)?$/u, '州'],
  [/盟(?:行政公署|行署)?$/u, '盟'],
  [/旗(?:人民政府)?$/u, '旗'],
];

const wholeOf = (name: string): string => {
  const level = territories.find(([ending]) => ending.test(name))?.[1];
  return level === undefined ? '本行政区域' : `本行政区域|全${level}`;
};

/** 县区, 市、县（区）, 镇街; 各市场 and 各区域 are none. */
const lower = '(?:[县市区旗州盟乡镇街]道?[、(]?){1,4}(?!场|域|直|级|分局)';
const ownLevel = /(?<!上|下|平|同)(?:[省市区县州盟旗]|政府|机关)?本级(?!以)/u;
const belowIsOut = new RegExp(`不(?:含|包括|包含|涉及)(?:所辖|下辖|辖区内?|各|其他)*${lower}`, 'u');
const belowIsIn = new RegExp(`(?:所辖|下辖|辖区)|各${lower}`, 'u');
const sumsUp = /汇总/u;

/** What a sentence about the report, its figures or their span calls itself. */
const aboutReport =
  /本(?:年度)?(?:报告|年报)|所列(?:数据|统计)|统计(?:数据|范围|口径|对象)|数据(?:统计|范围|口径|来源|汇总)|(?:报告|编制|填报)范围|(?:汇总|综合)(?:编制|形成)|编制(?:而成|完成)/u;

function readStatement(sentence: string, whole: RegExp): Scope | undefined {
  if (belowIsOut.test(sentence)) return 'own_level';
  if (belowIsIn.test(sentence)) return 'jurisdiction';
  if (ownLevel.test(sentence)) return 'own_level';
  return whole.test(sentence) || sumsUp.test(sentence) ? 'jurisdiction' : undefined;
}

/** 全市各级行政机关共收到申请30件: what is counted is the whole place's. */
const counted = (whole: string): RegExp =>
  new RegExp(
    `(?:^|[,，。;；:：年度])(?:${whole})(?:[^,，。;；]{0,16}(?:机关|部门|单位|政府|系统))?(?:共|累计|总计|合计|全年|新)*(?:主动公开|收到|受理|接收|新收|办理|答复|公开|发布)[^,，。;；]{0,24}\\d`,
    'u',
  );

const splitSentences = (text: string): string[] =>
  foldText(text)
    .replace(/\s+/gu, '')
    .split(/[。;；]/u);

/** A title, with what is printed behind it: 年度报告（市本级）, or that on a line of its own. */
const isTitle = (line: string): boolean =>
  line.length <= 60 &&
  !/[。；;，,]/u.test(line) &&
  (/公开.*(?:报告|年报)/u.test(line) || /^[(（].{0,6}(?:本级|汇总)[)）]$/u.test(line));

/** How far into the text the report speaks of itself. */
const openingTexts = 12;
const longestOpening = 3000;

/** Only a government's report is anything but its own; a name never says more than the text. */
export function findScope(agency: Agency, { titles, texts }: ScopeWords): StatedScope {
  if (agency.scope !== 'jurisdiction') return { scope: agency.scope, isStated: false };
  const spoken = wholeOf(agency.name);
  const whole = new RegExp(spoken, 'u');
  const headings = texts
    .slice(0, openingTexts)
    .map((text) => text.replace(/\s+/gu, ''))
    .filter(isTitle);
  const inTitle = [...headings, ...titles]
    .map((title) => readStatement(foldText(title), whole))
    .find((scope) => scope !== undefined);
  if (inTitle) return { scope: inTitle, isStated: true };
  const opening = texts
    .slice(0, openingTexts)
    .join('\n')
    .slice(0, longestOpening)
    .split('\n')
    .flatMap(splitSentences)
    .filter((sentence) => aboutReport.test(sentence));
  const stated = opening.map((sentence) => readStatement(sentence, whole)).find((scope) => scope !== undefined);
  if (stated) return { scope: stated, isStated: true };
  const counts = counted(spoken);
  const isWhole = texts.some((text) => splitSentences(text).some((sentence) => counts.test(sentence)));
  return { scope: 'jurisdiction', isStated: isWhole };
}
