// Text as typed or as printed → the spelling that is compared, cut into runs of one script; traditional characters are one with the simplified.

/** A run of one script. */
export interface Token {
  text: string;
  script: 'han' | 'latin' | 'digits';
}

const runs = /\p{Script=Han}+|[a-z]+|\d+/gu;
const isHan = /^\p{Script=Han}/u;

/** Half-width, lower case, simplified, without tone marks and apostrophes: `Xī'ān` and `xian` are one; ü is typed v. */
export function foldSearchText(text: string, simplify: ReadonlyMap<string, string>): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0304?\u0308/g, 'v')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .normalize('NFC');
  return Array.from(plain, (character) => simplify.get(character) ?? character).join('');
}

/** `威海kjj 2021` → 威海, kjj, 2021. */
export function cutTokens(folded: string): Token[] {
  return Array.from(folded.matchAll(runs), ([text]): Token => {
    if (isHan.test(text)) return { text, script: 'han' };
    return { text, script: /^\d/.test(text) ? 'digits' : 'latin' };
  });
}

/** Of OpenCC's table only what leads to a character of a name, in turns: `術术習习`. */
export function pickTraditional(used: ReadonlySet<string>, simplified: ReadonlyMap<string, string>): string {
  const pairs = [...simplified].filter(([from, to]) => from !== to && used.has(to));
  return pairs.map(([from, to]) => from + to).join('');
}

/** `術术習习` → which traditional character stands for which simplified one. */
export function unpackPairs(text: string): Map<string, string> {
  const characters = Array.from(text);
  return new Map(characters.flatMap((from, index) => (index % 2 === 0 ? [[from, characters[index + 1] ?? from]] : [])));
}
