// A body, a year and a form → the blocks of its report and all figures that they state.
import type { Agency } from '../../../src/report/model/agency.ts';
import type { Template } from '../../../src/report/model/template.ts';
import { inventFacts } from './facts.ts';
import { narrowBlock } from './narrow-block.ts';
import { heading, joinParts, type PrintedPart, paragraph } from './print.ts';
import { printActive } from './print-active.ts';
import { printAppeals } from './print-appeals.ts';
import { printRequests } from './print-requests.ts';
import { printStat2008 } from './print-stat2008.ts';
import { printStat2014 } from './print-stat2014.ts';
import type { Random } from './random.ts';
import {
  ramble,
  stateDisclosure,
  stateFees,
  stateInterpretations,
  statePressConferences,
  stateProposals,
  stateRequests,
  writeParagraph,
  writeProblems,
} from './write-prose.ts';

export interface Occasion {
  agency: Agency;
  year: number;
  template: Template;
  /** Whether the layout keeps empty cells apart. */
  separated: boolean;
}

const bare = (text: string): PrintedPart => ({ blocks: [heading(text)], figures: {} });
const plain = (text: string): PrintedPart => ({ blocks: [paragraph(text)], figures: {} });

const nameReport = (random: Random, agency: string, year: number): string =>
  random.pick([
    `${agency}${year}年政府信息公开工作年度报告`,
    `${agency}${year}年度政府信息公开工作年度报告`,
    `${agency}${year}年政府信息公开年度报告`,
    `${agency}关于${year}年政府信息公开工作情况的报告`,
  ]);

function open(random: Random, { agency, year, template }: Occasion): PrintedPart {
  const notice = { '2019': '（国办公开办函〔2019〕60号）', '2021': '（国办公开办函〔2021〕30号）' };
  const cited = template === '2019' || template === '2021' ? notice[template] : '';
  const phone = `0${random.int(310, 999)}-${random.int(2_000_000, 8_999_999)}`;
  return {
    blocks: [
      { type: 'title', text: nameReport(random, agency.name, year) },
      paragraph(
        `本报告依照《中华人民共和国政府信息公开条例》和年度报告格式的要求${cited}编写，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。公众如有疑问，请与${agency.name}联系（电话：${phone}）。`,
      ),
    ],
    figures: {},
  };
}

function sign(random: Random, { agency, year }: Occasion): PrintedPart {
  const date = `${year + 1}年1月${random.int(5, 29)}日`;
  return {
    blocks: [
      { type: 'signature', text: agency.name },
      { type: 'signature', text: date },
    ],
    figures: {},
  };
}

/** The six sections of the forms of 2019 and 2021. */
function composeModern(random: Random, occasion: Occasion, template: '2019' | '2021'): PrintedPart[] {
  const { year } = occasion;
  const requests = printRequests(random, template);
  const facts = inventFacts(random, requests.figures['requests.received.total'] ?? 0);
  const write = (head: string, ...statements: Parameters<typeof writeParagraph>[2]): PrintedPart =>
    writeParagraph(random, head, statements, random.int(3, 7));
  return [
    bare('一、总体情况'),
    plain(ramble(random, random.int(3, 6))),
    write('（一）主动公开方面。', stateDisclosure(random, facts, year)),
    write('（二）政策解读方面。', stateInterpretations(random, facts), statePressConferences(facts)),
    write('（三）依申请公开方面。', stateRequests(random, facts)),
    write('（四）平台建设方面。'),
    write('（五）监督保障方面。'),
    bare('二、主动公开政府信息情况'),
    printActive(random, template, occasion.separated),
    bare('三、收到和处理政府信息公开申请情况'),
    requests,
    bare('四、政府信息公开行政复议、行政诉讼情况'),
    printAppeals(random),
    bare('五、存在的主要问题及改进情况'),
    writeProblems(random, year),
    bare('六、其他需要报告的事项'),
    write('（一）收费情况。', stateFees(year)),
    write('（二）建议提案办理情况。', stateProposals(facts)),
  ];
}

/** The free outline of the years before, with the statistics of its form at the end. */
function composeOld(random: Random, occasion: Occasion, template: '2008' | '2014'): PrintedPart[] {
  const { year } = occasion;
  const facts = inventFacts(random);
  const write = (head: string, ...statements: Parameters<typeof writeParagraph>[2]): PrintedPart =>
    writeParagraph(random, head, statements, random.int(4, 8));
  const statistics = template === '2014' ? printStat2014(random, facts) : printStat2008(random, facts, year);
  return [
    bare('一、概述'),
    write('（一）组织领导。'),
    write('（二）制度建设。'),
    bare('二、主动公开政府信息情况'),
    write('（一）公开的数量。', stateDisclosure(random, facts, year)),
    write('（二）解读与回应。', stateInterpretations(random, facts), statePressConferences(facts)),
    bare('三、依申请公开政府信息情况'),
    write('', stateRequests(random, facts)),
    bare('四、建议提案办理情况'),
    write('', stateProposals(facts)),
    bare('五、存在的主要问题及改进措施'),
    writeProblems(random, year),
    ...(template === '2014' || random.chance(0.6) ? [bare('六、政府信息公开情况统计表'), statistics] : []),
  ];
}

export function composeReport(random: Random, occasion: Occasion): PrintedPart {
  const { template } = occasion;
  const body =
    template === '2019' || template === '2021'
      ? composeModern(random, occasion, template)
      : composeOld(random, occasion, template);
  const { blocks, figures } = joinParts([open(random, occasion), ...body, sign(random, occasion)]);
  return { blocks: random.chance(0.3) ? blocks.map(narrowBlock) : blocks, figures };
}
