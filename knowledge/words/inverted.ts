/** "Abgelaufen ist der nicht", "geändert hat das keiner": German may begin with what is said; phrases are written as it mostly stands. Pure. */

const SUBJECT = String.raw`(?:(?:der|die|das|den|dem|er|sie|es|da|ich|wir|hier|bei uns|unser\p{L}*|mein\p{L}*)(?: \p{L}+){0,2}|\p{L}+)`;
const INVERTED = new RegExp(
  String.raw`(?<=^|[.,;!:]\s+|(?:^|\s)(?:nein|ja|nö|nee|also|doch|aber|und),? )(\p{L}{2,}(?:t|en|iert|offen|an|aus|da|voll)) (ist|sind|war|waren|wurde|wurden|hat|haben|hab|habe) (${SUBJECT}) ((?:noch |auch |gar )?(?:nicht|nie|nichts|keiner|niemand))(?=\s*(?:[.,;!]|$))`,
  'giu',
);

const DENIES = /\b(?:nichts?|nie|keiner|niemand)\b/i;

/** The words that end it deny: without them the order makes no difference to phrases. */
export const inPlainOrder = (text: string): string =>
  !DENIES.test(text)
    ? text
    : text.replace(INVERTED, (_all, said: string, verb: string, subject: string, denial: string) =>
        /keiner|niemand/i.test(denial)
          ? `${denial} ${verb} ${subject} ${said}`
          : `${subject} ${verb} ${denial} ${said}`,
      );
