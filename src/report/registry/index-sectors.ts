// Kinds of bodies → every name they go by, also with the other endings (局 厅 委) that other levels use.
import { foldSector } from './fold-sector.ts';
import type { RegisteredSector } from './registry.ts';

const endings = ['局', '厅', '委员会', '委', '办公室', '办'];
const ending = /(委员会办公室|委员会|办公室|[局厅委办])$/;

/** All forms of a kind that the registry lists. */
export function listForms(sector: RegisteredSector): string[] {
  const { name, province, municipality, variants, names } = sector;
  return [name, province, municipality, ...variants, ...names].filter((form) => form !== undefined);
}

/** The subject of a kind: 教育 in 教育局. */
export function cutEnding(form: string): string {
  return form.replace(ending, '');
}

function spellEndings(form: string): string[] {
  const stem = cutEnding(form);
  return stem === form || stem.length < 2 ? [] : endings.map((other) => stem + other);
}

/** Indexes all forms; throws where one listed form means two kinds. A form made up here gives way to a listed one. */
export function indexSectors(sectors: readonly RegisteredSector[]): Map<string, RegisteredSector> {
  const index = new Map<string, RegisteredSector>();
  for (const sector of sectors) {
    for (const form of listForms(sector)) {
      const known = index.get(foldSector(form));
      if (known && known !== sector) throw new Error(`${form} means both ${known.id} and ${sector.id}`);
      index.set(foldSector(form), sector);
    }
  }
  for (const [form, sector] of spellUnlisted(sectors, index)) index.set(form, sector);
  return index;
}

/** Forms with another ending that nobody lists and that only one kind could mean. */
function spellUnlisted(sectors: readonly RegisteredSector[], listed: ReadonlyMap<string, RegisteredSector>) {
  const spelled = new Map<string, RegisteredSector>();
  const contested = new Set<string>();
  for (const sector of sectors) {
    for (const form of listForms(sector).flatMap(spellEndings).map(foldSector)) {
      if (listed.has(form)) continue;
      if (spelled.has(form) && spelled.get(form) !== sector) contested.add(form);
      spelled.set(form, sector);
    }
  }
  for (const form of contested) spelled.delete(form);
  return spelled;
}
