// A piece of text with its characters and how each is painted → what of it a reader sees, in one piece or several.
import { blotNumerals, type Sight } from '../sight.ts';
import { centreY, enclose, type PageBox } from './geometry.ts';
import type { TextInk } from './ink-walk.ts';
import { judgeInk, judgePaint, type PageScene } from './judge-ink.ts';
import type { PrintedPiece } from './page.ts';

export interface Letter {
  text: string;
  box: PageBox;
  /** Undefined where the operators do not tell. */
  ink: TextInk | undefined;
}

interface SeenLetter extends Letter {
  sight: Sight;
}

/** Characters of one line stand this near to one height, in font sizes. */
const even = 0.12;
const numeral = /\p{N}/u;

function judgeLetter({ text, box, ink }: Letter, size: number, scene: PageScene): Sight {
  if (ink) return judgeInk(ink, box, size, scene);
  return scene.isSuspect && numeral.test(text) ? 'doubtful' : 'shown';
}

/** The heights of their baselines differ: one of them is raised. */
const isStep = (one: Letter, other: Letter, size: number): boolean =>
  one.ink !== undefined && other.ink !== undefined && Math.abs(one.ink.level - other.ink.level) > even * size;

/** `letters` gives the characters of a piece; most pieces are seen as a whole and need none. */
export function seePiece(
  piece: PrintedPiece,
  inks: readonly (TextInk | undefined)[],
  scene: PageScene,
  letters: () => Letter[],
): PrintedPiece[] {
  if (isPlain(piece, inks, scene)) return [piece];
  const seen = letters().map((letter): SeenLetter => ({ ...letter, sight: judgeLetter(letter, piece.size, scene) }));
  const first = seen.find(({ ink }) => ink !== undefined)?.ink?.level ?? 0;
  return cutAlike(seen, piece.size).flatMap((part): PrintedPiece[] => {
    const text = part.map((letter) => letter.text).join('');
    if (part[0]?.sight === 'hidden') return [];
    const isDoubtful = part[0]?.sight === 'doubtful';
    const box = enclose(part.map((letter) => letter.box));
    const rise = (part[0]?.ink?.level ?? first) - first;
    return [
      {
        ...piece,
        text: isDoubtful ? blotNumerals(text) : text,
        box: { ...box, top: box.top + rise, bottom: box.bottom + rise },
        ...(isDoubtful ? { isBlotted: true } : {}),
      },
    ];
  });
}

function cutAlike(letters: readonly SeenLetter[], size: number): SeenLetter[][] {
  const parts: SeenLetter[][] = [];
  for (const letter of letters) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && last.sight === letter.sight && !isStep(last, letter, size)) part.push(letter);
    else parts.push([letter]);
  }
  return parts;
}

/** Painted in one way that is seen, with nothing over it. */
function isPlain({ box, size }: PrintedPiece, inks: readonly (TextInk | undefined)[], scene: PageScene): boolean {
  const [first] = inks;
  if (!first) return !scene.isSuspect && inks.every((ink) => ink === undefined);
  const isOne = inks.every(
    (ink) =>
      ink === first ||
      (ink !== undefined &&
        ink.colour === first.colour &&
        ink.alpha === first.alpha &&
        Math.abs(ink.level - first.level) <= even * size &&
        judgePaint(ink) === 'shown' &&
        isSameClip(ink.clip, first.clip)),
  );
  if (!isOne || judgePaint(first) !== 'shown' || !isInside(box, first.clip)) return false;
  const touches = (other: PageBox): boolean =>
    other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
  const middle = centreY(box);
  if (
    scene.rulings.some(
      (ruling) => Math.abs(ruling.at - middle) < 0.4 * size && ruling.from < box.right && ruling.to > box.left,
    )
  )
    return false;
  if (scene.covers.some(touches)) return false;
  const isDark = first.colour !== undefined && dark.test(first.colour);
  return (
    scene.fills.every((fill) => !touches(fill.box) || (isDark && isPaper(fill.colour) && fill.order < first.order)) &&
    isDark
  );
}

/** No channel above the middle: dark enough on any light paper. */
const dark = /^#[0-7].[0-7].[0-7].$/;
const light = /^#[c-f].[c-f].[c-f].$/;
const isPaper = (colour: string | undefined): boolean => colour !== undefined && light.test(colour);

const isSameClip = (one: PageBox, other: PageBox): boolean =>
  one === other ||
  (one.left === other.left && one.right === other.right && one.top === other.top && one.bottom === other.bottom);

const isInside = (box: PageBox, clip: PageBox): boolean =>
  box.left >= clip.left && box.right <= clip.right && box.top >= clip.top && box.bottom <= clip.bottom;
