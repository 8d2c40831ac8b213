// What is particular to this portal; node_modules/mingbai/docs/configuration.md says what may be written here.
import { defineConfig } from 'mingbai/config';

export default defineConfig({
  // 网站的名称 · What the site is called
  name: { zh: '某地政府信息公开年报', en: 'Disclosure reports of a place' },
  // 公开发布前必须写明谁运营、怎样联系 · Both are needed before the site may be built for a public address
  // operator: { name: { zh: '运营者', en: 'Who runs the site' }, url: 'https://example.org' },
  // contact: 'opendata@example.org',
  languages: ['zh', 'en'],
});
