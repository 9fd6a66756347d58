import type { FactName } from '../../knowledge/facts.ts';

/** The vocabulary's questions in another language; what is missing is asked in English. */
export type Questions = Partial<Record<FactName, { text: string; howTo?: string; labels?: Record<string, string> }>>;
