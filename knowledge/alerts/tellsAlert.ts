/** Whether a text tells of an alert: somebody, or a program, was told by a rule. Loads nothing, since every message is asked. */
const OF_ALERT =
  /\b(?:alert(?:s|ed|ing)?|alarms?|alarmiert\w*|alarmmeldung\w*|fired|pager ?duty|opsgenie|paged me|azure monitor|sev ?[0-4]|resource health|service health|warnmeldung\w*)\b|アラート|警報|リソース ?正常性|サービス ?正常性/i;

export const tellsAlert = (text: string): boolean => OF_ALERT.test(text);
