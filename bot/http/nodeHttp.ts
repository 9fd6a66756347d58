/**
 * Node's http. An `import` of it reads all that it exports, and so loads the client behind Node's `fetch` as well: 20
 * milliseconds of a start and some megabytes, for what no turn uses. https://nodejs.org/api/process.html#processgetbuiltinmoduleid
 */
export const http = process.getBuiltinModule('node:http');
