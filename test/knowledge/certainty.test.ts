/** The word and the number beside it say the same, whatever is asked. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact.ts';

const knowledge = openKnowledge();
const codes = knowledge.codePages.flatMap(({ matter: { code, aliases = [] } }) => [code ?? [], aliases].flat());
const samples = [...knowledge.causes.values()].flatMap((page) => page.samples.map(({ text }) => text));

/** Of what is called so, at least and at most. */
const MEANS: Record<string, [least: number, most: number]> = {
  certain: [0.99, 1],
  likely: [0.75, 0.98],
  unsure: [0, 0.75],
};

function disagreements(texts: string[]): string[] {
  return texts.flatMap((text) => {
    const { certainty, causes } = diagnose(knowledge, redact(text));
    const [first, second] = causes;
    if (!first) return [];
    const [least, most] = MEANS[certainty] ?? [1, 0];
    const isRight = first.confidence >= least && first.confidence <= most;
    const isFirst = (second?.confidence ?? 0) <= first.confidence;
    return isRight && isFirst ? [] : [`${text.slice(0, 60)}: ${certainty}, ${first.confidence}, ${second?.confidence}`];
  });
}

test('for each code by itself', () => {
  expect(codes.length).toBeGreaterThan(180);
  expect(disagreements(codes)).toEqual([]);
});

test('for each sample of a page', () => {
  expect(samples.length).toBeGreaterThan(300);
  expect(disagreements(samples)).toEqual([]);
});

test.each([
  ['AuthorizationPermissionMismatch', 'unsure'],
  ['403 on azcopy copy\nERROR CODE: AuthorizationPermissionMismatch', 'unsure'],
  ['BlobNotFound', 'likely'],
  ['AZSM1024', 'certain'],
])('“%s” alone is %s', (text, certainty) => {
  expect(diagnose(knowledge, redact(text)).certainty).toBe(certainty);
});
