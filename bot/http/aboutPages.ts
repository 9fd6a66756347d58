/** What the app package links to: what the bot is, what it keeps, on what terms. Always there, and without a script. */
import type { Request, Response, Server } from 'restify';
import { secureForms } from './pageHeaders.ts';

type Section = [heading: string, ...lines: string[]];
interface Page {
  title: string;
  sections: Section[];
}

/** @param keepDays after so many days of silence a conversation is forgotten */
function pagesOf(keepDays: number): Record<string, Page> {
  return {
    about: {
      title: 'storagebot',
      sections: [
        [
          'What it does',
          'storagebot names the cause of Azure Storage trouble from an error, a code or a log, shows the line that gave it away, and gives the smallest fix as a command.',
          'It uses no language model: the same text gets the same answer.',
        ],
        [
          'In Teams',
          'Write to it in a chat, or mention it in a channel or group. On any message choose "Diagnose this message". In the compose box search codes, causes, tables and questions.',
        ],
      ],
    },
    privacy: {
      title: 'Privacy',
      sections: [
        [
          'What it reads',
          'Messages that are addressed to it, messages on which somebody chooses "Diagnose this message", files that are sent to it in a personal chat, and the words of a search. Nothing else of a conversation.',
        ],
        [
          'Secrets',
          'Keys, signatures, tokens and passwords are masked before anything else reads a text. They are neither kept nor logged. What is typed into the form for a SAS lives for one request.',
        ],
        [
          'What it keeps',
          'Of a case that is open: the masked report, the answers, and the name of who asked, so that the next message is understood. What came of an advice is kept without names.',
          'Of a log that you send: the paths that failed, for a day, until you took or declined them as a file.',
          'Of "Diagnose this message" and of the search: nothing but how often each of its own pages was asked for.',
          'All of it stays on the machine or in the storage account of whoever runs this bot.',
        ],
        [
          'When it is forgotten',
          `A report is forgotten when its message is deleted, and a conversation when the app is removed from it or when it was silent for ${keepDays} days.`,
        ],
        [
          'Who else gets something',
          'Nobody. When you ask it to test a storage address, it calls that address and no other. Whoever runs this bot may measure how often and how fast it answers; no text is part of that.',
        ],
      ],
    },
    terms: {
      title: 'Terms of use',
      sections: [
        [
          'As it is',
          'storagebot is free software under the MIT licence, provided as it is, without warranty of any kind. Its advice rests on published documentation and may be wrong: read a command before you run it.',
        ],
        [
          'Who runs it',
          'This bot is run by the organisation that installed it; its own rules of use apply beside these.',
        ],
      ],
    },
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function draw({ title, sections }: Page): string {
  const body = sections.map(
    ([heading, ...lines]) =>
      `<h2>${escaped(heading)}</h2>\n${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}`,
  );
  const shown = title === 'storagebot' ? title : `${title} · storagebot`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${shown}</title>
</head>
<body>
<main>
<h1>${shown}</h1>
${body.join('\n')}
</main>
<footer><p><a href="/about">About</a> · <a href="/privacy">Privacy</a> · <a href="/terms">Terms of use</a></p></footer>
</body>
</html>
`;
}

export function mountAboutPages(server: Server, keepDays: number): void {
  for (const [name, page] of Object.entries(pagesOf(keepDays))) {
    const text = draw(page);
    const answer = async (_request: Request, response: Response): Promise<void> => {
      secureForms(response);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(text);
    };
    server.get(`/${name}`, answer);
    server.head(`/${name}`, answer);
  }
}
