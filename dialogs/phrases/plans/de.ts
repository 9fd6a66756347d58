/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */

export const plansDe = {
  beforeYouDo: 'Bevor du das tust: {caution}',
  beforeAgain: 'Bevor dieser Befehl wieder läuft: {caution}',
  firstIfExposed:
    'Zuerst schließen. Ein Container: anonymer Zugriff aus. Eine SAS: über ihre Richtlinie, ihren Unterzeichner oder ihren Schlüssel (`explain revoke-sas`). Ein Schlüssel: was wichtig ist, auf den anderen umstellen, dann ihn erneuern (`explain rotate-keys`). Eine gelöschte Nachricht oder ein gelöschter Commit nimmt nichts zurück. Dann in den Ressourcenlogs nachsehen, wer da war.',
  firstIfLost:
    'Zuerst: halte an, was dort löscht oder schreibt, und lege nichts unter dem alten Namen neu an: das steht einer Wiederherstellung im Weg. Soft Delete, Versionen, Snapshots oder eine Sicherung bringen Daten zurück, manche nur einige Tage lang; `explain data-deleted` hat die Schritte.',
};
