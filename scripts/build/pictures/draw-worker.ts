// In a process of its own: pictures as SVG → their PNG files, and a copy of each for the next build.
import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { writePng } from './write-png.ts';

export interface Drawing {
  svg: string;
  target: string;
  /** Where the next build looks for it. */
  kept: string;
}

/** A build that is killed leaves no half picture for the next one: the name is given when the file is whole. */
function keep(target: string, kept: string): void {
  const begun = `${kept}.${process.pid}.tmp`;
  copyFileSync(target, begun);
  renameSync(begun, kept);
}

function draw(svg: string, target: string): Buffer {
  try {
    const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    return writePng(drawn) ?? drawn.asPng();
  } catch (cause) {
    throw new Error(`${target} could not be drawn: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Returns the memory of the process at its end, when it has most, in megabytes. */
export default function drawBatch(batch: readonly Drawing[]): number {
  for (const { svg, target, kept } of batch) {
    writeFileSync(target, draw(svg, target));
    keep(target, kept);
  }
  return Math.round(process.memoryUsage.rss() / 1024 ** 2);
}
