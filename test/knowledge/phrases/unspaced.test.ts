import { unspaced } from '../../../knowledge/phrases/unspaced.ts';

test.each([
  ['マネージド ID', 'マネージドID'],
  ['プライベート エンドポイント', 'プライベートエンドポイント'],
  ['vm の id', 'vmのid'],
  ['(private link) (は|が)', '(private link)(は|が)'],
  ['account key of the vm', 'account key of the vm'],
])('%s is compared as %s', (text, shown) => {
  expect(unspaced(text)).toBe(shown);
});
