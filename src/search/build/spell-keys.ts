// A body's name, its place and its kind → the letters it may be typed by: pinyin and initials, of the whole name and
// of the usual short one.
import { listForms, type Registry } from '../../report/registry/registry.ts';
import { joinInitials } from '../readings.ts';
import { indexRegionNames, type RegionNames } from '../registry-entries.ts';
import { listTypedSyllables } from './count-readings.ts';

interface Body {
  name: string;
  region: string;
  sector: string | null;
}

const namesOf = new WeakMap<Registry, RegionNames>();

function listRegionNames(code: string, registry: Registry): readonly string[] {
  const names = namesOf.get(registry) ?? indexRegionNames(registry);
  namesOf.set(registry, names);
  return names.get(code) ?? [];
}

const shortest = (names: readonly string[]): string | undefined => names.toSorted((a, b) => a.length - b.length)[0];

/** 科技局 of 科学技术局: the form whose initials are the kind's letters in addresses. */
function findShortForm(id: string | null, registry: Registry): string | undefined {
  const sector = registry.sectors.get(id ?? '');
  if (!sector) return undefined;
  const forms = listForms(sector).filter((form) => joinInitials(listTypedSyllables(form)) === id);
  return shortest(forms) ?? sector.name;
}

/** 威海科技局 for 威海市科学技术局. */
function shortenName({ region, sector }: Body, registry: Registry): string[] {
  const place = shortest(listRegionNames(region, registry));
  const form = findShortForm(sector, registry);
  return place === undefined || form === undefined ? [] : [place + form];
}

/** `weihaishikexuejishuju whskxjsj weihaikejiju whkjj` */
export function spellKeys(body: Body, registry: Registry): string[] {
  const names = [body.name, ...shortenName(body, registry)];
  const keys = names.flatMap((name) => {
    const syllables = listTypedSyllables(name);
    return [syllables.join(''), joinInitials(syllables)];
  });
  return [...new Set(keys)];
}
