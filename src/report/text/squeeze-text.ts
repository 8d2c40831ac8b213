// A printed text → the same without spaces and without the pinyin that some copies put behind a character: as it is printed, and folded.
import { foldText } from './fold-character.ts';

/** Two texts of one length: what stands at a place of the one stands there in the other. */
export interface Squeezed {
  printed: string;
  folded: string;
}

const left = /\s+|(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/giu;

export function squeezeText(text: string): Squeezed {
  const whole = foldText(text);
  let printed = '';
  let folded = '';
  let from = 0;
  for (const match of whole.matchAll(left)) {
    printed += text.slice(from, match.index);
    folded += whole.slice(from, match.index);
    from = match.index + match[0].length;
  }
  return { printed: printed + text.slice(from), folded: folded + whole.slice(from) };
}
