// One traditional character → its simplified form, by OpenCC's table of single characters.
import pairs from 'opencc-js/dict/TSCharacters';

/** Traditional → simplified, one character each; both may lie outside the basic plane. */
export const simplified = new Map<string, string>();
for (const pair of pairs.split('|')) {
  const [traditional, simple] = pair.split(' ');
  if (traditional !== undefined && simple !== undefined) simplified.set(traditional, simple);
}

/** The simplified form of one character; the character itself where it has none. */
export function simplifyCharacter(character: string): string {
  return simplified.get(character) ?? character;
}
