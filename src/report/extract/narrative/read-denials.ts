// Clauses that say the body handled no proposals, held no conference, asked nobody, explained nothing → the zeros they state.
import { type TextMetricId, textMetric } from '../../../forms/text.ts';
import { isStatedOfReport } from './is-of-report.ts';
import type { Statement, TextParagraph } from './statement.ts';

const NO =
  '(?<none>(?:未|没有|无|尚无|暂无)(?:收到|接到|承办|办理|交办|涉及|组织|举办|召开|举行|开展|制作|发布|有|任何)*)';
const LEVELS = '(?:全国|省级|市级|县级|区级|省|市|县|区|各级|本级|的|、)*';
const CONGRESS = '人大(?:代表)?(?:的)?(?:意见)?(?:建议|议案)';
const CONSULTATIVE = `${LEVELS}政协(?:委员)?(?:的)?提案`;
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
  denial(`${LEVELS}${CONGRESS}`, 'proposals_npc'),
  denial(`${LEVELS}政协(?:委员)?(?:的)?提案`, 'proposals_cppcc'),
  denial(`${LEVELS}${CONGRESS}${JOINED}${CONSULTATIVE}`, 'proposals_npc', 'proposals_cppcc'),
  denial(`${CONSULTATIVE}${JOINED}${LEVELS}${CONGRESS}`, 'proposals_npc', 'proposals_cppcc'),
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
