/** What the bot signs in with, and until when that works. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Settings } from './settings.ts';

export interface Credential {
  kind: 'identity' | 'secret' | 'certificate';
  /** After this nobody is let in with it; undefined: it has no end, or nobody has told it. */
  ends?: Date;
}

export interface SignInCertificate {
  /** SHA-1 in hexadecimal, as Entra ID shows it. */
  thumbprint: string;
  privateKey: string;
  ends?: Date;
}

type Given = Pick<
  Settings,
  | 'MicrosoftAppId'
  | 'MicrosoftAppType'
  | 'MicrosoftAppPassword'
  | 'CertificateThumbprint'
  | 'CertificatePrivateKey'
  | 'STORAGEBOT_SECRET_ENDS'
>;

export const hasCertificate = (given: Given): boolean =>
  Boolean(given.CertificateThumbprint ?? given.CertificatePrivateKey);

/**
 * The certificate with its key. Key Vault hands both out in one PEM; then thumbprint and end are read from it. With the
 * thumbprint alone the end is not known.
 * @throws a sentence that says what is wrong with them; it repeats no value
 */
export function readCertificate(given: Given): SignInCertificate | undefined {
  const { CertificateThumbprint: thumbprint, CertificatePrivateKey: given_ } = given;
  if (!thumbprint && !given_) return undefined;
  if (!given_) throw new Error('CertificatePrivateKey is missing beside CertificateThumbprint.');
  // A line of .env, and many a pipeline, hold line breaks as two letters.
  const pem = given_.replaceAll('\\n', '\n');
  const privateKey = keyIn(pem);
  const certificate = certificateIn(pem);
  if (!certificate) {
    if (thumbprint) return { thumbprint: bareThumbprint(thumbprint), privateKey };
    throw new Error(
      'CertificateThumbprint is missing, and CertificatePrivateKey holds no certificate beside the key to read it from.',
    );
  }
  if (!certificate.checkPrivateKey(createPrivateKey(privateKey)))
    throw new Error('CertificatePrivateKey holds a certificate that belongs to another key.');
  const own = bareThumbprint(certificate.fingerprint);
  if (thumbprint && bareThumbprint(thumbprint) !== own)
    throw new Error('CertificateThumbprint is not that of the certificate in CertificatePrivateKey.');
  return { thumbprint: own, privateKey, ends: certificate.validToDate };
}

const bareThumbprint = (text: string) => text.replaceAll(/[^0-9a-f]/gi, '').toUpperCase();

function keyIn(pem: string): string {
  const key = /-----BEGIN (?:[A-Z]{1,10} )?PRIVATE KEY-----[^-]+-----END (?:[A-Z]{1,10} )?PRIVATE KEY-----/.exec(
    pem,
  )?.[0];
  if (!key || !(opens(key) || opens(key)))
    throw new Error('CertificatePrivateKey holds no private key in PEM that opens without a password.');
  return `${key}\n`;
}

/** False once for a good key when a TLS record failed just before: Node takes the error that OpenSSL still keeps of it for one of the key, and forgets it then. */
function opens(key: string): boolean {
  try {
    createPrivateKey(key);
    return true;
  } catch {
    return false;
  }
}

/** The first one: behind it stand those who signed it. */
function certificateIn(pem: string): X509Certificate | undefined {
  const text = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0];
  try {
    return text ? new X509Certificate(text) : undefined;
  } catch {
    throw new Error('CertificatePrivateKey holds a certificate that cannot be read.');
  }
}

/** Undefined: the bot signs in nowhere. */
export function credentialOf(given: Given, certificate: SignInCertificate | undefined): Credential | undefined {
  if (!given.MicrosoftAppId) return undefined;
  if (given.MicrosoftAppType === 'UserAssignedMSI') return { kind: 'identity' };
  if (certificate) return { kind: 'certificate', ...(certificate.ends && { ends: certificate.ends }) };
  if (!given.MicrosoftAppPassword) return undefined;
  return { kind: 'secret', ...(given.STORAGEBOT_SECRET_ENDS && { ends: given.STORAGEBOT_SECRET_ENDS }) };
}

/** What an operator should hear at the start, though the bot can work. */
export function warningsOf({ app, credential }: { app?: object; credential?: Credential }): string[] {
  if (!app) return [];
  if (!credential)
    return ['MicrosoftAppId is set and nothing to sign in with: whatever is asked, the bot can answer nobody.'];
  const where = credential.kind === 'secret' ? 'STORAGEBOT_SECRET_ENDS' : 'CertificatePrivateKey';
  const isEndless = credential.kind === 'identity' || credential.ends;
  return isEndless ? [] : [`When the ${credential.kind} ends is not known, so nobody will be warned: see ${where}.`];
}
