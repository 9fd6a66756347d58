/** Of what kind the thing is whose name a question asks for, and what of that kind stands in an answer. */
import { type Thing, thingsAsked, thingsIn } from '../../../knowledge/answers/thingAsked.ts';

test.each<[text: string, kinds: Thing[]]>([
  ['what flag then?', ['flag']],
  ['which port is it exactly', ['port']],
  ['welche Variable genau?', ['variable']],
  ['what must the zone be called exactly', ['zone']],
  ['wie muss die Zone heißen?', ['zone']],
  ['which version is required', ['version']],
  ['from which version on', ['version']],
  ['which headers do I have to allow', ['header']],
  ['which package do I need for that', ['package']],
  ['wie heißt der Schalter', ['flag']],
  ['どのポートですか', ['port']],
  ['ポートは何番ですか', ['port']],
  ['which role exactly', ['role']],
  ['where is the config file', ['file']],
  ['which letters are missing', ['letter']],
  ['where is the log', []],
  ['what does the flag do', []],
  ['is there a flag for that', []],
  ['what do I set AZCOPY_CONCURRENCY_VALUE to', []],
  ['we use another port', []],
  ['the role is there since yesterday', []],
])('“%s”: %j', (text, kinds) => expect(thingsAsked(text)).toEqual(kinds));

test.each<[kind: Thing, text: string, names: string[]]>([
  ['port', 'a mount: 445 for SMB, 2049 for NFS, to the file host', ['445', '2049']],
  ['port', 'blocks of 80 MB, 443 seconds', []],
  ['flag', '`azcopy copy "a" "b" --recursive --cap-mbps 500`', ['--cap-mbps 500']],
  ['flag', 'add `--recursive`', ['--recursive']],
  ['flag', 'Robocopy takes /R:3 /W:5 for retries', ['/R:3', '/W:5']],
  ['variable', 'export AZCOPY_BUFFER_GB=1', ['AZCOPY_BUFFER_GB=1']],
  ['version', 'the minimum is TLS 1.2', ['TLS 1.2']],
  ['version', 'with x-ms-version 2019-12-12 or newer', ['2019-12-12']],
  ['zone', 'its name is `privatelink.blob.core.windows.net`', ['privatelink.blob.core.windows.net']],
  ['header', 'send `x-ms-lease-id` and If-Match', ['x-ms-lease-id', 'If-Match']],
  ['role', 'here Storage Blob Data Contributor on the container', ['Storage Blob Data Contributor']],
  ['package', 'pip install azure-identity', ['azure-identity']],
  ['file', 'a line in `/etc/fstab`', ['/etc/fstab']],
])('%s in “%s”', (kind, text, names) => expect(thingsIn(kind, text)).toEqual(names));
