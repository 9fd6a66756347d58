/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */

export const plansDe = {
  beforeYouDo: 'Bevor du das tust: {caution}',
  beforeAgain: 'Bevor dieser Befehl wieder läuft: {caution}',
  mendsItStill: 'Was das Problem behebt, bleibt dies:',
  firstIfExposed:
    'Zuerst schließen. Ein Container: anonymer Zugriff aus. Eine SAS: über ihre Richtlinie, ihren Unterzeichner oder ihren Schlüssel (`explain revoke-sas`). Ein Schlüssel: nutzen ihn schon Fremde, erneuere ihn jetzt, Ausfall hin oder her; sonst erst auf den anderen umstellen, was wichtig ist (`explain rotate-keys`). Eine gelöschte Nachricht oder ein gelöschter Commit nimmt nichts zurück. Dann in den Ressourcenlogs nachsehen, wer da war.',
  firstIfLost:
    'Zuerst: halte an, was dort löscht oder schreibt, und lege nichts unter dem alten Namen neu an: das steht einer Wiederherstellung im Weg. Soft Delete, Versionen, Snapshots oder eine Sicherung bringen Daten zurück, manche nur einige Tage lang; `explain data-deleted` hat die Schritte.',
  firstIfRansom:
    'Zuerst: behandle es als Angriff, der noch läuft, und lösche, überschreibe und stelle noch nichts wieder her. Trenne, was dort schreibt: den Rechner vom Netz nehmen, die SAS beenden (`explain revoke-sas`), den benutzten Schlüssel erneuern, Ausfall hin oder her, oder das Netz des Kontos schließen. Ruf jetzt euer Sicherheitsteam. Snapshots, Versionen, Soft-Delete-Daten und Logs sind der Weg zurück und der Beweis: behalte sie, auch ihre Fristen, und stelle erst wieder her (`explain data-deleted`), wenn der Zugang geschlossen ist.',
};
