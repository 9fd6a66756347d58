/** Whether a text tells of an alert: somebody, or a program, was told by a rule. Loads nothing, since every message is asked. */
const OF_ALERT =
  /\b(?:alert(?:s|ed|ing)?|alarms?|alarmiert\w*|alarmmeldung\w*|fired|pager ?duty|opsgenie|paged me|az(?:ure)? monitor|sev ?[0-4]|resource health|service health|warnmeldung\w*)\b|アラート|警報|リソース ?正常性|サービス ?正常性/i;

/** "Availability 97 % on stprod01": the number that a rule counts, whoever saw it fall. */
const OF_A_SHARE =
  /(?:\bavailability\b|verfügbarkeit|可用性)[^\n]{0,40}?(?<![\d.,])\d{1,2}(?:[.,]\d{1,6})? ?(?:%|percent\b|prozent\b|％|パーセント)/i;

export const tellsAlert = (text: string): boolean => OF_ALERT.test(text) || OF_A_SHARE.test(text);
