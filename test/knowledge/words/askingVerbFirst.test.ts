/** A German question without its mark: the verb stands first, and what it is said of behind it. */
import { asksIn, asksOpenly } from '../../../knowledge/words/asking.ts';

test.each([
  ['wird die URL anders', true],
  ['geht das auch mit Terraform', true],
  ['sind die Daten dann weg', true],
  ['gibts einen schnelleren weg', true],
  ['läuft nicht', false],
  ['geht immer noch nicht', false],
  ['hat nicht geholfen', false],
  ['wird abgelehnt', false],
  ['are deletes replicated', true],
  ['are still failing', false],
  ['whats a default acl', true],
])('“%s” asks: %s', (text, asks) => {
  expect(asksIn(text)).toBe(asks);
});

test.each([
  ['what do I put instead', true],
  ['wo trage ich das ein', true],
  ['どこに入れますか', true],
  ['does it cost anything', false],
  ['geht das auch so', false],
  ['it still fails', false],
])('“%s” asks for more than a yes or no: %s', (text, asks) => {
  expect(asksOpenly(text)).toBe(asks);
});
