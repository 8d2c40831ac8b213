// A caption, a header, a label → the units printed in it, and the text without them.
import { foldText } from '../text/fold-character.ts';
import { parseUnit, takeUnit, type Unit } from './unit.ts';

export interface FoundUnits {
  units: Unit[];
  /** The text, folded and without spaces, less what states a unit: what is left of a label is its wording. */
  rest: string;
}

/** A stretch of text that states units. */
interface Statement {
  from: number;
  to: number;
  units: Unit[];
}

const separator = /[、,;/和及或与()[\]]/u;

/** Units one after the other from a place on (件、万元; 条(件); 条/件), and where they end. */
function takeUnits(text: string, start: number): Statement | undefined {
  const units: Unit[] = [];
  let to = start;
  for (let at = start; ; at += 1) {
    const found = takeUnit(text, at);
    if (!found) break;
    units.push(found.unit);
    to = found.to;
    at = to;
    if (!separator.test(text[at] ?? '')) break;
  }
  return units.length > 0 ? { from: start, to, units } : undefined;
}

/** 填报单位, 下属单位, 单位名称 speak of bodies; the unit of a number is 单位 alone or with one of these words. */
const named = /单位(?!名称)/gu;
const before = /(?:^|[^\p{L}]|[表中据额数况]|金额|计量|货币|计价|计算|计数|统计|收费|采购|计费|费用)的?$/u;
const alone = /(?:^|[^\p{L}])((?:金额|计量|货币|计价|计算|计数|统计|数量|数据|收费|采购|计费|费用)的?)$/u;
const lead = /^(?:均|都|统一)?(?:为|是|以|按)?[:=]?(?:均|都)?(?:为|是)?/u;
/** 单位：某局 names the body that fills in the form. */
const body = /(?:局|委|办|厅|府|院|会|处|中心|部|队|站|司|行|社|校|馆|园|县|市|区|镇|乡|街道|室|人)$/u;
const oddWord = /^(?:\p{Script=Han}{1,4}(?![\p{L}\d])|\d{1,7}\p{Script=Han}?)/u;

/** 单位：元三、收到…: what follows a unit may have run into it. */
function readPrefix(word: string): Unit {
  for (let to = word.length; to > 0; to -= 1) {
    const unit = parseUnit(word.slice(0, to));
    if (unit) return unit;
  }
  return { kind: 'unknown', power: 0, word };
}

/** What stands behind the word 单位: units, a word that is none, or nothing of the kind. */
function readNamed(text: string): Statement[] {
  return [...text.matchAll(named)].flatMap((found) => {
    const end = found.index + found[0].length;
    const start = end + (lead.exec(text.slice(end, end + 6))?.[0].length ?? 0);
    const ahead = text.slice(Math.max(0, found.index - 5), found.index);
    const isOfNumbers = before.test(ahead);
    // 采购总金额单位：元 is a label with its unit; in （金额单位：元） 金额 belongs to the unit.
    const from = found.index - (alone.exec(ahead)?.[1]?.length ?? 0);
    const stated = takeUnits(text, start);
    if (stated && (isOfNumbers || start > end)) return [{ ...stated, from }];
    const word = isOfNumbers && start > end ? oddWord.exec(text.slice(start, start + 9))?.[0] : undefined;
    if (!word || body.test(word)) return [];
    return [{ from, to: start + word.length, units: [readPrefix(word)] }];
  });
}

const bracket = /[([{]([^()[\]{}]{1,24})[)\]}]/gu;
const bracketLead = /^(?:以|按|计|金额|数量|注)?[:]?(?:以|按|均?为)?/u;
const bracketTail = /^(?:为单位|计|表示|列示|计算|填报|,.*)?$/u;

/** A remark with a percent sign, or with the word for money where no amount of it is named. */
function readOdd(inner: string): Unit[] {
  const share = /[%‰]|^占比|百分比/u.exec(inner)?.[0];
  if (share) return [{ kind: 'share', power: 0, word: share }];
  const odd = inner.length <= 8 && !inner.includes('单位') && /(?:^|[十百千万亿外本])元|[币圆￥¥$]/u.test(inner);
  return odd && !/\d/u.test(inner) ? [{ kind: 'unknown', power: 0, word: inner }] : [];
}

/** （元）, （以万元计）, （占比%）: a remark that holds units and nothing else. */
function readBrackets(text: string): Statement[] {
  return [...text.matchAll(bracket)].flatMap((found) => {
    const inner = found[1] ?? '';
    const start = bracketLead.exec(inner)?.[0].length ?? 0;
    const stated = takeUnits(inner, start) ?? takeUnits(inner, 0);
    const whole = stated && bracketTail.test(inner.slice(stated.to));
    const units = whole ? stated.units : readOdd(inner);
    return units.length > 0 ? [{ from: found.index, to: found.index + found[0].length, units }] : [];
  });
}

const basis = /(?:以|按|折合)(?=.{1,8}(?:为单位|计|表示|列示|填报|填列))|(?:金额|费用|数额|款项|收费)(?:均|都)?为/gu;

/** 金额以万元计, 收费金额均为元: a remark in words. */
function readBasis(text: string): Statement[] {
  return [...text.matchAll(basis)].flatMap((found) => {
    const start = found.index + found[0].length;
    for (let to = Math.min(text.length, start + 8); to > start; to -= 1) {
      const stated = takeUnits(text.slice(0, to), start);
      if (stated && /^(?:为单位|计|表示|列示|填报|填列|[。,;)]|$)/u.test(text.slice(stated.to)))
        return [{ ...stated, from: found.index }];
    }
    return [];
  });
}

/** 采购总金额万元, 主动公开信息数条: the unit ends the label. */
const measured = /(?:金额|总额|数额|费用|经费|数量|数)[:]?(?=[^数量]{1,4}$)/gu;

function readTail(text: string): Statement[] {
  return [...text.matchAll(measured)].flatMap((found) => {
    const start = found.index + found[0].length;
    const stated = takeUnits(text, start);
    return stated?.to === text.length ? [stated] : [];
  });
}

/** A title may say that its table shows shares; a sentence with a percentage in it says nothing of the table. */
function readShares(text: string): Statement[] {
  if (/\d/u.test(text)) return [];
  return [...text.matchAll(/[%‰]|占比|百分比|比例/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    units: [{ kind: 'share', power: 0, word: found[0] }],
  }));
}

export function findUnits(printed: string): FoundUnits {
  // 人民币 says which currency and not how much of it.
  const text = foldText(printed)
    .replace(/\s+/gu, '')
    .replace(/\(人民币\)|人民币(?=\()/gu, '');
  const stated = [readNamed, readBrackets, readBasis, readTail, readShares].flatMap((read) => read(text));
  const rest = stated.length === 0 ? text : cut(text, stated);
  const seen = new Set<string>();
  const units = stated.flatMap((statement) => statement.units).filter(({ word }) => !seen.has(word) && seen.add(word));
  return { units, rest };
}

function cut(text: string, stated: readonly Statement[]): string {
  const kept = text.split('');
  for (const { from, to } of stated) kept.fill('', from, to);
  // A unit in brackets leaves the brackets empty, one named in a longer remark its last one.
  return kept
    .join('')
    .replace(/[([{][:,]?[)\]}]/gu, '')
    .replace(/^[)\]}]|[([{]$/gu, '');
}

/** A cell that prints units and nothing else: the column 计量单位, or a unit beside its number. */
export function readUnitCell(printed: string, { units, rest }: FoundUnits = findUnits(printed)): Unit[] | undefined {
  if (units.length > 0 && rest === '') return units;
  // Of 单位：万元 the word 单位 may have been read as a label of its own.
  const folded = foldText(printed).replace(/\s+/gu, '');
  const text = folded.replace(/^:/u, '');
  const stated = takeUnits(text, 0);
  if (!stated || !/^[)\]]?$/u.test(text.slice(stated.to))) return undefined;
  return folded === text ? stated.units.map(doubtScale) : stated.units;
}

/** A stray 万 beside a label, neither in brackets nor behind 单位: nobody can say that it multiplies what stands below. */
const doubtScale = (unit: Unit): Unit => (unit.kind === 'scale' ? { ...unit, kind: 'unknown' } : unit);
