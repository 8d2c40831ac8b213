// The opening of a report → the sentences in which it names its author: who compiled it, for whose work, who answers questions.
import { beginsWithPlace, findNameAt } from '../../registry/find-names.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Squeezed, squeezeText } from '../../text/squeeze-text.ts';
import { toYear } from './read-title.ts';

export interface AuthorStatement {
  /** `opening`: the subject of a sentence on the year's work; `contact`: where to ask; the others say whose report it is. */
  kind: 'author' | 'opening' | 'contact';
  printed: string;
  year: number | undefined;
}

/** A name in a sentence, with what stands around it. */
interface Mention {
  before: string;
  after: string;
  printed: string;
  isPreamble: boolean;
}

const makes = /编制|编写|编印|制作|撰写|汇编|形成|公布|发布|报告|汇总|总结|年报/u;
const asks =
  /(?:与|请联系|可联系|联系|致电|向|拨打)[:：]?$|(?:联系(?:人)?(?:单位|部门|方式|机构)|咨询(?:单位|部门))[:：]$/u;
const labels =
  /(?:解释|编制|制作|填报|报告)(?:单位|机关|机构)[:：]$|本(?:机关|单位|局|委|厅|办)["”]?(?:是)?(?:指|即)$/u;
/** The order, the notice or the plan of a body that is above the author. */
const order = /^[^,，。]{0,40}(?:通知|要求|部署|文件|安排|规定|办法|意见|精神|方案|统一|下发|印发)/u;
const own = /^[^,，。]{0,50}(?:情况|工作|实际|履职|数据|材料)/u;
/** What follows where the name is only a part of another thing: a site, a list of bodies, a label. */
const goesOn =
  /^(?:(?:政府)?(?:信息|政务)公开(?!工作|情况|年)|、|和|与|及|等|网|门户|官网|官方|公报|政务(?=微|新媒|服务)|微信|微博|领导|党组|党委|主要|办公楼|[:：”"》>」])/u;
const span = /^(?:(?:现将|报告如下|\d{4}年(?:度|以来|来)?|一年来|全年|本年度|过去一年)[,，]?)?$/u;

const clause = (text: string): string =>
  text.slice(Math.max(...[...'。;；!！?？'].map((mark) => text.lastIndexOf(mark))) + 1);

function classify({ before, after, isPreamble }: Mention): AuthorStatement['kind'] | undefined {
  const own_ = clause(before);
  const last = own_.slice(Math.max(own_.lastIndexOf(','), own_.lastIndexOf('，')) + 1);
  if (labels.test(before) || /^(?:对[^,，。]{0,16})?负责解释/u.test(after)) return 'author';
  if (
    asks.test(before) &&
    /联系|电话|地址|邮编|咨询|反映|\d{3,4}-?\d{7}|,/u.test(after.slice(0, 40) + before.slice(-8))
  )
    return 'contact';
  if (goesOn.test(after)) return undefined;
  if (/由$/u.test(last) && makes.test(after.slice(0, 90))) return 'author';
  if (/(?:现将|将|现就|就|公布|反映|内容为|编制)《?$/u.test(last) && makes.test(after.slice(0, 60))) return 'author';
  if (/(?:结合|综合|汇总|围绕|总结|根据|依据)(?:\d{4}年(?:度)?)?$/u.test(last))
    return own.test(after) && !order.test(after) ? 'author' : undefined;
  // What follows in a clause on where to ask is an address.
  if (!span.test(last) || /联系|疑问|咨询|地址|电话/u.test(own_)) return undefined;
  if (isPreamble && makes.test(after.slice(0, 90)) && !/^(?:的)/u.test(after)) return 'author';
  return /^的/u.test(after) ? undefined : 'opening';
}

/** Where a name may begin: at the start, behind a mark, or behind a word that leads up to it. */
const places =
  /(?<=^|[,，。;；:：!！?？(（"“《、]|由|与|联系|致电|就|将|为|指|公布|反映|结合|综合|汇总|围绕|总结|根据|依据|编制|向|[年度来]|情况)(?=\p{Script=Han})/gu;

function listMentions({ printed, folded }: Squeezed, isPreamble: boolean, registry: Registry): Mention[] {
  const mentions: Mention[] = [];
  let from = 0;
  for (const { index } of folded.matchAll(places)) {
    if (index < from) continue;
    const end = findNameAt(folded, index, registry);
    if (end === undefined) continue;
    from = end;
    const rest = folded.slice(end).replace(/^[(（][^()（）]{0,30}[)）]/u, '');
    // Two names run together are a site's and a title's.
    if (rest === '' || beginsWithPlace(rest, registry)) continue;
    mentions.push({
      before: folded.slice(0, index),
      after: rest.slice(0, rest.search(/[。;；!！?？]|$/u)),
      printed: printed.slice(index, end),
      isPreamble,
    });
  }
  return mentions;
}

const nextSection = /^[(（]?二[)）]?[、.．]|二、主动公开|^主动公开政府信息情况/u;
const firstSection = /(?:^|。)(?:一[、.．])?[^。]{0,16}(?:总体情况|概述|基本情况|概况|综述|主要工作情况)/u;
const openingLimit = 1600;

interface Paragraph {
  text: Squeezed;
  isPreamble: boolean;
}

/** What stands before the second section; whether the first has begun by then. */
function listOpening(paragraphs: readonly string[]): Paragraph[] {
  const list: Paragraph[] = [];
  let length = 0;
  let isPreamble = true;
  for (const paragraph of paragraphs) {
    const text = squeezeText(paragraph);
    if (length > openingLimit || nextSection.test(text.folded.slice(0, 20))) break;
    const at = isPreamble ? text.folded.search(/一、|总体情况|概述/u) : -1;
    // A line without a stop is a heading, a title or the page's.
    if (!/[。;；，,]/u.test(text.folded)) {
      if (/^一[、.．]/u.test(text.folded) || firstSection.test(text.folded.slice(0, 24))) isPreamble = false;
      continue;
    }
    if (firstSection.test(text.folded.slice(0, 24))) isPreamble = false;
    const heading = isPreamble
      ? ''
      : (/^一[、.．](?:[^。,，\d]{0,14}?(?:情况|概述|综述|概况))/u.exec(text.folded)?.[0] ?? '');
    list.push({
      text: {
        printed: text.printed.slice(heading.length, openingLimit),
        folded: text.folded.slice(heading.length, openingLimit),
      },
      isPreamble: isPreamble && at !== 0,
    });
    length += text.folded.length;
  }
  return list;
}

const mostOpenings = 1;

/** In the order of the text; of the sentences on the year's work the first. */
export function listStatements(paragraphs: readonly string[], registry: Registry): AuthorStatement[] {
  const found = listOpening(paragraphs).flatMap(({ text, isPreamble }) => listMentions(text, isPreamble, registry));
  const statements = found.flatMap((mention): AuthorStatement[] => {
    const kind = classify(mention);
    const year =
      /(\d{4})年(?:度|以来|来)?[,，]?$/u.exec(mention.before)?.[1] ?? /^(?:在)?(\d{4})年/u.exec(mention.after)?.[1];
    return kind ? [{ kind, printed: mention.printed, year: year ? toYear(year) : undefined }] : [];
  });
  const openings = statements.filter(({ kind }) => kind === 'opening').slice(0, mostOpenings);
  return statements.filter((statement) => statement.kind !== 'opening' || openings.includes(statement));
}
