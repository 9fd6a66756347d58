/** A good key opens whatever OpenSSL still keeps of a TLS connection that failed. */
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { createServer, connect as tlsConnect } from 'node:tls';
import { readCertificate } from '../../bot/credential.ts';
import { hasOpenssl, selfSigned } from '../support/certificate.ts';
import { describeWith } from '../support/parts.ts';

const WRONG_RECORD = '\x17\x03\x03\x00\x05wrong';

describeWith({ openssl: hasOpenssl() })('a private key', () => {
  test('opens in the turn in which a TLS record failed', async () => {
    const { key, cert } = selfSigned('storagebot', ['a.example']);
    const server = createServer({ key, cert }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const wire = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const client = tlsConnect({ socket: wire, rejectUnauthorized: false });
    client.on('error', () => undefined).once('secureConnect', () => wire.write(WRONG_RECORD));
    const read = Promise.withResolvers<unknown>();
    const readNow = () => {
      try {
        read.resolve(readCertificate({ CertificatePrivateKey: key + cert } as never)?.thumbprint);
      } catch (error) {
        read.reject(error);
      }
    };
    server.on('secureConnection', (socket) => socket.once('error', readNow)).once('tlsClientError', readNow);
    try {
      await expect(read.promise).resolves.toMatch(/^[0-9A-F]{40}$/);
    } finally {
      client.destroy();
      server.close();
    }
  });
});
