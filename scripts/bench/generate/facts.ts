// A random body → what its text and its statistics both say of its year.
import type { Random } from './random.ts';

export interface Facts {
  website: number;
  wechat: number;
  weibo: number;
  /** All of them together. */
  disclosed: number;
  requests: number;
  interpretations: number;
  pressConferences: number;
  npc: number;
  cppcc: number;
}

/** `requests` is given where a statutory table already says it. */
export function inventFacts(random: Random, requests?: number): Facts {
  const [website, wechat, weibo] = [random.int(40, 2400), random.int(10, 1600), random.int(5, 900)];
  return {
    website,
    wechat,
    weibo,
    disclosed: website + wechat + weibo,
    requests: requests ?? random.count(90),
    interpretations: random.int(3, 80),
    pressConferences: random.int(1, 9),
    npc: random.int(2, 40),
    cppcc: random.int(2, 40),
  };
}
