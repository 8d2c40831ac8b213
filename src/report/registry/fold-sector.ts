// The name of a kind of body → the key it is looked up by: 住房和城乡建设局 and 住房城乡建设局 are one.
import { foldName } from './fold-name.ts';

/** Folds the name of a kind of body; the particles between its subjects go. */
export function foldSector(name: string): string {
  return foldName(name).replace(/[和与及、，,&]/g, '');
}
