// How a character is painted, and what else is painted on its page → whether a reader sees it.
import { compareColours, type Sight, worstSight } from '../sight.ts';
import { centreX, centreY, heightOf, holdsPoint, overlap, type PageBox, widthOf } from './geometry.ts';
import type { Fill, TextInk } from './ink-walk.ts';
import type { RulingLine } from './page.ts';

/** What is painted on a page beside its text. */
export interface PageScene {
  fills: readonly Fill[];
  /** Pictures and annotations that hide what they are painted over. */
  covers: readonly (PageBox & { order: number })[];
  /** Ruling lines as drawn. */
  rulings: readonly RulingLine[];
  /** Whether some text of the page is painted in a way that may not be seen. */
  isSuspect: boolean;
}

/** Below two points nobody reads; below this few do. */
const tiny = 2;
const small = 3.5;
const white = '#ffffff';
/** Shares of the middle of a character. */
const cutOff = 0.1;
const cutInto = 0.7;
const coveredWhole = 0.85;
const coveredPartly = 0.25;
/** Of its height from the top: where a line strikes a digit out, and does not underline it. */
const strikeFrom = 0.3;
const strikeTo = 0.72;
/** A stroke that strikes a number out is at most this long, in font sizes; a table's line goes on. */
const strikeReach = 12;

/** The part of a character's box that digits fill in any font. */
function coreOf(box: PageBox): PageBox {
  const [high, wide] = [heightOf(box), widthOf(box)];
  return {
    left: box.left + 0.1 * wide,
    right: box.right - 0.1 * wide,
    top: box.top + 0.25 * high,
    bottom: box.bottom - 0.2 * high,
  };
}

function shareIn(box: PageBox, other: PageBox): number {
  const common =
    overlap(box.left, box.right, other.left, other.right) * overlap(box.top, box.bottom, other.top, other.bottom);
  const whole = widthOf(box) * heightOf(box);
  return whole > 0 ? common / whole : 0;
}

/** Whether the paint itself can be seen, wherever it is. */
export function judgePaint({ isUnpainted, alpha, size }: TextInk): Sight {
  if (isUnpainted || alpha < 0.08 || size < tiny) return 'hidden';
  return alpha < 0.3 || size < small ? 'doubtful' : 'shown';
}

export function judgeInk(ink: TextInk, box: PageBox, size: number, scene: PageScene): Sight {
  const core = coreOf(box);
  return worstSight([
    judgePaint(ink),
    judgeClip(ink, core),
    judgeColour(ink, core, scene),
    judgeCover(ink, core, scene),
    judgeStrike(box, size, scene),
  ]);
}

function judgeClip({ clip }: TextInk, core: PageBox): Sight {
  const share = shareIn(core, clip);
  return share < cutOff ? 'hidden' : share < cutInto ? 'doubtful' : 'shown';
}

/** The colours that may lie behind a place, from the last that was painted before a text down to one that hides the others. */
function listPapers(order: number, core: PageBox, fills: readonly Fill[]): (string | undefined)[] {
  const papers: (string | undefined)[] = [];
  const [x, y] = [centreX(core), centreY(core)];
  for (const fill of fills.toReversed()) {
    if (fill.order >= order || !holdsPoint(fill.box, x, y)) continue;
    papers.push(fill.colour);
    if (fill.isOpaque && fill.colour !== undefined) return papers;
  }
  return [...papers, white];
}

function judgeColour({ order, colour }: TextInk, core: PageBox, { fills }: PageScene): Sight {
  // Letters filled with a pattern are headlines.
  if (colour === undefined) return 'shown';
  const contrasts = new Set(
    listPapers(order, core, fills).map((paper) => {
      const contrast = compareColours(colour, paper ?? white);
      return paper === undefined && contrast === 'same' ? 'faint' : contrast;
    }),
  );
  if (contrasts.size > 1) return 'doubtful';
  return contrasts.has('same') ? 'hidden' : contrasts.has('faint') ? 'doubtful' : 'shown';
}

function judgeCover({ order }: TextInk, core: PageBox, { fills, covers }: PageScene): Sight {
  const over = fills.filter((fill) => fill.order > order && fill.isOpaque).map(({ box }) => shareIn(core, box));
  const most = Math.max(0, ...over);
  if (most >= coveredWhole) return 'hidden';
  const isUnder =
    covers.some((cover) => cover.order > order && shareIn(core, cover) > coveredPartly) ||
    fills.some((fill) => fill.isVeil && fill.order > order && shareIn(core, fill.box) > coveredPartly);
  return most > coveredPartly || isUnder ? 'doubtful' : 'shown';
}

function judgeStrike(box: PageBox, size: number, { rulings }: PageScene): Sight {
  const [from, to] = [box.top + strikeFrom * heightOf(box), box.top + strikeTo * heightOf(box)];
  const over = rulings.filter(
    (ruling) =>
      ruling.direction === 'horizontal' &&
      ruling.at > from &&
      ruling.at < to &&
      overlap(ruling.from, ruling.to, box.left, box.right) > 0.3 * widthOf(box),
  );
  if (over.length === 0) return 'shown';
  const isStroke = over.some(
    (ruling) =>
      ruling.to - ruling.from < strikeReach * size &&
      overlap(ruling.from, ruling.to, box.left, box.right) > 0.6 * widthOf(box),
  );
  return isStroke ? 'hidden' : 'doubtful';
}

/** Pieces of text are looked at in stretches of the page this high, in points. */
const stretch = 24;

/** What of a page's paint lies near the height of a piece of text; nothing else can hide it. */
export function cutScene(scene: PageScene): (box: PageBox) => PageScene {
  const known = new Map<number, PageScene>();
  return (box) => {
    if (heightOf(box) > 2 * stretch) return scene;
    const band = Math.floor(centreY(box) / stretch);
    const near = known.get(band) ?? narrowScene(scene, (band - 1) * stretch, (band + 2) * stretch);
    known.set(band, near);
    return near;
  };
}

function narrowScene({ fills, covers, rulings, isSuspect }: PageScene, top: number, bottom: number): PageScene {
  return {
    fills: fills.filter(({ box }) => box.top < bottom && box.bottom > top),
    covers: covers.filter((box) => box.top < bottom && box.bottom > top),
    rulings: rulings.filter((ruling) => ruling.direction === 'horizontal' && ruling.at > top && ruling.at < bottom),
    isSuspect,
  };
}
