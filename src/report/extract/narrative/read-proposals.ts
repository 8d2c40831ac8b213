// Sentences about proposals handled → those of people’s congress deputies and those of the CPPCC; and the zeros of clauses that deny them, or other tasks.
import { type TextMetricId, textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isOfReport, isStatedOfReport } from './is-of-report.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';

const MEASURE = /^(?:件次|件|条|项|份|个|宗|)$/;
const CONGRESS = /人大|人民代表大会|(?<!党|职工|群众|企业|居民|村民|行业)代表(?:的)?(?:意见)?(?:建议|议案)/;
const CONSULTATIVE = /政协|委员提案/;
const PROPOSAL = /建议|议案|提案/;
const PROPOSAL_END =
  /(?:建议|议案|提案)(?:、批评和意见|和意见|意见|案)?(?:办理|答复|办复)?(?:结果)?(?:公开)?(?:数量|数|工作|共计|总计|合计|累计|总|共|达|有|为|:|分别)*$/;
const RESPECTIVELY =
  /(?:(?<congress>人大(?:代表)?(?:建议|议案)?)(?:、|和|及|与|以及)[省市县区州旗]?政协(?:委员)?(?:建议)?提案|政协(?:委员)?提案(?:、|和|及|与|以及)人大(?:代表)?(?:建议|议案))(?:办理)?(?:数量|数)?分别(?:为|是|有)?$/;
/** 公开人大代表建议办理结果5件: what was put on the site, of however many handled. */
const RESULTS_PUBLISHED =
  /(?:^|[,、年度])(?:共|累计|主动)*(?:公开|公示|公布|发布)(?!率)[^;。]*(?:结果|答复|复文)(?:共|共计|为)*$/;
/** 人大代表提出建议6条: what they said, not what was handed over; 提出的建议 was. */
const NOT_HANDLED = /提出(?!的)|公开率|办结率|满意|面复|收到答复|采纳|公开办理|复文|重点|不予/;

/**
 * `narrative.proposals_npc` and `narrative.proposals_cppcc`; a number for both together is neither,
 * and of 省人大建议2件、市人大建议5件 neither is the number. */
export function readProposals(paragraph: TextParagraph): Statement[] {
  const stated = paragraph.quantities.flatMap((quantity) => {
    const statement = stateOf(quantity, paragraph);
    return statement === undefined ? [] : [{ statement, sentence: quantity.sentence }];
  });
  const values = Map.groupBy(stated, ({ statement, sentence }) => `${statement.metric} ${sentence.chain}`);
  const alone = [...values.values()].flatMap((same) =>
    new Set(same.map(({ statement }) => statement.value)).size === 1 ? same : [],
  );
  return [
    ...alone.map(({ statement }) => statement),
    ...paragraph.quantities.flatMap((one) => stateBoth(one, paragraph)),
  ];
}

function stateOf(quantity: Quantity, paragraph: TextParagraph): Statement | undefined {
  if (!MEASURE.test(quantity.measure) || !isOfReport(quantity, paragraph.context)) return undefined;
  const ofBoth = partOfBoth(quantity);
  if (ofBoth !== undefined) return stateQuantity(textMetric(ofBoth), quantity, rankPresentation(quantity));
  const words = nounOf(quantity);
  if (words === undefined || NOT_HANDLED.test(words) || RESULTS_PUBLISHED.test(`${quantity.lead},${quantity.before}`))
    return undefined;
  const congress = CONGRESS.test(words);
  const consultative = CONSULTATIVE.test(words);
  if (congress === consultative) return undefined;
  return stateQuantity(
    textMetric(congress ? 'proposals_npc' : 'proposals_cppcc'),
    quantity,
    rankPresentation(quantity),
  );
}

/** 人大代表建议、政协提案共53件,其中建议22件,提案31件: a part called by its last word. */
function partOfBoth({ head, tail, whole }: Quantity): 'proposals_npc' | 'proposals_cppcc' | undefined {
  if (whole === undefined || tail !== '' || !CONGRESS.test(whole.before) || !CONSULTATIVE.test(whole.before))
    return undefined;
  if (NOT_HANDLED.test(whole.before)) return undefined;
  const called = /^(?:其中)?[,:]*(?:代表|委员)?(?<noun>建议|提案)(?:案)?$/.exec(head)?.groups?.noun;
  if (called === undefined) return undefined;
  return called === '建议' ? 'proposals_npc' : 'proposals_cppcc';
}

/** 人大代表建议、政协委员提案分别为3件、5件: the second number, with the first before it. */
function stateBoth(second: Quantity, paragraph: TextParagraph): Statement[] {
  const first = second.previous;
  const kinds = first && RESPECTIVELY.exec(first.head)?.groups;
  if (!first || !kinds || second.head !== '' || !/[、,和]$/.test(second.before)) return [];
  if (![first, second].every((one) => MEASURE.test(one.measure) && isOfReport(one, paragraph.context))) return [];
  if (second.tail !== '' || /^[、和]\d/.test(second.behind)) return [];
  const [congress, consultative] = kinds.congress === undefined ? [second, first] : [first, second];
  return [
    stateQuantity(textMetric('proposals_npc'), congress, rankPresentation(congress)),
    stateQuantity(textMetric('proposals_cppcc'), consultative, rankPresentation(consultative)),
  ];
}

/** The clause's noun: before the number (人大建议6件) or behind it (6件人大建议). */
function nounOf(quantity: Quantity): string | undefined {
  if (PROPOSAL_END.test(quantity.head)) return quantity.head;
  if (PROPOSAL.test(quantity.tail)) return /^.*?(?:建议|议案|提案)/.exec(quantity.tail)?.[0];
  const counted =
    /^(?:共|共计|总计|合计)?(?:办理|承办|收到)?(?:共)?$/.test(quantity.head) && PROPOSAL_END.test(quantity.lead);
  return counted ? quantity.lead.split(',').at(-1) : undefined;
}

const NO =
  '(?<none>(?:未|没有|无|尚无|暂无)(?:收到|接到|承办|办理|交办|涉及|组织|举办|召开|举行|开展|制作|发布|有|任何)*)';
const LEVELS = '(?:全国|省级|市级|县级|区级|省|市|县|区|各级|本级|的|、)*';
const TO_CONGRESS = '人大(?:代表)?(?:的)?(?:意见)?(?:建议|议案)';
const TO_CONSULTATIVE = `${LEVELS}政协(?:委员)?(?:的)?提案`;
const JOINED = '(?:、|和|及|与|或|以及)';
/** Nothing may stand behind the noun but what names the task: 未收到提案的公开申请 is about something else. */
const END = '(?:的)?(?:办理|交办|承办)?(?:任务|事项|件|工作|情况|活动)?(?=[,;。)!]|$)';

interface Denial {
  metrics: TextMetricId[];
  words: RegExp;
}

const denial = (noun: string, ...names: Parameters<typeof textMetric>[0][]): Denial => ({
  metrics: names.map(textMetric),
  words: new RegExp(`${NO}${noun}${END}`, 'g'),
});

/** A new one is one line. */
const DENIALS: Denial[] = [
  denial(`${LEVELS}${TO_CONGRESS}`, 'proposals_npc'),
  denial(`${LEVELS}政协(?:委员)?(?:的)?提案`, 'proposals_cppcc'),
  denial(`${LEVELS}${TO_CONGRESS}${JOINED}${TO_CONSULTATIVE}`, 'proposals_npc', 'proposals_cppcc'),
  denial(`${TO_CONSULTATIVE}${JOINED}${LEVELS}${TO_CONGRESS}`, 'proposals_npc', 'proposals_cppcc'),
  denial(`${LEVELS}人大${JOINED}?政协(?:的)?(?:建议)?提案`, 'proposals_npc', 'proposals_cppcc'),
  denial('新闻发布会', 'press_conferences'),
  denial('(?:网上|在线|民意|意见|问卷)*(?:征集|调查)', 'surveys'),
  denial('(?:政策|文件)*解读(?:材料|稿件|信息|文章)?', 'interpretations'),
];

/** 个别科室未发布解读: a fault of some, no count. What may stand before a denial of the whole year is this. */
const WHOLE =
  /^(?:20\d\d年度?|本年度?|全年度?|今年|年度?内|其中|同时|此外|[我本](?:局|委|办|厅|院|镇|乡|街道|县|区|市|单位|机关|部门)|也|均|尚|暂)*$/;
const FAULTS = /问题|不足|改进|短板|下一步|打算/;

/** Weak: any count of the same thing goes before it. */
export function readDenials({ text, heading, above, context }: TextParagraph): Statement[] {
  if (FAULTS.test(heading) || (above.length < 40 && FAULTS.test(above))) return [];
  return DENIALS.flatMap(({ metrics, words }) =>
    [...text.matchAll(words)].flatMap((match) => {
      const clause = /[^,;。!?:)]*$/.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
      if (!WHOLE.test(clause) || !isStatedOfReport(text, match.index, context)) return [];
      const none = match.groups?.none ?? '';
      return metrics.map((metric) => ({
        metric,
        value: 0,
        qualifier: 'exact' as const,
        start: match.index,
        end: match.index + none.length,
        rank: -10,
        weak: true,
      }));
    }),
  );
}
