// The parts of the index as they are made → named files and the hashes that the manifest lists.
import { nameFile } from '../index-format.ts';
import { hashContent } from './hash-content.ts';

/** One file of the index, its path below the index's own folder. */
export interface IndexFile {
  path: string;
  text: string;
}

export class IndexFiles {
  readonly files: IndexFile[] = [];

  /** Writes one part and returns its hash. */
  add(folder: string, key: string, content: unknown): string {
    const text = JSON.stringify(content);
    const hash = hashContent(text);
    this.files.push({ path: nameFile(folder, key, hash), text });
    return hash;
  }

  addAll(folder: string, parts: ReadonlyMap<string, unknown>): Record<string, string> {
    return Object.fromEntries([...parts].map(([key, content]) => [key, this.add(folder, key, content)]));
  }

  addList(folder: string, parts: readonly unknown[]): string[] {
    return parts.map((content, index) => this.add(folder, `${index}`, content));
  }
}
