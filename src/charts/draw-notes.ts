// Lines of explanation → texts below the drawing, wrapped, and the height they take.
import { drawText } from './draw.ts';
import type { TextShape } from './scene.ts';
import { textSizes } from './text-sizes.ts';
import { wrapText } from './wrap-text.ts';

const lineHeight = 15;

export interface Notes {
  shapes: TextShape[];
  bottom: number;
}

export function drawNotes(notes: readonly string[], x: number, top: number, width: number): Notes {
  const lines = notes.flatMap((note) => wrapText(note, width - x, textSizes.note));
  const shapes = lines.map((line, index) => drawText('note', line, x, top + (index + 1) * lineHeight - 3));
  return { shapes, bottom: top + lines.length * lineHeight };
}
