/** The knowledge as the product uses it: prepared, so that it opens in a few milliseconds. */
import { createRequire } from 'node:module';
import { assemble, type Knowledge, type Pages } from './pages/assemble.ts';
import { keepWhatIsMadeOf, preparedOfKnowledge } from './pages/prepared.ts';

// Loaded only where the pages have to be read: their parsers take longer to load than all that is prepared.
const load = createRequire(import.meta.url);

function readPages(): Pages {
  const { loadKnowledge } = load('./pages/load.ts') as { loadKnowledge(): Knowledge };
  const { causes, codePages, answers, releases } = loadKnowledge();
  return { causes: [...causes.values()].filter((page) => !page.ofCode), codePages, answers, releases };
}

let opened: Knowledge | undefined;

/** @throws KnowledgeFault with every page that cannot be read. */
export function openKnowledge(): Knowledge {
  if (opened) return opened;
  opened = assemble(preparedOfKnowledge('pages', readPages));
  keepWhatIsMadeOf(opened);
  return opened;
}
