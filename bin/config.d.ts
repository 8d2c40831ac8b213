import type { ConfigInput } from '../src/config/config.ts';

/** The settings of a portal, with the editor's help; docs/configuration.md says what each does. */
export declare function defineConfig(config: ConfigInput): ConfigInput;
