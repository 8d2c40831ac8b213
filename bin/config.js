// What mingbai.config.ts imports: nothing happens to the settings here; the command reads and checks them.
export const defineConfig = (config) => config;
