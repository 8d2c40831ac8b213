// A form and a stream of chance → the plan of a report; a plan → its blocks and what a reader must say of each metric.
import type { Random } from '../../scripts/fuzz/random.ts';
import { type Block, type Draft, type Plan, same, type TableBlock, type TextBlock } from './document.ts';
import { fillForm } from './fill.ts';
import type { Format, FormId } from './forms/form-id.ts';
import { requestColumns, requestRows } from './forms/requests.ts';
import { layActive, layAppeals, layStat2008, layStat2014 } from './lay/lay-others.ts';
import { layRequests } from './lay/lay-requests.ts';
import { answerFor } from './numbers.ts';
import { drawSentences } from './sentences.ts';

/** Bodies by the ids that the contract gives them. */
const bodies: readonly [Plan['body'], ...Plan['body'][]] = [
  { id: '371000-kjj', name: '威海市科学技术局' },
  { id: '371000-gxj', name: '威海市工业和信息化局' },
  { id: '370300-kjj', name: '淄博市科学技术局' },
];

/** A government that reports on all bodies below it. */
export const government: Plan['body'] = { id: '321300-gov', name: '宿迁市人民政府' };

const years: Record<FormId, readonly [number, ...number[]]> = {
  '2008': [2012, 2013, 2015, 2017],
  '2014': [2014, 2015, 2016, 2017],
  '2019': [2019, 2020],
  '2021': [2021, 2022, 2023, 2024],
};

export function drawPlan(form: FormId, random: Random): Plan {
  const year = random.pick(years[form]);
  const wording = year < 2014 ? 0 : year < 2017 ? 1 : 2;
  const values = fillForm(form, wording, random);
  return {
    form,
    year,
    body: random.pick(bodies),
    values,
    requests: {
      columns: requestColumns.map(({ id }) => id),
      rows: requestRows.filter(({ forms }) => forms.includes(form)).map(({ id }) => id),
      header: random.pick(['three', 'three', 'tall total', 'one']),
    },
    appeals: {
      groups: ['review', 'suit_direct', 'suit_after_review'],
      results: ['upheld', 'corrected', 'other', 'pending', 'total'],
    },
    stat: {
      columns:
        form === '2008'
          ? ['label', 'unit', 'value', 'cumulative']
          : random.pick([
              ['label', 'unit', 'value'],
              ['label', 'value', 'unit'],
            ]),
      wording,
    },
    sentences: drawSentences(year, values, random),
  };
}

export const heading = (text: string, id: string): TextBlock => ({ type: 'heading', pieces: [{ text }], id });
export const paragraph = (text: string, id?: string): TextBlock => ({
  type: 'paragraph',
  pieces: [{ text }],
  ...(id && { id }),
});

const problems = paragraph('解读形式还不够丰富，下一步将加强学习，丰富解读形式。');

function composeStatutory(plan: Plan): Block[] {
  return [
    heading('一、总体情况', 'overview'),
    ...plan.sentences.map(({ text }) => paragraph(text, 'sentence')),
    heading('二、主动公开政府信息情况', 'active'),
    layActive(plan),
    heading('三、收到和处理政府信息公开申请情况', 'requests'),
    layRequests(plan),
    heading('四、政府信息公开行政复议、行政诉讼情况', 'appeals'),
    layAppeals(plan),
    heading('五、存在的主要问题及改进情况', 'problems'),
    problems,
    heading('六、其他需要报告的事项', 'matters'),
    paragraph('无其他需要报告的事项。'),
  ];
}

function composeOlder(plan: Plan, table: TableBlock, caption: string): Block[] {
  return [
    heading('一、概述', 'overview'),
    paragraph('围绕中心工作，持续完善公开制度，明确责任科室，公开工作有序推进。'),
    heading('二、主动公开政府信息情况', 'active'),
    ...plan.sentences.map(({ text }) => paragraph(text, 'sentence')),
    heading('三、存在的主要问题及改进情况', 'problems'),
    problems,
    paragraph(`附件：${caption}`),
    paragraph(caption, 'caption'),
    table,
  ];
}

function composeBody(plan: Plan): Block[] {
  if (plan.form === '2014') return composeOlder(plan, layStat2014(plan), `${plan.year}年度信息公开统计表`);
  if (plan.form === '2008') return composeOlder(plan, layStat2008(plan), `${plan.year}年政府信息公开情况统计表`);
  return composeStatutory(plan);
}

export function composeDraft(plan: Plan, format: Format): Draft {
  const { body, year, form } = plan;
  const isOld = form === '2008' || form === '2014';
  const signature = [paragraph(body.name, 'signature'), paragraph(`${year + 1}年1月20日`, 'signature')];
  const blocks: Block[] = [
    { type: 'title', pieces: [{ text: `${body.name}${year}年政府信息公开工作年度报告` }] },
    paragraph(`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`),
    ...composeBody(plan),
  ];
  const annex = blocks.findIndex((block) => block.type === 'paragraph' && block.id === 'caption');
  blocks.splice(isOld ? annex : blocks.length, 0, ...signature);
  const answers = new Map(
    blocks
      .flatMap((block) => (block.type === 'table' ? block.rows.flat() : []))
      .flatMap(({ metric, pieces }) => (metric ? [[metric, answerFor(pieces[0]?.text ?? '')] as const] : [])),
  );
  for (const { values } of plan.sentences) for (const [metric, value] of values) answers.set(metric, same(value));
  return { plan, format, blocks, answers, touched: new Set(), claimed: new Set(), styles: [], rejected: false };
}
