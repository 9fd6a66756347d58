import { isUploadAddress } from '../../../bot/teams/upload.ts';

test.each<[string, boolean]>([
  ['https://contoso-my.sharepoint.com/personal/ada/_api/v2.0/drive/items/1/uploadSession?guid=1', true],
  ['https://contoso-my.sharepoint.us/x', true],
  ['http://contoso-my.sharepoint.com/x', false],
  ['https://contoso-my.sharepoint.com:8443/x', false],
  ['https://sharepoint.com.evil.example/x', false],
  ['https://evil-sharepoint.com/x', false],
  ['https://169.254.169.254/x', false],
  ['there', false],
])('%s may take a file: %p', (address, expected) => {
  expect(isUploadAddress(address)).toBe(expected);
});
