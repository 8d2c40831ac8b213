// A seed → invented sentences, none of which another seed gives.
import { Random } from '../../../../scripts/bench/generate/random.ts';

const characters = [...'山川湖海风雨雷电春夏秋冬东西南北松竹梅兰鱼鸟虫兽金银铜铁琴棋书画诗酒茶饭车船桥路门窗墙瓦'];

export function writeClause(seed: string, length = 14): string {
  const random = new Random(seed);
  return Array.from({ length }, () => random.pick(characters)).join('');
}

/** `count` sentences of two clauses each. */
export const writeSentences = (seed: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${writeClause(`${seed}/${index}a`)}，${writeClause(`${seed}/${index}b`)}。`,
  );
