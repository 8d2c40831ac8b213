// In a thread of its own: pictures as SVG → their PNG files, and a copy of each for the next build.
import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

export interface Drawing {
  svg: string;
  target: string;
  /** Where the next build looks for it. */
  kept: string;
}

/** A build that is killed leaves no half picture for the next one: the name is given when the file is whole. */
function keep(target: string, kept: string): void {
  const begun = `${kept}.${process.pid}-${threadId}.tmp`;
  copyFileSync(target, begun);
  renameSync(begun, kept);
}

function draw(svg: string, target: string): Buffer {
  try {
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  } catch (cause) {
    throw new Error(`${target} could not be drawn: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

export default function drawBatch(batch: readonly Drawing[]): void {
  for (const { svg, target, kept } of batch) {
    writeFileSync(target, draw(svg, target));
    keep(target, kept);
  }
}
