// The configuration of this run: put into the environment by the command, so that its threads, its programs and Astro's pages have it too.
import { type Language, translate } from '../i18n/translate.ts';
import { type Config, type ConfigInput, readConfig } from './config.ts';

const variable = 'MINGBAI_CONFIG';

let known: { text: string; config: Config } | undefined;

/** Without a command before it (in a test, in an editor): as if nothing was written. */
export function currentConfig(): Config {
  const text = process.env[variable] ?? '{}';
  if (known?.text !== text) {
    const read = readConfig(JSON.parse(text));
    if (!read.ok) throw new Error(`${variable} is not what a command puts there: ${read.mistakes.join('; ')}`);
    known = { text, config: read.config };
  }
  return known.config;
}

/** Whether a command that started this one has settled it. */
export const isConfigured = (): boolean => process.env[variable] !== undefined;

/** From now on this is the configuration, here and in all that is started from here. */
export function useConfig(config: ConfigInput): void {
  process.env[variable] = JSON.stringify(config);
}

/** A contact → where a link to it leads; a letter is about something. */
export function linkContact(contact: string, about?: string): string {
  if (/^https?:/.test(contact)) return contact;
  return `mailto:${contact}${about === undefined ? '' : `?subject=${encodeURIComponent(about)}`}`;
}

/** What the site is called. */
export const nameSite = (language: Language): string =>
  currentConfig().name?.[language] ?? translate(language, 'common.site');
