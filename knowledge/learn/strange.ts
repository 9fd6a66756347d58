/** Whether a text names nothing of storage at all: no service, no tool, no thing of it, in any of the languages that come. */

const OF_STORAGE = new RegExp(
  [
    'blob|storage|azcopy|az copy|\\bsas\\b|\\bshares?\\b|file ?share|file ?sync|explorer|\\bcontainers?\\b|tfstate|mount',
    'adls|abfs|wasb|data ?lake|\\bdfs\\b|azurite|blobfuse|azure ?(?:files|table)|\\bqueue|\\blease|\\bsmb\\b|azsm',
    'core\\.(?:windows|chinacloud|usgov|local)|x-ms-|\\bsv=|\\$web|aadsts|authenticationfailed|authenticationerrordetail',
    'velero|rclone|cloud ?shell|azurewebjobs|upload|download|ストレージ|コンテナー|存储|speicher|almacenamiento|stockage',
  ].join('|'),
  'i',
);
/** Stores of others, and pods that were killed: words that storage reports share with trouble that is not ours. */
const OF_OTHERS = /\b(?:s3|aws|boto3|gcs|gcloud|gsutil|minio|backblaze|b2|dropbox|onedrive|google drive)\b/i;
const OURS = /azure|azcopy|blob|microsoft/i;

export const isStrange = (text: string): boolean =>
  !OF_STORAGE.test(text) || (OF_OTHERS.test(text) && !OURS.test(text));
