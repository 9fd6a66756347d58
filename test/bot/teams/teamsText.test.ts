import { isMentioned, type Posted, readPosted } from '../../../bot/teams/teamsText.ts';

const BOT = { id: '28:bot', name: 'storagebot' };
const mention = { type: 'mention', text: '<at>storagebot</at>', mentioned: BOT };
const asHtml = (content: string) => [{ contentType: 'text/html', content }];

const SAS_LINK = 'https://contoso.blob.core.windows.net/data?sv=2022-11-02&sp=r&sig=REDACTED';

test.each<[string, Posted, string]>([
  ['leaves plain words alone', { text: '403 on azcopy copy' }, '403 on azcopy copy'],
  [
    'removes its own mention',
    { text: '<at>storagebot</at>&nbsp;AZSM1024', entities: [mention], recipient: BOT },
    'AZSM1024',
  ],
  ['removes its own mention where no entity lists it', { text: '<at>storagebot</at> help' }, 'help'],
  [
    'removes a mention under another name',
    {
      text: '<at>Storage Help</at> AADSTS50005',
      entities: [{ type: 'mention', text: '<at>Storage Help</at>', mentioned: { id: BOT.id } }],
      recipient: BOT,
    },
    'AADSTS50005',
  ],
  ['keeps the names of other people', { text: '<at>storagebot</at> ask <at>Ada</at> too' }, 'ask Ada too'],
  [
    'decodes entities',
    { text: '&lt;Code&gt;ServerBusy&lt;/Code&gt; &amp; 503 &#39;x&#x27;' },
    "<Code>ServerBusy</Code> & 503 'x'",
  ],
  ['decodes once only', { text: '&amp;lt;Code&amp;gt;' }, '&lt;Code&gt;'],
  ['keeps an entity that it does not know', { text: 'a &foo; b' }, 'a &foo; b'],
  [
    'keeps the XML of a service',
    { text: '<Error><Code>AuthenticationFailed</Code></Error>' },
    '<Error><Code>AuthenticationFailed</Code></Error>',
  ],
  ['turns non-breaking and other odd spaces into spaces', { text: 'exit\u00a0code\u202f2' }, 'exit code 2'],
  ['drops characters that nobody sees', { text: 'AZSM\u200b10\u00ad24\ufeff' }, 'AZSM1024'],
  [
    'drops control characters but keeps colours and tabs',
    { text: 'a\u0000\u0007b\tc \u001b[31mred' },
    'ab\tc \u001b[31mred',
  ],
  ['straightens quotes', { text: 'azcopy copy “a b” ‘c’' }, 'azcopy copy "a b" \'c\''],
  [
    'turns a dash before a flag back into two hyphens',
    { text: 'azcopy copy a b —recursive –from-to=LocalBlob' },
    'azcopy copy a b --recursive --from-to=LocalBlob',
  ],
  ['keeps a dash between words', { text: 'it hangs — why?' }, 'it hangs — why?'],
  ['reads line breaks', { text: 'one<br>two<br/>three\r\nfour' }, 'one\ntwo\nthree\nfour'],
  [
    'reads a code block',
    { text: '<pre><code>RESPONSE 403\nERROR CODE: X</code></pre>' },
    'RESPONSE 403\nERROR CODE: X',
  ],
  [
    'takes the line breaks from the text/html copy',
    { text: 'RESPONSE 403 ERROR CODE: X', attachments: asHtml('<p>RESPONSE 403<br>ERROR CODE: X</p>') },
    'RESPONSE 403\nERROR CODE: X',
  ],
  [
    'takes a code block that only the text/html copy has',
    {
      text: '<at>storagebot</at> see:',
      attachments: asHtml(
        '<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">storagebot</span>&nbsp;see:</p>' +
          '<codeblock class="Bash"><code>azcopy copy a b<br>INFO: done</code></codeblock>',
      ),
    },
    'see:\n\nazcopy copy a b\nINFO: done',
  ],
  [
    'keeps the text when the copy says less',
    { text: 'a long report', attachments: asHtml('<p>a long</p>') },
    'a long report',
  ],
  [
    'keeps escaped XML in the copy',
    { text: '', attachments: asHtml('<p>&lt;Code&gt;X&lt;/Code&gt;</p>') },
    '<Code>X</Code>',
  ],
  [
    'takes the address of a link whose words are cut short',
    {
      text: '',
      attachments: asHtml(
        `<p>see <a href="${SAS_LINK.replaceAll('&', '&amp;')}" title="x">https://contoso.blob…</a></p>`,
      ),
    },
    `see ${SAS_LINK}`,
  ],
  [
    'takes the address out of a Safe Link',
    {
      text: '',
      attachments: asHtml(
        `<a href="https://nam06.safelinks.protection.outlook.com/?url=${encodeURIComponent(SAS_LINK)}&amp;data=05">https://contoso…</a>`,
      ),
    },
    SAS_LINK,
  ],
  [
    'keeps the words of a link beside its address',
    { text: '<a href="https://x.example/log">the log</a>' },
    'the log https://x.example/log',
  ],
  [
    'reads what is quoted when nothing else is said',
    {
      text: '<at>storagebot</at>',
      attachments: [{ contentType: 'messageReference', content: JSON.stringify({ messagePreview: 'RESPONSE 403' }) }],
    },
    'RESPONSE 403',
  ],
  ['has nothing to say about nothing', {}, ''],
  ['has nothing to say about a mere mention', { text: '<at>storagebot</at>&nbsp;' }, ''],
])('%s', (_name, posted, words) => {
  expect(readPosted(posted)).toBe(words);
});

test.each<[string, Posted, boolean]>([
  ['as an entity', { text: 'hi', entities: [mention], recipient: BOT }, true],
  ['as a tag', { text: '<at>Storagebot</at> hi', recipient: BOT }, true],
  [
    'not, when somebody else is',
    { text: '<at>Ada</at> hi', entities: [{ type: 'mention', mentioned: { id: '29:ada' } }], recipient: BOT },
    false,
  ],
  ['not, when only the word stands there', { text: 'storagebot is down', recipient: BOT }, false],
])('is mentioned %s', (_name, posted, expected) => {
  expect(isMentioned(posted)).toBe(expected);
});

test.each([
  ['open anchors', '<a href="x'],
  ['open mentions', '<at '],
  ['open spans', '<span schema.skype.com/Mention '],
  ['blanks', '   \t'],
  ['angle brackets', '<<<<'],
  ['ampersands', '&#'],
])('reads 240 KB of %s without effort', (_name, piece) => {
  const text = piece.repeat(Math.ceil(240_000 / piece.length));
  expect(typeof readPosted({ text, attachments: asHtml(text), entities: [{ ...mention, text }], recipient: BOT })).toBe(
    'string',
  );
});
