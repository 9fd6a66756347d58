import type { Translation } from '../phrases.ts';

export const de: Translation = {};
