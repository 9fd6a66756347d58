/** All masks, in their order: what stands behind a name first, because shapes may reach across it. */
import {
  maskCommandUsers,
  maskLoginPassword,
  maskNetUse,
  maskRemoteLogins,
  maskSecureStrings,
  maskSentCookies,
  maskTokenUsers,
  maskUserInfo,
} from './commands.ts';
import { maskEncodedRuns, maskEncodedTexts } from './encoded.ts';
import { maskAuthorization, maskEventGrid, maskJwtBeginnings, maskJwtParts, maskJwts } from './headers.ts';
import { maskManifests } from './manifests.ts';
import { maskMade, maskMountPasswords, maskNamedSecrets, maskQueryKeys, maskSaidPasswords } from './named.ts';
import { maskPairs } from './pairs.ts';
import { maskHeadlessKeys, maskPrivateKeys, maskTails } from './privateKeys.ts';
import { maskEntraSecrets, maskHexKeys, maskKeys, maskLoneNoise, maskQuotedKeys } from './shapes.ts';
import { maskSignatures } from './signatures.ts';
import type { Mask } from './spellings.ts';
import { maskTokens } from './tokens.ts';
import { maskNextLines, maskWrapped } from './wrapped.ts';

const PLAIN_MASKS: Mask[] = [
  maskPrivateKeys,
  maskHeadlessKeys,
  maskTails,
  maskWrapped,
  maskEventGrid,
  maskSignatures,
  maskPairs,
  maskManifests,
  maskSecureStrings,
  maskNamedSecrets,
  maskQueryKeys,
  maskSaidPasswords,
  maskMountPasswords,
  maskLoginPassword,
  maskCommandUsers,
  maskSentCookies,
  maskNetUse,
  maskRemoteLogins,
  maskAuthorization,
  maskJwtParts,
  maskJwts,
  maskJwtBeginnings,
  maskTokens,
  maskKeys,
  maskQuotedKeys,
  maskHexKeys,
  maskMade,
  maskLoneNoise,
  maskEntraSecrets,
  maskTokenUsers,
  maskUserInfo,
  maskNextLines,
];

const maskPlain: Mask = (text) => PLAIN_MASKS.reduce((masked, mask) => mask(masked), text);

/** Who puts a value that is Base64 already into a Kubernetes secret encodes it twice. */
const maskEncodedOnce = maskEncodedTexts(maskPlain);
const maskTwice: Mask = (text) => maskEncodedOnce(maskPlain(text));

export const MASKS: Mask[] = [...PLAIN_MASKS, maskEncodedRuns(maskPlain), maskEncodedTexts(maskTwice)];
