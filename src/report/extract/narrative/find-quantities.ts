// A paragraph in one spelling → its counted quantities, each with the words that govern it.
import { findNumbers, type PrintedNumber } from './read-number.ts';
import { readWords, type Sentence, splitSentences } from './split-sentences.ts';

export interface Quantity extends PrintedNumber {
  sentence: Sentence;
  /** The words of its own clause before it and behind it. */
  head: string;
  tail: string;
  /** The clauses between the quantity before it (or the sentence's beginning) and its own. */
  lead: string;
  /** All of the sentence before it. */
  before: string;
  /** All of the sentence behind it. */
  behind: string;
  /** What it counts a part of: set inside brackets, behind 其中, and behind the colon after a quantity. */
  whole: Quantity | undefined;
  /** The quantity before it in the same sentence. */
  previous: Quantity | undefined;
}

const TITLES = /《[^》]*》|〔[^〕]*〕|https?:[\w./?=&-]+/g;
/** 由120条增加到168条: one clause with two levels. */
const ROSE_TO = /^(?:增加|增长|增|上升|提高|提升|减少|下降|降)(?:到|至|为)[^,:、]*$/;
/** 较上年增加52条,达到640条; 目标500条,实际完成612条; 15期共计60条: the level behind is of the same noun. */
const SAME_NOUN: { between: RegExp; dropped: RegExp; measure: RegExp }[] = [
  {
    between: /^,(?:总数|总量)?(?:达到?|增至|升至|降至|增加到)$/,
    dropped: /(?:同比|较|相较|比)[^,]*(?:增加|增长|减少|下降|多|少)了?$/,
    measure: /^/,
  },
  { between: /^,实际(?:完成|公开|发布|达到)?$/, dropped: /(?:年度|全年|年初)?目标(?:数|任务|为|是)*$/, measure: /^/ },
  { between: /^,?(?:共计|合计|总计|共)$/, dropped: /$/, measure: /^期$/ },
];
const NAMELESS_END = /:(?:共计|总计|合计|共有|共|为|总数|数量)*$/;
const PARTS_FOLLOW = /^:|其中|包括|包含|分别|分为|主要有|主要为|主要是|涵盖/;

/** All quantities of a paragraph in reading order. */
export function findQuantities(text: string): Quantity[] {
  const numbers = findNumbers(hideTitles(text)).filter((number) => hasMeasureOrEnd(text, number));
  const found: Quantity[] = [];
  for (const sentence of splitSentences(text, numbers)) {
    const inside = numbers.filter((number) => owns(sentence, number));
    const whole = sentence.part ? found.findLast((quantity) => quantity.end <= sentence.start) : undefined;
    found.push(...findInSentence(sentence, inside, whole));
  }
  return found;
}

function hideTitles(text: string): string {
  return text.replace(TITLES, (title) => '□'.repeat(title.length));
}

/** A number without a measure word counts only where the clause ends: 公开政务信息4287。 */
function hasMeasureOrEnd(text: string, number: PrintedNumber): boolean {
  return number.measure !== '' || /^(?:[,;。)!]|$)/.test(text.slice(number.end));
}

function owns(sentence: Sentence, number: PrintedNumber): boolean {
  if (number.start < sentence.start || number.measureEnd > sentence.end) return false;
  return /[^\s。]/.test(sentence.text[number.start - sentence.start] ?? '');
}

function findInSentence(sentence: Sentence, numbers: PrintedNumber[], wholeBefore: Quantity | undefined): Quantity[] {
  const found: Quantity[] = [];
  let whole = wholeBefore;
  numbers.forEach((number, index) => {
    const previous = found.at(-1);
    const between = readWords(sentence, previous?.measureEnd ?? sentence.start, number.start);
    if (previous !== undefined && PARTS_FOLLOW.test(between)) whole ??= previous;
    const next = numbers[index + 1]?.start ?? sentence.end;
    found.push({
      ...number,
      ...splitBetween(between, previous),
      tail: readTail(readWords(sentence, number.measureEnd, next)),
      sentence,
      before: readWords(sentence, sentence.start, number.start),
      behind: readWords(sentence, number.measureEnd, sentence.end),
      whole,
      previous,
    });
  });
  return found;
}

/** 5件建议、6件提案: what stands between two quantities first names the former, then introduces the latter. */
function splitBetween(between: string, previous: Quantity | undefined): { head: string; lead: string } {
  if (previous !== undefined && ROSE_TO.test(between))
    return { head: previous.head.replace(/[从由自][^,]*$/, ''), lead: previous.lead };
  const same = previous && nounGoingOn(between, previous);
  if (same) return { head: same, lead: previous.lead };
  const own = previous === undefined ? between : between.replace(/^[^,:、]*?(?:[,:、]|(?:以及|和|及|与|并)$)/, '');
  // 主动公开政府信息情况:40条. What stands behind such a colon does not name anything.
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
  return /^[^,:;、。!?]*/.exec(behind)?.[0].replace(/(?:以及|和|及|与)$/, '') ?? '';
}
