/** What a script adds to the pages: a search while one types, and buttons that copy commands. They read well without it. */
import { addCopyButtons } from './copy.js';
import { searchAsTyped } from './search.js';

addCopyButtons();
searchAsTyped();
