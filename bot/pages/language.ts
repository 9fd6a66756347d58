/** The language of the frame: chosen once, else what the browser asks for. */
import type { Request, Response } from 'restify';

const LANGUAGES = ['en', 'de', 'ja'];
const COOKIE = 'storagebot-language';
const DAYS = 365;

const known = (word: string | undefined | null) => LANGUAGES.find((one) => one === word);

export function chooseLanguage(request: Request, response: Response): string {
  const asked = known(new URL(`http://localhost${request.url ?? '/'}`).searchParams.get('lang'));
  if (asked) {
    response.setHeader('Set-Cookie', `${COOKIE}=${asked}; Path=/; Max-Age=${DAYS * 86_400}; SameSite=Lax`);
    return asked;
  }
  const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
  return known(kept) ?? preferred(request.headers['accept-language']) ?? 'en';
}

/** `de-AT,de;q=0.9,en;q=0.8`: browsers write them in order. */
function preferred(header = ''): string | undefined {
  for (const part of header.split(',')) {
    const language = known(part.trim().slice(0, 2).toLowerCase());
    if (language) return language;
  }
  return undefined;
}
