// The font files of @expo-google-fonts/noto-serif-sc → the two faces that pictures are set in. Its other six weights are not packed.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Glyph } from 'fontkitten';
import type { Face, Faces } from '../../../src/publish/site/pictures/draw-picture.ts';
import { projectFolder } from '../../command/command.ts';

const require = createRequire(import.meta.url);

/** Of the weights that the package has. */
export const fontPackage = '@expo-google-fonts/noto-serif-sc';
export const fontFiles = {
  regular: '400Regular/NotoSerifSC_400Regular.ttf',
  bold: '700Bold/NotoSerifSC_700Bold.ttf',
} as const;

/** A package of the project has the two, packed. */
const packed = (name: string): string => join(projectFolder, 'fonts', `${name}.ttf.br`);

function readFont(name: string, file: string): Buffer {
  const own = packed(name);
  return existsSync(own)
    ? brotliDecompressSync(readFileSync(own))
    : readFileSync(require.resolve(`${fontPackage}/${file}`));
}

function openFont(name: string, file: string) {
  const font = create(readFont(name, file));
  if (font.isCollection) throw new Error(`${file} holds several fonts`);
  return font;
}

/** A site has a few thousand different characters: each is traced once. */
function loadFace(name: string, file: string): Face {
  const font = openFont(name, file);
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
    regular: loadFace('regular', fontFiles.regular),
    bold: loadFace('bold', fontFiles.bold),
  };
  return loaded;
}
