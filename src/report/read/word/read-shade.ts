// `<w:shd>` → the colour behind a text, a paragraph or a cell.
import type { WordElement } from '../docx/xml-element.ts';

/** `none` shows what lies behind; `mixed` is a pattern whose colour nobody can name. */
export type Shade = 'none' | 'mixed' | { colour: string };

export function readShade(element: WordElement | undefined): Shade | undefined {
  if (!element) return undefined;
  const { val = 'clear', fill = 'auto', color = 'auto' } = element.attributes;
  if (val === 'solid') return { colour: color === 'auto' ? '000000' : color };
  if (val !== 'clear' && val !== 'nil') return 'mixed';
  return fill === 'auto' || val === 'nil' ? 'none' : { colour: fill };
}
