// Levels of places and groups of bodies → the words for them.

import type { WordKey } from '../../i18n/translate.ts';
import type { Region } from '../../report/model/agency.ts';
import type { BodyGroup } from '../../views/ranking/rankings.ts';

export const levelWords: Readonly<Record<Region['level'], WordKey>> = {
  country: 'places.levelCountry',
  province: 'places.levelProvince',
  city: 'places.levelCity',
  county: 'places.levelCounty',
  zone: 'places.levelZone',
};

export const groupWords: Readonly<Record<BodyGroup, WordKey>> = {
  agency: 'places.groupAgency',
  country: 'places.groupCountry',
  province: 'places.groupProvince',
  city: 'places.groupCity',
  county: 'places.groupCounty',
  zone: 'places.groupZone',
};
