// A report → the same without what its text says of private persons: signs of the same number stand in its place, so that every position holds.
import { isCell } from './model/positions.ts';
import type { Report } from './model/report.ts';
import type { Section, SectionBlock } from './model/section.ts';

/** First character and the one behind the last, in UTF-16 units. */
type TextSpan = readonly [start: number, end: number];

/** Where `found` of the pattern stands, unless it is nobody's. */
function spansOf(text: string, pattern: RegExp, isNobody: (found: string) => boolean = () => false): TextSpan[] {
  return [...text.matchAll(pattern)].flatMap(({ groups, indices }): TextSpan[] => {
    const span = indices?.groups?.found;
    return span && !isNobody(groups?.found ?? '') ? [span] : [];
  });
}

const digit = '[0-9０-９]';
const apart = '(?<![0-9０-９A-Za-z_.．/=〕］\\]-])';

/** What is counted or paid is no telephone: 13575394432.52元, 13800000000条. */
const noAmount = `(?![0-9０-９A-Za-z_/]|[.．]${digit}|\\s{0,2}[多余]?(?:[元万亿条件次人份个篇户字页米]|%|％))`;

/** 13812345678, +86 138-1234-5678; three columns of numbers are none, nor is a row of cells that ran together (15130000154). */
const mobile = new RegExp(
  `${apart}(?<found>(?:[+＋]?86[\\s-]?)?[1１][3-9３-９](?!${digit}*000)${digit}(?:${digit}{8}|-${digit}{4}-${digit}{4}))${noAmount}`,
  'dgu',
);

/** What is called one, also where it is printed in groups. */
const namedMobile = new RegExp(
  `(?:电话|手机|联系|号码|微信|拨打|[Tt][Ee][Ll])[^0-9０-９\\n]{0,8}(?<found>(?:[+＋]?86[\\s-]?)?[1１][3-9３-９]${digit}[\\s-]?${digit}{4}[\\s-]?${digit}{4})${noAmount}`,
  'dgu',
);

/** Eighteen digits with a day of birth among them. */
const identity = new RegExp(
  `${apart}(?<found>[1-9]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx])(?![\\dA-Za-z])`,
  'dgu',
);

/** What is called one, also where it has fifteen digits or groups of them. */
const namedIdentity =
  /(?:身份证|公民身份)(?:件|证|号|码|号码){0,2}[为是：:\s]{0,3}(?<found>[0-9０-９][0-9０-９ ]{12,20}[0-9０-９XxＸ])/dgu;

/** Where anybody gets an address. */
const mail =
  /(?<![\w.%+-])(?<found>[\w.%+-]{1,64}[@＠](?:vip\.)?(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|21cn|tom|aliyun|gmail|outlook|hotmail|live|msn|icloud|yahoo)\.(?:com\.cn|com\.hk|com|cn|net))(?![\w-]|\.\w)/dgiu;

/** Offices have such addresses too, named after what they do: 信息公开, 政务公开, 办公室, …局. */
const isOfficeMail = (found: string): boolean => /xxgk|zwgk|gkb|bgs|bgt|office|gov|zfb|^[a-z]{5,}j[@＠]/iu.test(found);

const label =
  '(?:联系人|联络人|联络员|经办人|承办人|填报人|填表人|制表人|(?<!被)申请人|申诉人|原告|上诉人|起诉人|当事人|投诉人|举报人|信访人|第三人|(?<!法定)代理人)';
const hanzi = '[\\p{Script=Han}·]';
const doubleSurnames = '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|长孙|宇文|司徒|令狐|东方|夏侯';

/** Those that begin hardly any other word. */
const sureSurnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩冯董萧肖曹袁邓傅沈彭吕苏卢蒋蔡贾魏薛阎闫潘杜戴汪姜范姚谭廖邹熊郝崔邱秦侯邵雷尹黎乔贺赖龚';
const otherSurnames =
  '高林何马唐于程许曾丁叶余夏钟田任方石金陆孔白康毛江史顾孟龙万段钱汤易常武文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟敖鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺冼官楚佟栗宗应巫桑荆谌银明沙伏岑习胥蔺';

/** Behind a colon stands a name; what may stand behind the name is no part of it. */
const name = `(?:${doubleSurnames}|[${sureSurnames}${otherSurnames}])(?:\\s{0,4}${hanzi}|${hanzi}{1,3}?)`;
const behindName = '(?=\\s|$|[，,。；;、（()）|/0-9０-９A-Za-z+]|联系|电话|手机|先生|女士|同志|邮箱)';
const named = new RegExp(
  `${label}(?:[（(][^（()）]{0,12}[)）])?\\s{0,4}[：:]\\s{0,4}(?<found>${name})${behindName}`,
  'dgu',
);

/** In a sentence only the surest: 原告张强诉…, 申请人李四不服…; 申请人马上 and 申请人金额 are words. */
const namedInSentence = new RegExp(
  `${label}(?<found>(?:${doubleSurnames}|[${sureSurnames}])${hanzi}{1,2}?)(?=诉|不服|向|以|因|对|要求|申请|提出|提起|认为|起诉|撤回|撤诉|先生|女士|同志|[，,、；;（(]|等[人\\d一二三四五六七八九十])`,
  'dgu',
);

/** 、 and one more of the people named before it. */
const another = new RegExp(`[、和](?<found>${name})(?:${behindName}|(?=诉|不服|因|对|申请|提出|等))`, 'dguy');

/** The names of the pattern, and those in a row with them. */
function listNames(text: string, pattern: RegExp): TextSpan[] {
  return spansOf(text, pattern, isNobody).flatMap((span) => {
    const row: TextSpan[] = [span];
    for (let last: TextSpan | undefined = span; last; ) {
      another.lastIndex = last[1];
      const next: TextSpan | undefined = another.exec(text)?.indices?.groups?.found;
      if (next) row.push(next);
      last = next;
    }
    return row;
  });
}

/** 张某, or an office in the place of a person. */
const isNobody = (found: string): boolean => /[某×]|(?:公司|政府|人员|中心|单位|[局厅委办室])$/u.test(found);

/** Numbers in an address are those of a page. */
const address = /(?<found>(?:https?:\/\/|www\.)[^\s，。；、）)】”"<>]+)/dgu;

/** In no order; some may overlap. */
function findPersonal(text: string): TextSpan[] {
  const pages = spansOf(text, address);
  const isInPage = ([start, end]: TextSpan): boolean => pages.some(([from, to]) => start >= from && end <= to);
  return [
    ...[mobile, identity].flatMap((pattern) => spansOf(text, pattern)).filter((span) => !isInPage(span)),
    ...spansOf(text, namedMobile),
    ...spansOf(text, namedIdentity),
    ...spansOf(text, mail, isOfficeMail),
    ...listNames(text, named),
    ...listNames(text, namedInSentence),
  ];
}

const labelAlone = new RegExp(`^\\s*${label}\\s*(?:[：:]\\s*)?$`, 'u');

/** Whether a cell holds nothing but a word behind which a name is to be expected; and a cell that is such a name alone. */
const isPersonLabel = (cell: string): boolean => labelAlone.test(cell);

/** `张 三` in a cell of its own. */
const isName = (cell: string): boolean =>
  spansOf(`联系人：${cell.trim()}`, named, isNobody).length > 0 && cell.trim().length <= 8;

const hide = (text: string): string => text.replace(/\S/gu, (character) => '×'.repeat(character.length));

/** `kept`: the characters of figures, which are of nobody. */
function maskText(text: string, kept: readonly TextSpan[] = []): string {
  const isFigure = ([start, end]: TextSpan): boolean => kept.some(([from, to]) => start < to && from < end);
  const spans = findPersonal(text)
    .filter((span) => !isFigure(span))
    .sort(([a], [b]) => a - b);
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of spans) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), hide(text.slice(from, end)));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** In a table the name stands in a cell of its own: beside the word, or below it. */
function maskRows(rows: readonly string[][]): string[][] {
  const isNamed = (row: number, column: number): boolean =>
    isPersonLabel(rows[row]?.[column - 1] ?? '') ||
    rows.slice(0, row).some((above) => isPersonLabel(above[column] ?? ''));
  return rows.map((cells, row) =>
    cells.map((cell, column) => (isName(cell) && isNamed(row, column) ? hide(cell) : maskText(cell))),
  );
}

function maskBlock(block: SectionBlock, kept: readonly TextSpan[]): SectionBlock {
  return block.type === 'text'
    ? { ...block, text: maskText(block.text, kept) }
    : { ...block, rows: maskRows(block.rows) };
}

/** The tables of the form, the figures and what is noted of them are left alone. */
export function maskPersonal(report: Report): Report {
  const places = report.figures.flatMap(({ at }) => (isCell(at) ? [] : [at]));
  const keptIn = (section: Section, block: number): TextSpan[] =>
    places
      .filter((at) => at.section === section.id && at.paragraph === block)
      .map(({ start, end }) => [start, end] as const);
  const sections = report.sections.map((section) => ({
    ...section,
    heading: maskText(section.heading),
    blocks: section.blocks.map((block, index) => maskBlock(block, keptIn(section, index))),
  }));
  return { ...report, sections };
}
