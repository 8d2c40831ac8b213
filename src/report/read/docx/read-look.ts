// The properties of a run of text → what they say of whether and how it is seen.
import { isSymbolFont, type Shade, type WordLook } from '../word/judge-look.ts';
import { findChild, type PartElement, readSwitch } from '../xml/xml-element.ts';

type Write = (look: WordLook, element: PartElement, properties: PartElement) => void;

const numberOf = ({ attributes }: PartElement): number | undefined => {
  const value = Number.parseFloat(attributes.val ?? '');
  return Number.isNaN(value) ? undefined : value;
};

const readers: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['vanish', (look, _, properties) => Object.assign(look, { vanish: readSwitch(properties, 'vanish') })],
  ['strike', (look, _, properties) => Object.assign(look, { strike: readSwitch(properties, 'strike') })],
  ['dstrike', (look, _, properties) => Object.assign(look, { doubleStrike: readSwitch(properties, 'dstrike') })],
  ['color', (look, { attributes }) => Object.assign(look, { colour: readColour(attributes) })],
  ['shd', (look, element) => Object.assign(look, { shade: readShade(element) })],
  ['highlight', (look, { attributes }) => Object.assign(look, { highlight: attributes.val })],
  ['sz', (look, element) => Object.assign(look, { size: numberOf(element) })],
  ['position', (look, element) => Object.assign(look, { raise: numberOf(element) })],
  ['vertAlign', (look, { attributes }) => Object.assign(look, { align: attributes.val })],
  ['w', (look, element) => Object.assign(look, { scale: numberOf(element) })],
  ['spacing', (look, element) => Object.assign(look, { spacing: numberOf(element) })],
  [
    'rFonts',
    (look, { attributes }) => Object.assign(look, { isSymbols: Object.values(attributes).some(isSymbolFont) }),
  ],
  // Only where nothing else hides the text as well.
  ['specVanish', (look, _, properties) => addDoubt(look, readSwitch(properties, 'specVanish'))],
  // Sizes of another script hold for these.
  ['rtl', (look, _, properties) => addDoubt(look, readSwitch(properties, 'rtl'))],
  ['cs', (look, _, properties) => addDoubt(look, readSwitch(properties, 'cs'))],
  ['textFill', (look, element) => addDoubt(look, isClear(element))],
]);

export function readLook(properties: PartElement | undefined): WordLook {
  const look: WordLook = {};
  for (const child of properties?.children ?? [])
    if (properties && typeof child !== 'string') readers.get(child.name)?.(look, child, properties);
  return look;
}

function addDoubt(look: WordLook, isUncertain: boolean | undefined): void {
  if (isUncertain) look.isUncertain = true;
}

/** Word goes by the theme where both are given; the first light colour of a theme is its paper. */
function readColour({ val, themeColor, themeShade }: PartElement['attributes']): string | undefined {
  return /^(?:background|light)1$/.test(themeColor ?? '') && themeShade === undefined ? 'FFFFFF' : val;
}

/** Text effects of Word 2010: no fill, or one that is next to transparent. */
function isClear(fill: PartElement): boolean {
  if (findChild(fill, 'noFill')) return true;
  const colour = findChild(fill, 'solidFill')?.children.find((child) => typeof child !== 'string');
  const alpha = typeof colour === 'object' ? findChild(colour, 'alpha')?.attributes.val : undefined;
  return alpha !== undefined && Number(alpha) > 60_000;
}

/** `<w:shd>` → the colour behind a text, a paragraph or a cell. */
export function readShade(element: PartElement | undefined): Shade | undefined {
  if (!element) return undefined;
  const { val = 'clear', fill = 'auto', color = 'auto' } = element.attributes;
  if (val === 'solid') return { colour: color === 'auto' ? '000000' : color };
  if (val !== 'clear' && val !== 'nil') return 'mixed';
  return fill === 'auto' || val === 'nil' ? 'none' : { colour: fill };
}
