/** The folder that the pages, the lists and what is kept of them stand in. */
export const KNOWLEDGE_ROOT = import.meta.dirname;
