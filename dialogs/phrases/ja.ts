import type { Translation } from '../phrases.ts';

export const ja: Translation = {};
