// The built pages → each says who runs the site and where to write, if somebody said so; and nothing of that if nobody did.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listBuiltPages } from '../../../scripts/build/list-built-pages.ts';

const footerOf = (folder: string, path: string): string =>
  /<footer class="?site-footer"?>.*<\/footer>/s.exec(readFileSync(join(folder, path), 'utf8'))?.[0] ?? '';

describe.each(inject('sites'))('the site at $base', ({ name, folder }) => {
  const pages = listBuiltPages(folder).map(({ language, path }) => ({
    language,
    file: join(language === 'zh' ? '' : language, path, 'index.html'),
  }));
  const framed = pages.filter(({ file }) => !file.includes(join('compare', 'embed')));

  test('says so on every page', () => {
    expect(framed.length).toBeGreaterThan(100);
    for (const { language, file } of framed) {
      const footer = footerOf(folder, file);
      expect(footer, file).not.toBe('');
      if (name === 'root') {
        expect(footer).not.toMatch(/mailto:|beian|class="publisher"/);
        continue;
      }
      expect(footer).toContain(
        language === 'zh'
          ? '运营：<a href="https://example.org" rel="external">示例信息公开研究中心</a>'
          : 'Run by <a href="https://example.org" rel="external">Example Centre</a>',
      );
      expect(footer).toContain('<a href="mailto:opendata@example.org">opendata@example.org</a>');
      expect(footer).toContain('京ICP备12345678号-1');
    }
  });

  test('says so in its metadata, and on the page about it', () => {
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(home.includes('"name":"示例信息公开研究中心"')).toBe(name === 'base');
    const about = readFileSync(join(folder, 'about', 'index.html'), 'utf8');
    expect(about).toContain(name === 'base' ? '来信在 15\u00a0个工作日内答复' : '没有写明由谁运营');
  });
});
