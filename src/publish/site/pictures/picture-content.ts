// What a shared picture says before anything is drawn, and which pictures the site has.

import { currentConfig } from '../../../config/config.ts';
import { listSiteLanguages } from '../../../config/site-languages.ts';
import type { Language } from '../../../i18n/translate.ts';

type PicturesDrawn = 'bodies' | 'site' | 'none';

/** As whoever runs the site chose: of the site and each of its `bodies`, of the site alone, or none. */
export function choosePictures(bodies: number): PicturesDrawn {
  const { pictures } = currentConfig();
  if (typeof pictures === 'string') return pictures === 'all' ? 'bodies' : 'none';
  return (bodies + 1) * listSiteLanguages().length <= pictures ? 'bodies' : 'site';
}

/** The picture of every page that is about no single body; undefined where the site has none. */
export const findSitePicture = (language: Language): string | undefined =>
  currentConfig().pictures === 'none' ? undefined : `/og/site.${language}.png`;

/** The picture of a body's page and of those of its reports; `bodies` is how many the site has. */
export const findBodyPicture = (language: Language, agencyId: string, bodies: number): string | undefined =>
  choosePictures(bodies) === 'bodies' ? `/og/agency/${agencyId}.${language}.png` : findSitePicture(language);

export interface PictureFigure {
  label: string;
  /** The number, or the word for why there is none. */
  text: string;
  /** False for a word: it is set smaller and dim. */
  isNumber: boolean;
}

/** One year of the strip at the foot. */
export interface PictureYear {
  year: number;
  held: boolean;
  /** The year that the picture is about. */
  current: boolean;
}

export interface PictureContent {
  language: Language;
  /** The line above the name. */
  kicker: string;
  title: string;
  figures: readonly PictureFigure[];
  years: readonly PictureYear[];
  /** What the strip says, in words. */
  caption: string;
}
