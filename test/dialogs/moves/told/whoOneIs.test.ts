/** Who says who he is gives nobody a right; who goes on with what he does is told what speaks against it. */
import { saysWhoOneIs } from '../../../../dialogs/moves/told/whoOneIs.ts';

test.each([
  ['I am Owner already', true],
  ["but I'm Owner of the subscription", true],
  ["I'm global admin", true],
  ['I am global admin and storage owner', true],
  ['we are only contributors here', true],
  ['ich bin Besitzer des Kontos', true],
  ['wir sind hier Admins', true],
  ['私は所有者です', true],
  ["I'm giving everyone Owner", false],
  ["I'm going to make them admins", false],
  ['I am Owner and delete the container now', false],
  ["I'm the admin, I'll open the firewall", false],
  ['ich bin Besitzer und lösche jetzt den Container', false],
  ['私は管理者なので、キーを再生成します', false],
  ['the owner is on leave', false],
])('“%s”: %s', (text, is) => {
  expect(saysWhoOneIs(text)).toBe(is);
});
