// Chance → sentences with known figures, as reports write them, and sentences full of numbers that are none.
import type { Random } from '../../scripts/fuzz/random.ts';
import type { Plan } from './document.ts';

interface Wording {
  metrics: readonly string[];
  /** N stands for the numbers in order, Y for the year. */
  text: string;
}

const wordings: readonly Wording[] = [
  { metrics: ['disclosed'], text: 'Y年，本机关共主动公开政府信息N条。' },
  { metrics: ['disclosed'], text: '全年主动公开政府信息N条。' },
  { metrics: ['website'], text: '通过政府网站公开政府信息N条。' },
  { metrics: ['website'], text: '全年通过门户网站发布各类信息N条。' },
  { metrics: ['wechat'], text: '全年通过微信公众号发布信息N条。' },
  { metrics: ['weibo'], text: '政务微博发布信息N条。' },
  { metrics: ['wechat', 'wechat_followers'], text: '政务微信发布信息N条，订阅数达N人。' },
  { metrics: ['weibo', 'weibo_followers'], text: '政务微博发布信息N条，关注量N人。' },
  { metrics: ['requests'], text: 'Y年共收到政府信息公开申请N件，均按规定答复。' },
  { metrics: ['requests'], text: '全年受理政府信息公开申请N件。' },
  { metrics: ['interpretations'], text: '全年发布政策解读材料N条。' },
  { metrics: ['press_conferences'], text: '全年召开新闻发布会N次。' },
  { metrics: ['surveys'], text: '开展在线调查征集活动N次。' },
  { metrics: ['inquiries_answered'], text: '办理网民留言N条，回复率100%。' },
  { metrics: ['proposals_npc', 'proposals_cppcc'], text: 'Y年承办人大代表建议N件、政协提案N件，均已办结。' },
  { metrics: ['trainings'], text: '全年组织政务公开培训N次。' },
  { metrics: ['fees_charged'], text: 'Y年收取信息处理费N元。' },
];

/** No figure may come of them. */
const innocent: readonly string[] = [
  '围绕群众关切，持续优化公开目录的编制与维护，办结率100%，满意率99.5%。',
  '按照《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条要求做好公开工作。',
  '咨询电话：0631-5819685，邮编：264200。',
  '依据国办公开办函〔2021〕30号文件，落实了12项重点任务。',
  '网站访问量达957541人次，文章阅读量超过20万次。',
  '现有政务新媒体账号3个，工作人员5名。',
];

const small = new Set(['press_conferences', 'surveys', 'trainings', 'requests', 'proposals_npc', 'proposals_cppcc']);

const draw = (metric: string, random: Random): number =>
  1 + random.below(small.has(metric) ? 30 : metric.endsWith('followers') ? 90_000 : 3000);

/** Where a table has the same figure, the text says the same. */
const ties: Readonly<Record<string, readonly string[]>> = {
  disclosed: ['stat2014.disclosed', 'stat2008.disclosed'],
  website: ['stat2014.website', 'stat2008.website'],
  wechat: ['stat2014.wechat'],
  weibo: ['stat2014.weibo'],
  requests: ['requests.received.total', 'stat2014.requests', 'stat2008.requests'],
  press_conferences: ['stat2014.press_conferences'],
  interpretations: ['stat2014.interpretations'],
  trainings: ['stat2014.training_courses'],
  fees_charged: ['stat2014.fees', 'stat2008.fees'],
};

/** Up to five sentences that state figures, none of them twice. */
export function drawSentences(year: number, values: ReadonlyMap<string, string>, random: Random): Plan['sentences'] {
  const state = (metric: string): number => {
    const tie = ties[metric]?.find((id) => values.has(id));
    if (tie === 'stat2014.fees') return Number(values.get(tie)) * 10_000;
    return tie ? Number(values.get(tie)) : draw(metric, random);
  };
  const sentences: Plan['sentences'] = [];
  const stated = new Set<string>();
  for (let left = random.below(6); left > 0; left -= 1) {
    const wording = wordings[random.below(wordings.length)];
    if (!wording || wording.metrics.some((metric) => stated.has(metric))) continue;
    const numbers = wording.metrics.map(state);
    for (const metric of wording.metrics) stated.add(metric);
    let at = 0;
    const text = wording.text.replaceAll('Y', String(year)).replace(/N/g, () => String(numbers[at++]));
    sentences.push({
      text,
      values: new Map(wording.metrics.map((metric, index) => [`narrative.${metric}`, numbers[index] ?? 0])),
    });
  }
  const others = [...innocent];
  for (let left = 1 + random.below(3); left > 0; left -= 1)
    sentences.push({ text: others.splice(random.below(others.length), 1)[0] ?? '', values: new Map() });
  return sentences;
}
