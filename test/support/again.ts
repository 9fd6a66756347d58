/**
 * Tests run real parts (Azurite, AzCopy, Chromium, whole processes) on machines that others use too: what fails once is
 * tried once more, and the first failure is printed.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
