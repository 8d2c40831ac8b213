// What a font and a fill say → how the text of a cell looks.
import { type Ink, isSymbolFont, judgeLook, type Papers } from '../word/judge-look.ts';
import { findChild, type PartElement, readElementValue, readSwitch } from '../xml/xml-element.ts';

const white = 'FFFFFF';
const black = '000000';
/** Colours by number that every program knows; 64 and 65 are those of the system. */
const indexed: Readonly<Record<string, string>> = { 0: black, 1: white, 8: black, 9: white };
/** The first two colours of a theme are paper and ink. */
const themed: Readonly<Record<string, string>> = { 0: white, 1: black };

/** Undefined for a colour that only the theme or the system knows. */
function readColour(element: PartElement | undefined): string | undefined {
  const { rgb, theme, indexed: index, tint = '0' } = element?.attributes ?? {};
  if (rgb !== undefined) return rgb.slice(-6);
  if (Number(tint) !== 0) return undefined;
  return theme === undefined ? indexed[index ?? ''] : themed[theme];
}

/** What lies behind the text of a cell; a pattern has no colour that could be named. */
export function readPapers(fill: PartElement | undefined): Papers {
  const pattern = findChild(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'none';
  if (type === 'none' && !findChild(fill, 'gradientFill')) return [white];
  return [type === 'solid' ? readColour(findChild(pattern, 'fgColor')) : undefined];
}

export function readFontInk(font: PartElement | undefined, papers: Papers): Ink {
  const name = readElementValue(font, 'name') ?? readElementValue(font, 'rFont') ?? '';
  const size = Number(readElementValue(font, 'sz') ?? Number.NaN);
  return judgeLook(
    [
      {
        strike: readSwitch(font, 'strike'),
        align: readElementValue(font, 'vertAlign'),
        colour: readColour(findChild(font, 'color')),
        size: Number.isFinite(size) ? 2 * size : undefined,
        isSymbols: isSymbolFont(name),
      },
    ],
    papers,
  );
}
