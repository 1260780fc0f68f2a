import { buildTab } from './tab/build.ts';

/** `npm run tab:build`: builds the tab beforehand, for a machine that has no development dependencies. */
await buildTab();
