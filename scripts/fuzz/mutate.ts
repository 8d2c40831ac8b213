// A report's text → the same text damaged the way copies get damaged, and worse.
import type { Random } from './random.ts';

type Mutation = (text: string, random: Random) => string;

const adverts = [
  '比分直播,篮球比分直播',
  '飞禽走兽老虎机',
  '必威体育官方网站',
  'p1EanqF',
  '{{ title }}',
  '<!--[if !supportLists]-->',
] as const;
const noise = [
  '0',
  '7',
  '12',
  '本年新收政府信息公开申请数量',
  '属于国家秘密',
  '总计',
  '其他',
  '（',
  '）',
  '|',
  '\t',
  '\n',
  '，',
  '、',
  '2021年',
  '件',
  '/',
  '－',
  '\u0000',
  '\ufeff',
  '１２',
  '99999999999999999999',
  '-5',
  '1.5',
  '万',
] as const;

const span = (text: string, random: Random, longest: number): [number, number] => {
  const from = random.below(text.length);
  return [from, Math.min(text.length, from + 1 + random.below(longest))];
};

const cut: Mutation = (text, random) => {
  const [from, to] = span(text, random, 400);
  return text.slice(0, from) + text.slice(to);
};

const truncate: Mutation = (text, random) => text.slice(0, random.below(text.length));

const shuffleLines: Mutation = (text, random) => {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  const part = lines.splice(from, 2 + random.below(10));
  for (let index = part.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [part[index], part[other]] = [part[other] ?? '', part[index] ?? ''];
  }
  lines.splice(from, 0, ...part);
  return lines.join('\n');
};

const glue: Mutation = (text, random) => {
  const [from, to] = span(text, random, 300);
  return text.slice(0, from) + text.slice(from, to).replace(/[\t\n| ]+/g, '') + text.slice(to);
};

const loosen: Mutation = (text, random) => {
  const [from, to] = span(text, random, 300);
  return text.slice(0, from) + text.slice(from, to).replace(/[\t|]/g, ' ') + text.slice(to);
};

const insert: Mutation = (text, random) => {
  const at = random.below(text.length);
  return text.slice(0, at) + random.pick(random.below(4) === 0 ? adverts : noise) + text.slice(at);
};

const repeat: Mutation = (text, random) => {
  const [from, to] = span(text, random, 200);
  return text.slice(0, to) + text.slice(from, to) + text.slice(to);
};

const swapCharacter: Mutation = (text, random) => {
  const at = random.below(text.length);
  const replacement = random.pick(['国', '际', '5', '0', ' ', '\t', '\n', '繁', '業', '，']);
  return text.slice(0, at) + replacement + text.slice(at + 1);
};

const dropLine: Mutation = (text, random) => {
  const lines = text.split('\n');
  lines.splice(random.below(lines.length), 1);
  return lines.join('\n');
};

const widen: Mutation = (text, random) => {
  const [from, to] = span(text, random, 500);
  const wide = text.slice(from, to).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return text.slice(0, from) + wide + text.slice(to);
};

const mutations: readonly [Mutation, ...Mutation[]] = [
  cut,
  truncate,
  shuffleLines,
  glue,
  loosen,
  insert,
  insert,
  repeat,
  swapCharacter,
  swapCharacter,
  dropLine,
  widen,
];

/** Applies one to six mutations. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let count = 1 + random.below(6); count > 0; count -= 1) mutated = random.pick(mutations)(mutated, random);
  return mutated;
}
