import type { Translation } from '../say.ts';

export const talkDe: Translation = {
  ifItIs: 'Falls es das ist: {title}',
  whatIGoBy: 'Woran ich mich halte:',

  safeReads: 'Die Befehle sehen nur nach. Sie ändern nichts.',
  safeWords: 'In diesem Schritt steht kein Befehl; er geht von Hand.',
  safeSoFar: 'Nichts, wonach ich bisher gefragt habe, ändert etwas: es sieht nur nach.',
  safeFinal: 'Das lässt sich nicht zurücknehmen.',
  safeDeletes:
    'Das löscht. Zurück kommt es nur aus vorläufigem Löschen, einer Version, einer Momentaufnahme oder einer Kopie: sieh erst nach, was derselbe Filter auflistet.',
  safeOpensWide:
    'Das öffnet das Konto für jedes Netz. Besser nur die eine Adresse oder das Subnetz, und danach wieder schließen.',
  safeWeakens: 'Das nimmt allen, die das Konto benutzen, einen Schutz. Besser den Client in Ordnung bringen.',
  safeBreaksLock:
    'Die Sperre wurde gesetzt, damit niemand das löscht oder ändert. Frage, wer sie gesetzt hat, und setze sie danach wieder.',
  safeBreaksLease:
    'Jemand hält das fest. Läuft dieses Programm noch, kann beschädigt werden, was es schreibt: sieh erst nach, ob es weg ist.',
  safeEndsHold: 'Das beendet einen Schutz, den Gesetz oder Sicherung verlangen können. Frage, wer ihn gesetzt hat.',
  safeRotates:
    'Das alte Geheimnis gilt sofort nicht mehr: jedes Programm, jede Einbindung und jede SAS, die es noch benutzt, scheitert. Stelle sie erst auf den anderen Schlüssel um.',
  safeRenewsSecret: 'Mit --append gilt das alte Geheimnis weiter, bis es abläuft; ohne endet es sofort.',
  safeGives:
    'Es gibt ein Recht und nimmt keins. Wer es bekommt, darf alles, was die Rolle sagt; also am Container und nicht am Abonnement.',
  safeOpens: 'Es lässt herein, was es nennt, und sonst niemanden.',
  safeMakesSas: 'Wer die SAS hat, kann sie benutzen, bis sie endet: wenige Buchstaben, kurze Dauer.',
  safeChanges: 'Es ändert eine Einstellung, die für alle gilt, die das Konto benutzen. Notiere den alten Wert.',
  safeOverwrites: 'AzCopy überschreibt gleichnamige Dateien am Ziel, außer mit `--overwrite=false`.',
  safeSyncs:
    'Sync ersetzt am Ziel, was älter ist, und löscht dort ohne `--delete-destination` nichts. Mit `--dry-run` siehst du vorher, was geschähe.',
  safeAdds: 'Es kopiert, was fehlt; gleichnamige Dateien bleiben, wie sie sind.',
  safeCreates: 'Es legt etwas Neues an. Was da ist, bleibt.',
  safeMachine: 'Es ändert diesen Rechner und nichts am Konto.',
  safeOther: 'Es ändert, was es nennt, und sonst nichts.',
  safeSignsIn: 'Es meldet hier an oder ab und ändert nichts am Konto.',

  whoYou: 'Du selbst.',
  whoNobody: 'Niemand muss etwas tun.',
  whoOwner: 'Zuständig: {owner}.',
  whoAdministrator: 'Wer den Rechner verwaltet (root, oder eine erhöhte Eingabeaufforderung).',
  whoGives:
    'Rollen vergeben Owner, User Access Administrator oder Role Based Access Control Administrator am Konto oder darüber. Contributor kann es nicht.',
  whoSettings:
    'Einstellungen des Kontos ändern Contributor oder Storage Account Contributor. Ein globaler Administrator ist nicht nötig.',
  whoRotates: 'Schlüssel erneuern Contributor, Storage Account Contributor oder Storage Account Key Operator.',
  whoLocks: 'Sperren setzen und entfernen Owner oder User Access Administrator.',
  whoSas:
    'Eine SAS macht, wer den Kontoschlüssel hat; eine mit Anmeldung signierte braucht eine Datenrolle und keinen Schlüssel.',
  whoData:
    'Die Befehle selbst brauchen, was die Daten brauchen: eine SAS mit den Buchstaben, oder eine Datenrolle. Keinen Administrator.',
  whoHandOn: 'Für den, der es tut: sag „hand off“, und ich schreibe alles auf.',

  nextStep: 'Dann kommt das:',
  nextWorked: 'Woran man sieht, dass es geklappt hat:',
  wayAlso: 'Die Seite kennt auch diese Wege:',
  wayNone: 'Meine Seite kennt für diese Ursache keinen anderen Weg.',

  guessFits: 'Kann sein. Dann sähe man:',
  guessElse: 'Nichts, was du gezeigt hast, deutet darauf. Man sähe sonst:',
  guessUnknown: 'Was du gezeigt hast, sagt dazu weder ja noch nein. Woran ich mich halte:',
  guessIsIt: 'Ja, das glaube ich auch.',

  pageSays: 'Meine Seite sagt dazu:',
  saysOtherwise:
    'Der Fehler sagt etwas anderes. Beides stimmt, wenn die Anfrage woanders hingeht, als du nachsiehst: anderes Konto, andere Schreibweise, andere Identität. Vergleiche:',
  saysOtherwiseNext:
    'Buchstabe für Buchstabe, auch den Namen des Kontos. Sind sie gleich, füge die ganze Anfrage oder den Befehl ein.',
  stays: 'Das passt. Es bleibt dabei:',
  lessSure: 'Damit bin ich weniger sicher, aber es steht noch vorn:',
};
