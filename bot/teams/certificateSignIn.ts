/** Signing in with a certificate, in the configured cloud: botbuilder's own factory would always go to the public one. */
import { CertificateAppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { SignInCertificate } from '../credential.ts';

export interface SignIn {
  appId: string;
  /** Undefined: botbuilder's common tenant. */
  tenantId?: string;
  certificate: SignInCertificate;
  /** Such as https://login.microsoftonline.com. */
  login: string;
}

export class CertificateSignIn extends ServiceClientCredentialsFactory {
  readonly #signIn: SignIn;

  constructor(signIn: SignIn) {
    super();
    this.#signIn = signIn;
  }

  async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#signIn.appId;
  }

  async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  async createCredentials(appId: string, audience: string | undefined) {
    const { certificate, tenantId, login } = this.#signIn;
    const { thumbprint, privateKey } = certificate;
    const credentials = new CertificateAppCredentials(appId, thumbprint, privateKey, tenantId, audience);
    if (tenantId) credentials.oAuthEndpoint = `${login}/${tenantId}`;
    return credentials;
  }
}
