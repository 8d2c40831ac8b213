// A portal of somebody’s own, for the site under a sub-path; the other site has no settings.
import { defineConfig } from 'mingbai/config';

export default defineConfig({
  operator: { name: { zh: '示例信息公开研究中心', en: 'Example Centre' }, url: 'https://example.org' },
  contact: 'opendata@example.org',
  filing: { icp: '京ICP备12345678号-1' },
});
