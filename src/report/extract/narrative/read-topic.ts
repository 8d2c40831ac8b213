// A place in a paragraph → the heading that governs it: a short sentence before it, the line above, or the section's.
import { type ChannelReading, findChannels } from './read-channels.ts';
import type { Sentence } from './split-sentences.ts';
import type { Passage } from './statement.ts';

const HEADING_LENGTH = 40;
/** A heading and the marks behind it are no longer. */
const REACH = 60;
const LIST_MARK = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}(?:、|是)|\d{1,2}[.、])/;
const TOPIC_END = /(?:主动|信息|公开|发布|建设|运行|管理|方面|情况|[。:])*$/;
const CHANNEL_PREFIX = /^(?:政府|政务|官方|门户|本局|我局|局|通过|利用)*$/;

/** The heading-like words nearest before a sentence; empty where running text stands there. */
export function readTopic(passage: Passage, sentenceStart: number): string {
  const before = passage.text.slice(Math.max(0, sentenceStart - REACH), sentenceStart);
  const last = before.split(/[。;!?]/).findLast((words) => words !== '') ?? '';
  if (last !== '') return isHeading(last) ? last : '';
  return isHeading(passage.above) ? passage.above : passage.heading;
}

function isHeading(words: string): boolean {
  return words !== '' && words.length <= HEADING_LENGTH && !/\d(?:件|条|次|元|篇|份)/.test(words);
}

/** Asked for every quantity of a sentence, answered once. */
const naming = new WeakMap<Sentence, boolean>();

function namesChannel(sentence: Sentence): boolean {
  const known = naming.get(sentence) ?? findChannels(sentence.text).length > 0;
  naming.set(sentence, known);
  return known;
}

/** The channel that a heading names and names alone, (二)微信公众号, over a sentence that names none. */
export function headedChannel(passage: Passage, sentence: Sentence): ChannelReading {
  if (namesChannel(sentence)) return 'none';
  const topic = readTopic(passage, sentence.start) || passage.above;
  // The paragraph above may be of any length; one that names a channel alone is short.
  if (topic.length > REACH) return 'none';
  const name = topic.replace(LIST_MARK, '').replace(TOPIC_END, '');
  const [only, another] = findChannels(name);
  if (only === undefined || another !== undefined || only.channel === 'other') return 'none';
  return CHANNEL_PREFIX.test(name.slice(0, only.start)) && only.end === name.length ? only.channel : 'none';
}
