/** Requests that nock answers, in a file whose worker goes on to others: nothing of it is left to them. */
import nock from 'nock';

/** From the first test of this file to its last, no request leaves but those that nock was told of. */
export function interceptRequests(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
  });
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
  });
  afterAll(() => nock.restore());
}
