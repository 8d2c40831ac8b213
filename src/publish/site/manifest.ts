// The base path → `site.webmanifest`: the name, colours and icons of the site on a home screen.
import { nameSite } from '../../config/config.ts';
import { translate } from '../../i18n/translate.ts';
import { type Address, addressOf } from '../address.ts';

/** Squares drawn from `favicon.svg`, by file name. */
export const iconSizes = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 } as const;

export function writeManifest({ base }: Pick<Address, 'base'>): string {
  // Addresses from the root of the host hold under any origin that the folder is put on.
  const address = { base, site: null };
  const png = (name: keyof typeof iconSizes) => ({
    src: addressOf(address, name),
    sizes: `${iconSizes[name]}x${iconSizes[name]}`,
    type: 'image/png',
  });
  const manifest = {
    name: `${nameSite('zh')} · ${translate('zh', 'common.tagline')}`,
    short_name: nameSite('zh'),
    description: translate('zh', 'hosting.siteDescription'),
    lang: 'zh-CN',
    start_url: base,
    scope: base,
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: addressOf(address, 'favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      png('icon-192.png'),
      png('icon-512.png'),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
