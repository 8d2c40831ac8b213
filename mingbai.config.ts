// What is particular to this portal; docs/configuration.md says what may be written here.
import { defineConfig } from 'mingbai/config';

export default defineConfig({
  languages: ['zh', 'en'],
});
