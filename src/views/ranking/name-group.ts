// A group of like bodies → its name: 市级科学技术局, 县级政府, 镇和街道.
import { type Language, translate } from '../../i18n/translate.ts';
import type { PeerGroup } from '../../report/analysis/peers.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { levelWords, nameSector } from '../names.ts';

/** A group as pages show it. */
export interface GroupView {
  /** Safe in an id. */
  key: string;
  name: string;
}

export function viewGroupName(language: Language, { key, level, sector }: PeerGroup, registry: Registry): GroupView {
  const levelName = translate(language, levelWords[level]);
  if (level === 'town') return { key, name: levelName };
  const kind = sector === null ? translate(language, 'places.noSector') : nameSector(language, sector, registry);
  return { key, name: translate(language, 'places.groupName', { level: levelName, kind }) };
}
