import type { Translation } from '../say.ts';

export const effectsDe: Translation = {
  safeDry: 'So, wie es dasteht, listet {flag} nur auf, was geschähe. Ohne das:',
  safeFinal: 'Das lässt sich nicht zurücknehmen.',
  safeRollsBack:
    'Das nimmt zurück, was in diesem Bereich seither von wem auch immer geschrieben wurde. Nimm den kleinsten Bereich, und halte erst an, wer dort schreibt.',
  safeDeletes:
    'Das löscht. Zurück kommt es nur aus vorläufigem Löschen, einer Version, einer Momentaufnahme oder einer Kopie: sieh erst nach, was derselbe Filter auflistet.',
  safeDeletesSnapshots:
    'Das löscht Momentaufnahmen, und sie können die einzige Sicherung sein: frage, wem sie gehören.',
  safeRuleDeletes:
    'Eine Regel löscht bei jedem Lauf, was passt, und fragt niemanden; nur Soft Delete oder Versionen bringen es zurück. Beginne mit einem engen Präfix.',
  safeOpensToAll:
    'Damit kann jeder im Internet lesen, was es nennt. Nur für Daten, die für alle bestimmt sind, und mit dem Ja des Besitzers.',
  safeReopens:
    'Jeder Container, dessen eigene Stufe offen blieb, ist dann wieder für jeden im Internet lesbar, nicht nur der gemeinte: liste sie erst auf.',
  safeOpensWide:
    'Das öffnet das Konto für jedes Netz. Besser nur die eine Adresse oder das Subnetz, und danach wieder schließen.',
  safeGoesPlain: 'Danach können die Daten unverschlüsselt durch das Netz gehen, wo andere sie lesen und ändern können.',
  safeWeakens: 'Das nimmt allen, die das Konto benutzen, einen Schutz. Besser den Client in Ordnung bringen.',
  safeSkipsCheck:
    'Das schaltet eine Prüfung ab: was beschädigt oder gefälscht ankommt, fällt nicht auf. Schalte sie danach wieder ein.',
  safeShutsOut:
    'Das sperrt aus, wer heute noch auf die alte Art arbeitet. Sieh erst in den Logs nach, wer das ist, und notiere, was eingestellt war.',
  safeBreaksLock:
    'Die Sperre wurde gesetzt, damit niemand das löscht oder ändert. Frage, wer sie gesetzt hat, und setze sie danach wieder.',
  safeEndsHold: 'Das beendet einen Schutz, den Gesetz oder Sicherung verlangen können. Frage, wer ihn gesetzt hat.',
  safeBreaksLease:
    'Jemand hält das fest. Läuft dieses Programm noch, kann beschädigt werden, was es schreibt: sieh erst nach, ob es weg ist.',
  safeRotates:
    'Das alte Geheimnis gilt sofort nicht mehr: jedes Programm, jede Einbindung und jede SAS, die es noch benutzt, scheitert. Stelle sie erst auf den anderen Schlüssel um.',
  safeRevives:
    'Unter einem Namen, den es schon gab, lebt jeder alte Token wieder auf, der diese Richtlinie nennt, auch wer enden sollte: erst fragen, warum sie weg ist.',
  safeReplacesSecrets:
    'Alle bisherigen Geheimnisse der Anwendung enden sofort, und mit ihnen jeder Auftrag, der sich mit einem anmeldet.',
  safeHostRights: 'Wer in diesen Container kommt, hat damit fast den ganzen Host.',
  safeWholeNetwork:
    'Es ändert, welche Adressen ein ganzes Netz für diese Namen bekommt: Konten ohne Eintrag werden dort nicht mehr gefunden.',
  safeReroutes:
    'Jedes Netz, das mit der Zone verknüpft ist, erreicht das Konto von da an über den Endpunkt: sieh erst nach, ob jedes einen Weg dorthin hat.',
  safeComesPrivate:
    'Das Subnetz kommt danach zu jedem Konto mit seiner privaten Adresse: IP-Regeln für seine öffentliche gelten nicht mehr, also gib diesen Konten erst eine Regel für das Subnetz.',
  safeRestarts: 'Es startet neu oder bricht ab, was dort läuft. Wähle einen Zeitpunkt, zu dem es niemand braucht.',
  safeUnregisters:
    'Neu Registriertes ist etwas anderes: Identität, Rollen und Jobs gehen mit dem alten. Bei File Sync hole ausgelagerte Dateien erst zurück: ohne ihren Endpunkt kann sie dort niemand lesen.',
  safeLocksTarget:
    'In den Zielcontainer kann sonst niemand schreiben, solange die Richtlinie besteht: nimm einen leeren, oder einen, in den niemand schreibt.',
  safeReplacesList:
    'Es ersetzt die ganze Liste oder Richtlinie: was nicht darin steht, ist weg. Sichere erst die bisherige.',
  safeReplaces:
    'Es ersetzt, was da ist. Der alte Inhalt ist verloren, wenn ihn nicht Versionen oder vorläufiges Löschen bewahren.',
  safeChangesTree:
    'Es fasst jedes Element unter dem Pfad an: bei einem großen Baum dauert das lange, und nur eine Liste der alten Einträge bringt sie zurück.',
  safeOpensEmulator: 'Der Schlüssel des Emulators ist öffentlich: wer den Port erreicht, liest und ändert dort alles.',
  safeWideRole: 'Die Rolle ist eine weite. Nimm eine kleinere, wo sie reicht.',
  safeGivesToYou:
    'So, wie es dasteht, bekommt das Recht, wer den Befehl ausführt. Für eine App oder Maschine setze deren Objekt-ID ein.',
  safeUsesKey: 'Es benutzt den Kontoschlüssel, der alles im Konto öffnet: halte ihn aus Logs und Tickets heraus.',
  safeKeepsSecret: 'Die Shell behält die Zeile samt Geheimnis in ihrem Verlauf.',
  safePrintsSecret: 'Es gibt ein Geheimnis aus: nur dort, wo niemand mitliest und kein Log bleibt.',
  safeCosts: 'Es kostet Geld (Lesen, vorzeitiges Löschen, Größe oder Anfragen).',
  safeSendsToken:
    'AzCopy schickt dein Token an jeden Host mit dieser Endung: nenne nur eigene oder solche von Microsoft.',
  safeForgetsJob: 'Aufträge, deren Pläne entfernt sind, lassen sich nicht fortsetzen.',
  safeWholeMachine: 'Es gilt für alle Benutzer und Programme dieses Rechners.',
  safeAddsSecret: 'Es fügt ein Geheimnis hinzu; die alten gelten weiter.',
  safeGives:
    'Es gibt ein Recht und nimmt keins. Wer es bekommt, darf alles, was die Rolle sagt; also am Container und nicht am Abonnement.',
  safeOpens: 'Es lässt herein, was es nennt, und sonst niemanden.',
  safeUnmounts:
    'Programme, die dort Dateien offen haben, werden abgeschnitten und verlieren, was sie noch nicht geschrieben haben: schließe sie erst.',
  safeResumes:
    'Es setzt den Auftrag so fort, wie er begonnen wurde, mit allen Schaltern: was der ersetzt oder löscht, ersetzt und löscht es auch. Angekommenes lässt es aus.',
  safeBringsBack: 'Es holt Gelöschtes zurück und nimmt nichts weg.',
  safeLinksDisk: 'Wer den Link hat, liest die ganze Platte, bis er endet: einige Stunden, und aus Logs heraushalten.',
  safeMakesSas: 'Wer die SAS hat, kann sie benutzen, bis sie endet: wenige Buchstaben, kurze Dauer.',
  safeTakesAway: 'Es nimmt weg, was es nennt: wer darüber hereinkommt, wird von da an abgewiesen.',
  safeChanges: 'Es ändert eine Einstellung, die für alle gilt, die das Konto benutzen. Notiere den alten Wert.',
  safeOverwrites: 'AzCopy überschreibt gleichnamige Dateien am Ziel, außer mit `--overwrite=false`.',
  safeUpdates: 'Es ersetzt nur, was am Ziel älter ist als an der Quelle.',
  safeSyncs:
    'Sync ersetzt am Ziel, was älter ist, und löscht dort ohne `--delete-destination` nichts. Mit `--dry-run` siehst du vorher, was geschähe.',
  safeAdds: 'Es kopiert, was fehlt; gleichnamige Dateien bleiben, wie sie sind.',
  safeCreates: 'Es legt etwas Neues an. Was da ist, bleibt.',
  safeMachine: 'Es ändert diesen Rechner und nichts am Konto.',
  safeSignsIn: 'Es meldet hier an oder ab und ändert nichts am Konto.',
  safeOther: 'Es ändert, was es nennt, und sonst nichts.',
};
