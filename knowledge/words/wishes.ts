/** Words with which somebody says what shall be, and nothing that is so. Pure. */
const WISHES =
  /\b(?:want|wants|like|wish|shall|should|need|needs|please|prefer|intend\w*)\b|(?<!\p{L})(?:möchte\w*|will|wollen|soll\w*|bitte)(?!\p{L})|たい|てほしい|てください/iu;

export const wishes = (text: string): boolean => WISHES.test(text);
