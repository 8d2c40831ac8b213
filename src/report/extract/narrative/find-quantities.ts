// A paragraph in one spelling → its counted quantities, each with the words that govern it.
import { carryOn, type Frame, OPEN_FRAME, readFrame } from './read-frame.ts';
import { findNumbers, type PrintedNumber } from './read-number.ts';
import { readWords, type Sentence, splitSentences } from './split-sentences.ts';
import { MARKED } from './vocabulary.ts';

export interface Quantity extends PrintedNumber {
  sentence: Sentence;
  /** The words of its own clause before it and behind it. */
  head: string;
  tail: string;
  /** The clauses between the quantity before it (or the sentence's beginning) and its own. */
  lead: string;
  /** The sentence before it and behind it, as far as anything in it may speak of the quantity. */
  before: string;
  behind: string;
  /** What is printed right behind it, brackets and the next sentence too. */
  next: string;
  /** Who acts, when, and whether it is stated as done. */
  frame: Frame;
  /** What it counts a part of: set inside brackets, behind 其中, and behind the colon after a quantity. */
  whole: Quantity | undefined;
  /** The quantity before it in the same sentence. */
  previous: Quantity | undefined;
}

/** A sentence of thousands of counts is no sentence; what stands further off governs nothing. */
const REACH = 600;
/** …信息240条2024年街道未收到: where a line ended without a mark, the next clause begins with one of these. */
const NEXT_CLAUSE =
  /(?:20\d\d年|本年度|全年|今年|[我本](?:[局委办厅院镇乡县市区]|街道|机关|单位)|(?:街道|镇|乡|局|委|县|区|市)?(?:尚|暂|均|并)?(?:未|没有)|(?:共|新)?(?:收到|接到|受理(?!件)|召开|举办|推送|承办))/;
/** 由120条增加到168条: one clause with two levels. */
const ROSE_TO = /^(?:增加|增长|增|上升|升|涨|提高|提升|减少|下降|降)(?:到|至|为)[^,:、]*$/;
/** 较上年增加52条,达到640条; 目标500条,实际完成612条; 累计4396条,今年新增396条; 15期共计60条: the level behind is of the same noun. */
const SAME_NOUN: { between: RegExp; dropped: RegExp; measure: RegExp }[] = [
  {
    between: /^,(?:总数|总量)?(?:达到?|增至|升至|降至|增加到)$/,
    dropped: /(?:同比|较|相较|比)[^,]*(?:增加|增长|减少|下降|多|少)了?$/,
    measure: /^/,
  },
  { between: /^,实际(?:完成|公开|发布|达到)?$/, dropped: /(?:年度|全年|年初)?目标(?:数|任务|为|是)*$/, measure: /^/ },
  {
    between: /^,实际(?:完成|公开|发布|召开|举办|开展|组织|收到|受理|达到)?$/,
    dropped: /^(?=.*?计划)|^(?=.*?拟)/,
    measure: /^/,
  },
  {
    between: /^,(?:现|应|特|后|经核实)*(?:更正|修正|订正|改|更改|纠正|核实|调整)(?:为|:)$/,
    dropped: /$/,
    measure: /^/,
  },
  {
    between: /^,(?:今年|本年度?|20\d\d年度?)共?(?:公开|发布|召开|举办|开展|组织|收到|受理|办理)?$/,
    dropped: /^(?:去年|上年度?|上一年度?|20\d\d年度?)/,
    measure: /^/,
  },
  { between: /^,(?:今年|本年度?|当年|20\d\d年度?)共?新增$/, dropped: /累计/, measure: /^/ },
  { between: /^,?(?:共计|合计|总计|共|计|)$/, dropped: /$/, measure: /^(?:期|次|批|批次)$/ },
];
/** 公开渠道包括政府网站9263条: a list of channels follows. */
const CHANNELS_LISTED =
  /^.*公开(?:渠道|方式|途径|形式|平台)(?:主要)?(?:包括|包含|有|为|是)(?:通过)?(?=[^,:]*(?:网|微信|微博|公众号)[^,:]*$)/;
const PUBLISHED = /公开|发布|公布|推送/;
const RECEIVED = /收到|受理|申请|办理|承办/;
const OTHER_ACT = /(?:^|[,;])(?:全年|本年度?|同时|另|共|我局|并)*(?:收到|受理|接到|接收|承办|召开|举办)(?!\d)[^,;]*$/;
const NAMELESS_END = /:(?:共计|总计|合计|共有|共|为|总数|数量)*$/;
const PARTS_FOLLOW = /^:|其中|包括|包含|分别|分为|主要有|主要为|主要是|涵盖/;

/** All quantities of a paragraph in reading order. */
export function findQuantities(text: string): Quantity[] {
  const numbers = findNumbers(hideMarked(text)).filter((number) => hasMeasureOrEnd(text, number));
  const found = new Map<PrintedNumber, Quantity>();
  let frame = OPEN_FRAME;
  let topic = OPEN_FRAME;
  for (const sentence of splitSentences(text, numbers)) {
    const first = firstFrom(numbers, sentence.start);
    const nearest = sentence.part ? nearestBefore(numbers, first, found) : undefined;
    const whole = nearest && isBeside(nearest, sentence) ? nearest.whole : nearest;
    const inside: PrintedNumber[] = [];
    for (let at = first; at < numbers.length; at += 1) {
      const number = numbers[at];
      if (number === undefined || number.start >= sentence.end) break;
      if (owns(sentence, number)) inside.push(number);
    }
    const from = sentence.inBracket ? (whole?.frame ?? frame) : sentence.continued ? frame : topic;
    const reading = findInSentence(text, sentence, inside, whole, from);
    for (const [index, number] of inside.entries()) {
      const quantity = reading.quantities[index];
      if (quantity !== undefined) found.set(number, quantity);
    }
    if (sentence.inBracket) continue;
    frame = reading.frame;
    topic = carryOn(sentence.text, topic);
  }
  return [...found.values()];
}

/** The names of papers, numbers of documents and addresses hold no counts. */
function hideMarked(text: string): string {
  return text.replace(MARKED, (marked) => '□'.repeat(marked.length));
}

/** The first of the numbers, which stand in order, that begins at a place or behind it. */
function firstFrom(numbers: readonly PrintedNumber[], place: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearestBefore(
  numbers: readonly PrintedNumber[],
  index: number,
  found: ReadonlyMap<PrintedNumber, Quantity>,
): Quantity | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 20); at -= 1) {
    const number = numbers[at];
    const quantity = number && found.get(number);
    if (quantity !== undefined) return quantity;
  }
  return undefined;
}

/** 其中A:3条;B:4条: what goes on behind a semicolon is of one level with the part before it. */
function isBeside({ sentence: before, whole }: Quantity, sentence: Sentence): boolean {
  return (
    whole !== undefined && before.part && sentence.part && before.end === sentence.start && before.text.endsWith(';')
  );
}

/** A number without a measure word counts only where the clause ends: 公开政务信息4287。 */
function hasMeasureOrEnd(text: string, number: PrintedNumber): boolean {
  return number.measure !== '' || /^(?:[,;。)!]|$)/.test(text.slice(number.end));
}

function owns(sentence: Sentence, number: PrintedNumber): boolean {
  if (number.start < sentence.start || number.measureEnd > sentence.end) return false;
  return /[^\s。]/.test(sentence.text[number.start - sentence.start] ?? '');
}

function findInSentence(
  text: string,
  sentence: Sentence,
  numbers: PrintedNumber[],
  wholeBefore: Quantity | undefined,
  from: Frame,
): { quantities: Quantity[]; frame: Frame } {
  const quantities: Quantity[] = [];
  let whole = wholeBefore;
  let frame = from;
  numbers.forEach((number, index) => {
    const previous = quantities.at(-1);
    const between = readWords(
      sentence,
      Math.max(previous?.measureEnd ?? sentence.start, number.start - REACH),
      number.start,
    );
    if (whole !== undefined && isOtherAct(whole, between)) whole = undefined;
    else if (previous !== undefined && PARTS_FOLLOW.test(between)) whole ??= previous;
    const until = numbers[index + 1]?.start ?? sentence.end;
    // The first character of the number shows that a name right before it is who acts: 市财政局50条.
    frame = readFrame(between + text.charAt(number.start), frame);
    quantities.push({
      ...number,
      ...splitBetween(between, previous),
      tail: readTail(readWords(sentence, number.measureEnd, Math.min(until, number.measureEnd + REACH))),
      sentence,
      before: readWords(sentence, Math.max(sentence.start, number.start - REACH), number.start),
      behind: readWords(sentence, number.measureEnd, Math.min(sentence.end, number.measureEnd + REACH)),
      next: text.slice(number.measureEnd, number.measureEnd + 60),
      frame,
      whole,
      previous,
    });
  });
  const last = Math.max(quantities.at(-1)?.measureEnd ?? sentence.start, sentence.end - REACH);
  return { quantities, frame: readFrame(readWords(sentence, last, sentence.end), frame) };
}

/** 公开236条,其中网站200条,收到申请5件: a clause with another act ends the list of parts. */
function isOtherAct(whole: Quantity, between: string): boolean {
  return PUBLISHED.test(whole.head) && !RECEIVED.test(whole.head) && OTHER_ACT.test(between);
}

/** 5件建议、6件提案: what stands between two quantities first names the former, then introduces the latter. */
function splitBetween(between: string, previous: Quantity | undefined): { head: string; lead: string } {
  if (previous !== undefined && ROSE_TO.test(between))
    return { head: previous.head.replace(/[从由自][^,]*$/, ''), lead: previous.lead };
  const same = previous && nounGoingOn(between, previous);
  if (same) return { head: same, lead: previous.lead };
  const own = previous === undefined ? between : between.replace(/^[^,:、]*?(?:[,:、]|(?:以及|和|及|与|并)$)/, '');
  // 主动公开政府信息情况:40条. What stands behind such a colon does not name anything.
  const listed = own.replace(CHANNELS_LISTED, '');
  if (listed !== own) return { head: listed, lead: '' };
  const named = own.replace(NAMELESS_END, '');
  const cut = Math.max(named.lastIndexOf(','), named.lastIndexOf(':'));
  return { head: own.slice(cut + 1), lead: own.slice(0, Math.max(cut, 0)) };
}

function nounGoingOn(between: string, previous: Quantity): string | undefined {
  const way = SAME_NOUN.find(
    (one) => one.between.test(between) && one.dropped.test(previous.head) && one.measure.test(previous.measure),
  );
  return way && previous.head.replace(way.dropped, '');
}

function readTail(behind: string): string {
  const clause = /^[^,:;、。!?]*/.exec(behind)?.[0].replace(/(?:以及|和|及|与)$/, '') ?? '';
  const next = NEXT_CLAUSE.exec(clause)?.index;
  return next === undefined ? clause : clause.slice(0, next);
}
