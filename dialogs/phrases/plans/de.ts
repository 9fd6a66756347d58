/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */

export const plansDe = {
  beforeYouDo: 'Bevor du das tust: {caution}',
  beforeAgain: 'Bevor dieser Befehl wieder läuft: {caution}',
  beforeApply: 'Bevor das angewendet wird: {caution}',
  apartFromIt: 'Davon abgesehen: {caution}',
  staysSo: 'Was dafür geändert wurde, bleibt so, bis du es zurücknimmst. {caution}',
  riskOpenToRead:
    'Einen öffentlichen Container liest jeder im Internet, und solche Daten gehören nicht hinein. Schalte erst seinen anonymen Zugriff ab (Container > Zugriffsebene ändern > Privat), dann sieh in den Ressourcenlogs nach, wer da war.',
  riskKeyInFiles:
    'Einen Schlüssel oder eine SAS in Dateien oder Code liest jeder, der sie sieht, und der Verlauf behält sie. Eine verwaltete Identität mit Datenrolle braucht keinen, sonst gehört er in Key Vault. Sobald ihn dort nichts mehr benutzt, erneuere ihn (`explain rotate-keys`).',
  riskSharedKey:
    'Wer den Kontoschlüssel hat, kann alles, niemand sieht, wer es war, und einem Einzelnen lässt er sich nicht nehmen. Eine Anmeldung mit Datenrolle für jeden braucht keinen Schlüssel (`explain no-keys`).',
  riskNeverRenewed:
    'Wer diesen Schlüssel je hatte, hat noch immer das ganze Konto. Stell erst auf den anderen um, was ihn benutzt, dann erneuere ihn (`explain rotate-keys`).',
  riskSharedSas:
    'Eine SAS für alle lässt sich keinem Einzelnen nehmen. Je eine kurze mit wenigen Buchstaben oder eine Anmeldung schon (`explain revoke-sas`).',
  riskLongSas:
    'Eine SAS, die Jahre läuft, steht jedem offen, der sie findet, und nur ihre Richtlinie, ihr Unterzeichner oder ihr Schlüssel beendet sie (`explain revoke-sas`). Wochen und wenige Buchstaben genügen; eine gespeicherte Zugriffsrichtlinie macht sie widerrufbar.',
  riskOwnersAll:
    'Jeder Besitzer oder Mitwirkende kann das Konto löschen und seine Schlüssel lesen. Für die Arbeit an Daten genügt eine Datenrolle auf dem Container oder der Freigabe.',
  riskNoWayBack:
    'Ohne Soft Delete, Versionen oder Sicherung kommt nichts zurück, was gelöscht oder überschrieben wird. Schalte sie ein, bevor dort etwas geändert wird (`explain turn-on-protection`).',
  riskOpenEmulator:
    'Der Schlüssel des Emulators ist öffentlich: wer den Port erreicht, liest und ändert dort alles. Lass ihn auf 127.0.0.1 hören, und keine echten Daten hinein.',
  riskAnyOrigin:
    'Mit * darf jede Seite im Internet benutzen, was ihr Leser für dein Konto hat, vor allem eine SAS. Nenne die eine Herkunft und die nötigen Methoden.',
  riskGoesPlain:
    'Daten und SAS können dann unverschlüsselt durch das Netz gehen. Sobald die Logs niemanden mehr zeigen, der es braucht, verlange die sichere Übertragung wieder.',
  mendsItStill: 'Was das Problem behebt, bleibt dies:',
  firstIfExposed:
    'Zuerst schließen. Ein Container: anonymer Zugriff aus. Eine SAS: über ihre Richtlinie, ihren Unterzeichner oder ihren Schlüssel (`explain revoke-sas`). Ein Schlüssel: nutzen ihn schon Fremde, erneuere ihn jetzt, Ausfall hin oder her; sonst erst auf den anderen umstellen, was wichtig ist (`explain rotate-keys`). Eine gelöschte Nachricht oder ein gelöschter Commit nimmt nichts zurück. Dann in den Ressourcenlogs nachsehen, wer da war.',
  firstIfLost:
    'Zuerst: halte an, was dort löscht oder schreibt, und lege nichts unter dem alten Namen neu an: das steht einer Wiederherstellung im Weg. Soft Delete, Versionen, Snapshots oder eine Sicherung bringen Daten zurück, manche nur einige Tage lang; `explain data-deleted` hat die Schritte.',
  firstIfRansom:
    'Zuerst: behandle es als Angriff, der noch läuft, und lösche, überschreibe und stelle noch nichts wieder her. Trenne, was dort schreibt: den Rechner vom Netz nehmen, die SAS beenden (`explain revoke-sas`), den benutzten Schlüssel erneuern, Ausfall hin oder her, oder das Netz des Kontos schließen. Ruf jetzt euer Sicherheitsteam. Snapshots, Versionen, Soft-Delete-Daten und Logs sind der Weg zurück und der Beweis: behalte sie, auch ihre Fristen, und stelle erst wieder her (`explain data-deleted`), wenn der Zugang geschlossen ist.',
};
