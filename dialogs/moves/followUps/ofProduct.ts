/** Some causes are of one product alone: while nobody has named it, what is told is no word of theirs. Pure. */

const PRODUCTS: readonly [cause: RegExp, named: RegExp][] = [
  [/^fabric-powerbi/, /fabric|power ?bi|onelake|lakehouse|semantic model/i],
  [/^databricks/, /databricks|spark|notebook|unity catalog/i],
  [/^synapse/, /synapse|serverless|openrowset|\bsql\b/i],
  [/^aks-/, /\baks\b|kubernetes|\bk8s\b|\bpods?\b|\bcsi\b|cluster/i],
  [/^functions-host/, /function|azurewebjobs|webjobs|logic app|関数/i],
  [/^sql-backup/, /\bsql\b|backup to url/i],
  [/^cdn-/, /\bcdn\b|front ?door|cloudflare|akamai|fastly/i],
  [/^sftp-/, /sftp|winscp|filezilla/i],
  [/^(?:storage-mover|agent|azsm)-/, /mover|\bagents?\b|azsm|エージェント/i],
  [/^blobfuse/, /fuse/i],
];

/** @param told all that was said of the case, the newest words with it */
export function isOfUnnamedProduct(cause: string, told: string): boolean {
  const [, named] = PRODUCTS.find(([of]) => of.test(cause)) ?? [];
  return named !== undefined && !named.test(told);
}

/** What an answer begins with is what it is about. */
const BEGINNING = 60;
const OTHERS_TOOLS = /\b(?:rclone|restic|velero|veeam|winscp|filezilla|cyberduck|s3fs|goofys)\b/i;

/** Those have several names. */
const OF_SPARK = /\b(?:Spark|Databricks|abfss|Hadoop)\b/;
const NAMES_SPARK = /spark|databricks|synapse|fabric|abfss|hadoop|notebook/i;

/** "Yes, in rclone: …", "Spark writes into …", where nobody spoke of that. */
export function isOfUnnamedTool(says: string, told: string): boolean {
  const beginning = says.slice(0, BEGINNING);
  const [tool] = OTHERS_TOOLS.exec(beginning) ?? [];
  if (tool !== undefined) return !told.toLowerCase().includes(tool.toLowerCase());
  return OF_SPARK.test(beginning) && !NAMES_SPARK.test(told);
}
