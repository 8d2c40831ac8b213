// A body, a year and a form → the blocks of its report and all figures that they state.
import { headline } from '../../../src/forms/editions.ts';
import type { Form, FormTable } from '../../../src/forms/record.ts';
import type { Agency } from '../../../src/report/model/agency.ts';
import type { Course } from './course.ts';
import { type Facts, inventFacts } from './facts.ts';
import { inventActive } from './invent-active.ts';
import { inventAppeals } from './invent-appeals.ts';
import { inventList } from './invent-list.ts';
import { inventRequests } from './invent-requests.ts';
import { narrowBlock } from './narrow-block.ts';
import { heading, joinParts, type PrintedPart, paragraph } from './print.ts';
import { printTable } from './print-table.ts';
import type { Random } from './random.ts';
import {
  ramble,
  stateDisclosure,
  stateFees,
  stateInterpretations,
  statePressConferences,
  stateProposals,
  stateRequests,
  stateReview,
  writeParagraph,
  writeProblems,
} from './write-prose.ts';

export interface Occasion {
  agency: Agency;
  year: number;
  form: Form;
  /** Whether the layout keeps empty cells apart. */
  separated: boolean;
  /** One of years that hang together, in a report that says itself that it is invented; else each is by chance. */
  course?: Course;
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

/** No telephone that might be somebody's. */
const disclaimer = '本报告是为演示网站而虚构的，文中数字和事项都不是真的，与所写机关无关。';

function open(random: Random, { agency, year, form, course }: Occasion): PrintedPart {
  const { notice } = form;
  const cited = notice ? `（${notice.number}）` : '';
  const phone = course ? '无' : `0${random.int(310, 999)}-${random.int(2_000_000, 8_999_999)}`;
  return {
    blocks: [
      { type: 'title', text: nameReport(random, agency.name, year) },
      ...(course ? [paragraph(disclaimer)] : []),
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

const numerals = '一二三四五六七八九十';

function printNamed(random: Random, table: FormTable, facts: Facts, { separated, course }: Occasion): PrintedPart {
  if (table.unitHead) return printTable(table, inventList(random, table, facts, course));
  const invented =
    table.id === 'active' ? inventActive(random, table, separated, course) : inventAppeals(random, table, course);
  return printTable(table, invented);
}

/** The sections that the form prescribes, each with its table or with prose. */
function composePrescribed(random: Random, occasion: Occasion): PrintedPart[] {
  const { year, form, course } = occasion;
  const asked = form.tables.filter(({ balance }) => balance);
  const requests = asked.map((table) => ({ table, part: printTable(table, inventRequests(random, table, course)) }));
  const received = requests.map(({ part }) => part.figures[headline] ?? 0);
  const facts = course?.facts ?? inventFacts(random, received[0] ?? 0);
  const write = (head: string, ...statements: Parameters<typeof writeParagraph>[2]): PrintedPart =>
    writeParagraph(random, head, statements, random.int(3, 7));
  const prose: Readonly<Record<string, () => PrintedPart[]>> = {
    overview: () => [
      plain(ramble(random, random.int(3, 6))),
      write('（一）主动公开方面。', stateDisclosure(random, facts, year)),
      write('（二）政策解读方面。', stateInterpretations(random, facts), statePressConferences(facts)),
      write('（三）依申请公开方面。', stateRequests(random, facts)),
      write('（四）平台建设方面。'),
      write('（五）监督保障方面。', ...(course ? [stateReview()] : [])),
    ],
    problems: () => [writeProblems(random, year)],
    other: () => [write('（一）收费情况。', stateFees(year)), write('（二）建议提案办理情况。', stateProposals(facts))],
  };
  return form.sections.flatMap(({ id, term, table: kind }, index) => {
    const known = requests.find(({ table }) => table.id === kind)?.part;
    const tables = form.tables.filter((table) => table.id === kind);
    const printed = known ? [known] : tables.map((table) => printNamed(random, table, facts, occasion));
    return [bare(`${numerals[index]}、${term}`), ...printed, ...(prose[id]?.() ?? [])];
  });
}

/** The free outline of the years before, with the statistics of its form at the end. */
function composeFree(random: Random, occasion: Occasion): PrintedPart[] {
  const { year, form, course } = occasion;
  const facts = course?.facts ?? inventFacts(random);
  const write = (head: string, ...statements: Parameters<typeof writeParagraph>[2]): PrintedPart =>
    writeParagraph(random, head, statements, random.int(4, 8));
  const statistics = form.tables.map((table) => printNamed(random, table, facts, occasion));
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
    ...(form.tables.some(({ optional }) => !optional) || random.chance(0.6)
      ? [bare('六、政府信息公开情况统计表'), ...statistics]
      : []),
  ];
}

export function composeReport(random: Random, occasion: Occasion): PrintedPart {
  const { form } = occasion;
  const body = form.sections.length > 0 ? composePrescribed(random, occasion) : composeFree(random, occasion);
  const { blocks, figures } = joinParts([open(random, occasion), ...body, sign(random, occasion)]);
  return { blocks: random.chance(0.3) ? blocks.map(narrowBlock) : blocks, figures };
}
