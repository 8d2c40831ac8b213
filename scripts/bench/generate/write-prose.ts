// The facts of a year → paragraphs of the usual kind that state some of them, and the figures they state.
import { textMetric } from '../../../src/forms/text.ts';
import type { Facts } from './facts.ts';
import { actions, effects, objects, openings, remedies, shortcomings } from './phrases.ts';
import { type ExpectedFigures, type PrintedPart, paragraph } from './print.ts';
import type { Random } from './random.ts';

/** A sentence and the figures in it. */
export interface Statement {
  text: string;
  figures: ExpectedFigures;
}

const state = (text: string, figures: ExpectedFigures = {}): Statement => ({ text, figures });

/** Sentences of which none counts anything. */
export function ramble(random: Random, sentences: number): string {
  return Array.from(
    { length: sentences },
    () => `${random.pick(openings)}，${random.pick(actions)}${random.pick(objects)}，${random.pick(effects)}。`,
  ).join('');
}

export function writeParagraph(
  random: Random,
  head: string,
  statements: readonly Statement[],
  filler: number,
): PrintedPart {
  const stated = statements.map(({ text }) => text).join('');
  return {
    blocks: [paragraph(`${head}${ramble(random, filler)}${stated}${ramble(random, 1)}`)],
    figures: Object.assign({}, ...statements.map(({ figures }) => figures)),
  };
}

export function stateDisclosure(random: Random, facts: Facts, year: number): Statement {
  const { disclosed, website, wechat, weibo } = facts;
  const figures = {
    [textMetric('disclosed')]: disclosed,
    [textMetric('website')]: website,
    [textMetric('wechat')]: wechat,
    [textMetric('weibo')]: weibo,
  };
  return random.pick([
    state(
      `全年共主动公开政府信息${disclosed}条，其中政府网站公开${website}条，政务微信公开${wechat}条，政务微博公开${weibo}条。`,
      figures,
    ),
    state(
      `${year}年，主动公开政府信息 ${disclosed} 条。其中，通过门户网站公开政府信息${website}条，通过微信公众号发布信息${wechat}条，通过政务微博发布信息${weibo}条。`,
      figures,
    ),
    state(`${year}年度共主动公开各类政府信息${disclosed}条。`, { [textMetric('disclosed')]: disclosed }),
  ]);
}

export function stateRequests(random: Random, { requests }: Facts): Statement {
  const figures = { [textMetric('requests')]: requests };
  const none = ['全年未收到政府信息公开申请。', '本年度没有收到政府信息公开申请。'];
  const some = [
    `全年共收到政府信息公开申请${requests}件，均按规定时限办理。`,
    `本年度共受理政府信息公开申请 ${requests} 件。`,
    `全年收到公民、法人和其他组织提出的政府信息公开申请${requests}件。`,
  ];
  return state(random.pick(requests === 0 ? none : some), figures);
}

export function stateInterpretations(random: Random, { interpretations }: Facts): Statement {
  const figures = { [textMetric('interpretations')]: interpretations };
  return random.pick([
    state(`全年发布政策解读材料${interpretations}篇。`, figures),
    state(`全年共发布政策解读信息${interpretations}条。`, figures),
  ]);
}

export const statePressConferences = ({ pressConferences }: Facts): Statement =>
  state(`全年举办新闻发布会${pressConferences}次。`, { [textMetric('press_conferences')]: pressConferences });

export const stateProposals = ({ npc, cppcc }: Facts): Statement =>
  state(`全年承办人大代表建议${npc}件、政协提案${cppcc}件，均已按期答复并公开。`, {
    [textMetric('proposals_npc')]: npc,
    [textMetric('proposals_cppcc')]: cppcc,
  });

export const stateFees = (year: number): Statement =>
  state(`${year}年未收取政府信息公开信息处理费。`, { [textMetric('fees_charged')]: 0 });

/** What the Regulations ask of governments beside figures. */
export const stateReview = (): Statement =>
  state('政务公开纳入年度绩效考核，社会评议按期开展，没有发生需要责任追究的情形。');

export function writeProblems(random: Random, year: number): PrintedPart {
  const problems = random.shuffle(shortcomings).slice(0, 3);
  const measures = random.shuffle(remedies).slice(0, 3);
  return {
    blocks: [
      paragraph(`${year}年，政府信息公开工作取得了新的进展，但还存在一些不足：${problems.join('；')}。`),
      paragraph(`下一步，将从以下方面改进：${measures.join('；')}。${ramble(random, 2)}`),
    ],
    figures: {},
  };
}
