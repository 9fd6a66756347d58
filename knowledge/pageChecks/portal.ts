/** Half of the readers have only the portal: a page that looks by command says where the portal shows the same. */
import { type Objection, type PageCheck, shellFences } from './view.ts';

const LOOKS_AT_AZURE = /\baz (?:storage|network|role|keyvault|vm|monitor)\b|\bGet-Az\w/;
const NAMES_THE_PORTAL = /\bportal\b|Entra admin|\{(?:look|kql):/i;

export const checkPortal: PageCheck = (page) => {
  const looks = shellFences(page).find(({ section, code }) => section === 'Confirm' && LOOKS_AT_AZURE.test(code));
  const says = page.prose.some(({ section, text }) => section === 'Confirm' && NAMES_THE_PORTAL.test(text));
  const objection: Objection = {
    line: looks?.line ?? 1,
    says: 'Confirm looks by command only: say where the portal shows it ("Portal: the account > Networking").',
  };
  return looks && !says ? [objection] : [];
};
