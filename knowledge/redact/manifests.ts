/** Kubernetes secrets: whatever their keys are called, each value is one. */
import { keepName, type Mask } from './spellings.ts';

const IS_SECRET = /(?:^|[\s{,])["']?kind["']?:\s{0,4}["']?Secret\b/;
/** `data:` of YAML with the lines below it that are set in. */
const BLOCK = /^([ \t]{0,20})(?:data|stringData):[ \t]{0,20}\r?\n(?:\1[ \t]{1,20}[^\n]*(?:\n|$)){1,500}/gm;
const LINE = /^([ \t]{1,40}["']?[\w.-]{1,253}["']?:[ \t]{1,8}["']?)([^\s#|>"'][^\s"']{3,})/gm;
const OBJECT = /"(?:data|stringData)"\s{0,8}:\s{0,8}\{[^{}]{1,100000}\}/g;
const FIELD = /("[\w.-]{1,253}"\s{0,8}:\s{0,8}")([^"\\]{4,})/g;

/** The name of a storage account is none, and diagnoses. */
const keepAccount = (whole: string, name: string, value: string) =>
  /account[_-]?name["']?:/i.test(name) ? whole : keepName(whole, name, value);

export const maskManifests: Mask = (text) =>
  text.includes('Secret') && IS_SECRET.test(text)
    ? text
        .replace(BLOCK, (block) => block.replace(LINE, keepAccount))
        .replace(OBJECT, (block) => block.replace(FIELD, keepAccount))
    : text;
