// The font files of the package @expo-google-fonts/noto-serif-sc → the two faces that pictures are set in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Glyph } from 'fontkitten';
import type { Face, Faces } from '../../../src/publish/site/pictures/draw-picture.ts';

const require = createRequire(import.meta.url);

function openFont(file: string) {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds several fonts`);
  return font;
}

/** A site has a few thousand different characters: each is traced once. */
function loadFace(file: string): Face {
  const font = openFont(file);
  const glyphs = new Map<string, { advance: number; path: string }>();
  const trace = (glyph: Glyph) => ({ advance: glyph.advanceWidth / font.unitsPerEm, path: glyph.path.toSVG() });
  const find = (letter: string) => {
    const known = glyphs.get(letter) ?? trace(font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
    glyphs.set(letter, known);
    return known;
  };
  return {
    measure: (text, size) => [...text].reduce((sum, letter) => sum + find(letter).advance, 0) * size,
    outline(text, { x, y, size, fill }) {
      const scale = (size / font.unitsPerEm).toFixed(5);
      let pen = x;
      const drawn = [...text].map((letter) => {
        const { advance, path } = find(letter);
        const placed =
          path &&
          `<path transform="translate(${pen.toFixed(2)} ${y.toFixed(2)}) scale(${scale} -${scale})" d="${path}"/>`;
        pen += advance * size;
        return placed;
      });
      return `<g fill="${fill}">${drawn.join('')}</g>`;
    },
  };
}

let loaded: Faces | undefined;

export function loadFaces(): Faces {
  loaded ??= {
    regular: loadFace(require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')),
    bold: loadFace(require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')),
  };
  return loaded;
}
