// What the compiled data may be used for, as every exported file says it.
import { currentConfig } from '../config/config.ts';

export const licence = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
} as const;

/** The fields that every file of the API begins with; `invented` where all of it is. */
export const apiEnvelope = () =>
  ({ api: 'v1', licence: licence.url, ...(currentConfig().invented && { invented: true as const }) }) as const;
