// What a reader sees of an element's text: nothing, struck figures, raised marks, or type whose order on the page is another.
import type { Element } from 'hast';
import { BLACK, type Colour, WHITE } from './read-colour.ts';

export interface Look {
  /** `none`: no place at all; `apart`: not in the line of what stands around it. */
  box: 'none' | 'inline' | 'apart';
  /** Everything below is out of sight: transparent, cut off, beside the page. */
  unseen: boolean;
  /** `visibility`, which a descendant may take back. */
  invisible: boolean;
  struck: boolean;
  /** `mark`: raised or lowered type; `shifted`: by a little, as fits a line's type but also a mark. */
  raised: 'no' | 'shifted' | 'mark';
  /** Its digits stand elsewhere, turned round, or over others. */
  moved: boolean;
  /** The directon of the text, right to left. */
  isLeftward: boolean;
  /** Size of the type in CSS pixels. */
  size: number;
  ink: Colour | undefined;
  /** Undefined where a picture may be behind. */
  ground: Colour | undefined;
  /** Whether the ink is that of a word in the line, not of a whole block. */
  inkInLine: boolean;
  /** The link around it; a link to a footnote. */
  link: Element | undefined;
  isReference: boolean;
  /** How its children are put one after the other. */
  flow: 'normal' | 'flex' | 'reverse';
  order: number;
  /** Custom properties, which descendants have too. */
  variables: ReadonlyMap<string, string>;
  /** Whether a picture is printed behind it. */
  isPictured: boolean;
  /** What the style sheet prints before and behind the content. */
  before: Printed | undefined;
  after: Printed | undefined;
}

/** Text that a style sheet prints; its own look counts. */
export interface Printed {
  text: string;
  look: Look;
}

export const PLAIN: Look = {
  box: 'inline',
  unseen: false,
  invisible: false,
  struck: false,
  raised: 'no',
  moved: false,
  isLeftward: false,
  size: 16,
  ink: BLACK,
  ground: WHITE,
  inkInLine: false,
  link: undefined,
  isReference: false,
  flow: 'normal',
  order: 0,
  variables: new Map(),
  isPictured: false,
  before: undefined,
  after: undefined,
};

/** Of an element that says nothing of its own. */
export function inherit(parent: Look): Look {
  const isApart = parent.flow !== 'normal';
  if (
    !isApart &&
    parent.box === 'inline' &&
    parent.order === 0 &&
    !parent.isPictured &&
    !parent.before &&
    !parent.after
  )
    return parent;
  return {
    ...parent,
    box: parent.box === 'none' ? 'none' : isApart ? 'apart' : 'inline',
    flow: 'normal',
    order: 0,
    isPictured: false,
    before: undefined,
    after: undefined,
  };
}
