// A regular expression → strings that grow, made of its own parts so that it tries much and fails late.
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { Pattern } from './list-patterns.ts';

/** The string is `prefix`, as many of `pump` as wanted, `suffix`. */
export interface Attack {
  prefix: string;
  pump: string;
  suffix: string;
}

/** Tried where a class says what it matches, and not which characters. */
const common = [...' \n\t\r0a_-.,:;/\\|<>"\'()[]{}=&%*#，。、；：（）《》“”·年件条中１\u00a0\u3000\u200b\u0301😀'];
/** No expression asks for it. */
const strange = '\u{e000}';
/** A class, a repeat or an alternative counts with so many of the strings that it may match. */
const most = { samples: 3, characters: 14, attacks: 160 };

const parser = new RegExpParser();

/** What a pattern's flags make of a class: the characters it matches, those of the pattern itself first. */
class Sampler {
  readonly #own: readonly string[];
  readonly #flags: string;

  constructor(pattern: AST.Pattern, flags: string) {
    this.#own = [...new Set([...literals(pattern), ...common])];
    this.#flags = flags.replaceAll(/[gy]/g, '');
  }

  characters(set: AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass, count: number): string[] {
    const test = new RegExp(`^(?:${set.raw})$`, this.#flags);
    const found = this.#own.filter((character) => test.test(character));
    // Its own first characters show what only this class lets through; further ones what it shares with its neighbours.
    return found.length > 0 ? found.slice(0, count) : [...named(set)].slice(0, count);
  }

  /** Short strings that the node matches, the shortest way first. */
  samples(node: AST.Element | AST.Alternative | AST.Pattern | AST.Group, least = 0): string[] {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return cut(node.alternatives.flatMap((alternative) => this.samples(alternative, least)));
      case 'Alternative':
        return this.sequence(node.elements, least);
      case 'Character':
        return [String.fromCodePoint(node.value)];
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.characters(node, most.samples);
      case 'Quantifier': {
        const times = Math.min(Math.max(node.min, least), 3, node.max);
        return cut(this.samples(node.element, least).map((sample) => sample.repeat(times)));
      }
      default:
        return [''];
    }
  }

  /** Elements one after the other: the first sample of each, and each further sample of one beside the first of the others. */
  sequence(elements: readonly AST.Element[], least = 0): string[] {
    const parts = elements.map((element) => this.samples(element, least));
    const first = parts.map(([sample]) => sample ?? '');
    const others = parts.flatMap((samples, at) => samples.slice(1).map((sample) => first.with(at, sample).join('')));
    return cut([first.join(''), ...others]);
  }
}

const cut = (strings: readonly string[]): string[] => [...new Set(strings)].slice(0, most.samples);

function* descend(node: AST.Node): Generator<AST.Node> {
  yield node;
  if ('alternatives' in node) for (const child of node.alternatives) yield* descend(child);
  if ('elements' in node && node.type !== 'CharacterClass') for (const child of node.elements) yield* descend(child);
  if ('element' in node && node.element) yield* descend(node.element as AST.Node);
}

function* literals(pattern: AST.Pattern): Generator<string> {
  for (const node of descend(pattern)) {
    if (node.type === 'Character') yield String.fromCodePoint(node.value);
    if (node.type === 'CharacterClass') yield* named(node);
  }
}

/** The characters that a class writes down. */
function* named(set: AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass): Generator<string> {
  if (set.type !== 'CharacterClass') return;
  for (const element of set.elements) {
    if (element.type === 'Character') yield String.fromCodePoint(element.value);
    if (element.type === 'CharacterClassRange') yield String.fromCodePoint(element.min.value);
  }
}

/** What stands before a node in the pattern, and behind it. */
function around(node: AST.Node): { before: AST.Element[]; behind: AST.Element[] } {
  const { parent } = node;
  if (!parent) return { before: [], behind: [] };
  const outer = around(parent);
  if (parent.type !== 'Alternative') return outer;
  const at = parent.elements.indexOf(node as AST.Element);
  return {
    before: [...outer.before, ...parent.elements.slice(0, at)],
    behind: [...parent.elements.slice(at + 1), ...outer.behind],
  };
}

const isLoop = (node: AST.Node): node is AST.Quantifier => node.type === 'Quantifier' && node.max > 3;
const isLook = (node: AST.Node): node is AST.LookaroundAssertion =>
  node.type === 'Assertion' && (node.kind === 'lookahead' || node.kind === 'lookbehind');

function* attackLoop(sampler: Sampler, loop: AST.Quantifier): Generator<Attack> {
  const { before, behind } = around(loop);
  const [prefix = ''] = sampler.sequence(before);
  const [end = ''] = sampler.sequence(behind, 1);
  // All but the last character of what should follow: the match fails as late as it can.
  const suffixes = ['', `${[...end].slice(0, -1).join('')}${strange}`, `${end}${strange}`];
  for (const pump of sampler.samples(loop.element, 1)) {
    for (const suffix of suffixes) yield { prefix, pump, suffix };
    yield { prefix: '', pump, suffix: strange };
    // Many places to begin at, each of which runs far.
    for (const start of sampler.sequence(before, 1)) yield { prefix: '', pump: start + pump, suffix: strange };
    yield { prefix: '', pump: prefix + pump + strange, suffix: '' };
  }
}

function* attackAll(pattern: AST.Pattern, sampler: Sampler): Generator<Attack> {
  const loops = [...descend(pattern)].filter(isLoop);
  for (const loop of loops) yield* attackLoop(sampler, loop);
  for (const look of [...descend(pattern)].filter(isLook)) {
    const { before, behind } = around(look);
    const inside = look.alternatives.flatMap((alternative) => sampler.samples(alternative, 1));
    for (const sample of cut(inside)) {
      const [start = ''] = sampler.sequence(before, 1);
      const [end = ''] = sampler.sequence(behind, 1);
      yield { prefix: '', pump: start + sample + end, suffix: strange };
      yield { prefix: sample, pump: start + end || strange, suffix: strange };
    }
  }
  const characters = new Set([...literals(pattern), ' ', '\n', '0', '中']);
  for (const pump of [...characters].slice(0, most.characters))
    for (const suffix of ['', strange, '\n']) yield { prefix: '', pump, suffix };
  for (const pump of sampler.samples(pattern, 1)) {
    yield { prefix: '', pump, suffix: strange };
    yield { prefix: '', pump: [...pump].slice(0, -1).join(''), suffix: strange };
  }
}

/** None where nothing in the expression repeats: what it looks at is as long as itself. */
export function deriveAttacks({ source, flags }: Pick<Pattern, 'source' | 'flags'>): Attack[] {
  const mode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const pattern = parser.parsePattern(source, 0, source.length, mode);
  const nodes = [...descend(pattern)];
  if (!nodes.some((node) => isLoop(node))) return [];
  const sampler = new Sampler(pattern, flags);
  const attacks = new Map<string, Attack>();
  for (const attack of attackAll(pattern, sampler)) {
    if (attack.pump !== '') attacks.set(JSON.stringify(attack), attack);
    if (attacks.size === most.attacks) break;
  }
  return [...attacks.values()];
}

export function writeAttack({ prefix, pump, suffix }: Attack, length: number): string {
  return prefix + pump.repeat(Math.max(1, Math.ceil(length / pump.length))) + suffix;
}
