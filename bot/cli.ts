#!/usr/bin/env node
console.log(process.version, import.meta.dirname, process.argv.slice(2));
