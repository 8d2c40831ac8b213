// A paragraph in one spelling → its sentences; a bracket that holds numbers becomes a sentence of parts of its own.
import type { PrintedNumber } from './read-number.ts';

export interface Sentence {
  /** Span in the paragraph. */
  start: number;
  end: number;
  /** The sentence's characters; what it does not own (brackets, list marks) is blanked. */
  text: string;
  /** It counts the parts of what stands before it: a bracket, or a sentence that begins with 其中. */
  part: boolean;
  inBracket: boolean;
  /** It goes on behind a semicolon. */
  continued: boolean;
  /** Where the sentences that go on from one another begin. */
  chain: number;
}

/** Longer than any bracket that is closed. */
const LONGEST_BRACKET = 400;
const LIST_MARK = /^\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)$/;
/** 政务新媒体(微信公众号): the bracket says which. */
const CHANNEL_NAMED = /^\((?:官方|政务)?(?:微信公众号|微信|公众号|微博)\)$/;
const POINT =
  /(?<![统唯专同单])[一二三四五六七八九十](?:是|、)(?=[\p{Script=Han}“])|(?<![\d.])\d{1,2}[.、](?=[\p{Script=Han}“])/gu;
const SENTENCE = /[^。!?;]+[。!?;]?/g;
const PART_OPENING = /^其中/;

/** Sentences in reading order, a bracket's own sentence after the one that holds it. */
export function splitSentences(text: string, numbers: PrintedNumber[]): Sentence[] {
  const brackets: Sentence[] = [];
  const outer: string[] = [];
  let at = 0;
  let next = 0;
  for (const [start, end] of findBrackets(text)) {
    const bracket = text.slice(start, end);
    while (next < numbers.length && (numbers[next]?.start ?? 0) <= start) next += 1;
    if (!LIST_MARK.test(bracket) && !CHANNEL_NAMED.test(bracket) && (numbers[next]?.end ?? end) < end)
      brackets.push(...splitInside(bracket, start));
    outer.push(text.slice(at, start), blank(bracket));
    at = end;
  }
  const marked = [...outer, text.slice(at)].join('').replace(POINT, (mark) => '。'.repeat(mark.length));
  const sentences = [...marked.matchAll(SENTENCE)].flatMap((match) => splitHeading(match[0], match.index));
  return [...continueParts(sentences), ...brackets].sort((a, b) => a.start - b.start);
}

/** Brackets that are closed, the outermost of those inside each other. */
function findBrackets(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    const start = text[at] === ')' ? open.pop() : undefined;
    if (start === undefined || at - start > LONGEST_BRACKET) continue;
    while ((found.at(-1)?.[0] ?? -1) > start) found.pop();
    found.push([start, at + 1]);
  }
  return found;
}

function blank(bracket: string): string {
  if (CHANNEL_NAMED.test(bracket)) return ` ${bracket.slice(1, -1)} `;
  return (LIST_MARK.test(bracket) ? '。' : ' ').repeat(bracket.length);
}

/** The words of a span of the paragraph as the sentence owns them. */
export function readWords(sentence: Sentence, start: number, end: number): string {
  return sentence.text.slice(start - sentence.start, end - sentence.start).replaceAll(' ', '');
}

function toSentence(text: string, start: number): Sentence {
  const part = PART_OPENING.test(text.trimStart());
  return { start, end: start + text.length, text, part, inBracket: false, continued: false, chain: start };
}

/** （一）主动公开情况全年主动公开38条: the heading's line was glued to the text behind it. */
const GLUED_HEADING =
  /^[\s。]*(?![^,]{0,6}(?:根据|按照|结合|针对|对照|做好|通过))(?:[\p{Script=Han}、]{2,20}?(?:情况|方面)|(?:信息)?主动公开|依申请公开|政府信息管理|平台建设|监督保障)(?=20\d\d年|本年度|今年|全年|截[至止]|[我本](?:局|委|厅|办|院|镇|乡|街道|县|区|市|单位|机关))/u;

function splitHeading(text: string, start: number): Sentence[] {
  const length = GLUED_HEADING.exec(text)?.[0].length ?? 0;
  if (length === 0) return [toSentence(text, start)];
  return [toSentence(text.slice(0, length), start), toSentence(text.slice(length), start + length)];
}

/** 其中，指南1条；年报1条。 A list of parts goes on behind a semicolon. */
function continueParts(sentences: Sentence[]): Sentence[] {
  let part = false;
  let goesOn = false;
  let chain = 0;
  return sentences.map((sentence) => {
    if (!goesOn) chain = sentence.start;
    const continued = { ...sentence, part: part || sentence.part, continued: goesOn, chain };
    goesOn = sentence.text.endsWith(';');
    part = continued.part && goesOn;
    return continued;
  });
}

function splitInside(bracket: string, at: number): Sentence[] {
  const inside = bracket.slice(1, -1).replace(/[()]/g, ' ');
  return [...inside.matchAll(SENTENCE)].map((match) => ({
    ...toSentence(match[0], at + 1 + match.index),
    part: true,
    inBracket: true,
  }));
}
