import type { Translation } from '../say.ts';

export const newcomersDe: Translation = {
  programMissing:
    '„{name}“ ist ein Programm, das diese Maschine nicht hat oder in seinem Ordner nicht sucht. Unter Linux kommt es als Paket (nslookup und dig: dnsutils oder bind-utils; nc: netcat-openbsd; secret-tool: libsecret-tools; mount.cifs: cifs-utils), was sudo braucht. Oder die Zeile dort ausführen, wo es das Programm gibt: auf einer anderen Maschine desselben Netzes, oder in der Cloud Shell des Portals (`>_`), wo es auf das Netz nicht ankommt.',
  lineItself: 'Die Zeile selbst:',
  nothingTypedYet: 'Noch muss nichts eingegeben werden: zuerst muss klar sein, welches von mehreren es ist.',
  backToStep: 'Und dann zurück zum Schritt: {step}',
  portalTells: 'Im Portal (https://portal.azure.com) zeigt das, was es ist; Nachsehen ändert nichts:',
  oneThingOnly: 'Ich muss nur eines wissen: {question}',
  notKnowingIsFine: '„Weiß ich nicht“ ist auch eine gute Antwort: dann mache ich mit dem weiter, was da ist.',
  likeliestSoFar: 'Bisher am wahrscheinlichsten: {title}.',
  askSomebody: 'Zum Fragen braucht man keine Rechte. So weiterzuschicken, wie es hier steht:',
  askForStep:
    '„Hallo, Azure Storage lässt mich nicht: {error}. Es sieht danach aus: {title}. Kannst du den Schritt unten tun, oder mir sagen, wer das darf?“',
  askToLook:
    '„Hallo, ich habe ein Problem mit Azure Storage: {error}. Es kann eines davon sein: {titles}. Kannst du nachsehen, welches, oder mir sagen, wer das darf?“',
  askWithoutCause:
    '„Hallo, ich habe ein Problem mit Azure Storage. Was ich getan habe: … Der genaue Wortlaut des Fehlers: … Wann (mit Zeitzone): … Konto und Container: … Kannst du nachsehen, was es ablehnt, oder mir sagen, wer das Konto betreut?“',
  whoShown:
    'Niemand bekannt? Das Portal zeigt die Besitzer: das Speicherkonto > Access control (IAM) > Role assignments.',
  adminOfComputer:
    'Ein Administrator des Rechners ist dafür nicht nötig: die Cloud Shell des Portals (`>_` ganz oben) führt `az` und AzCopy ohne Installation aus, und AzCopy läuft als einzelne Datei.',
  whatErrorIs:
    'Der Wortlaut des Fehlers steht dort, wo es scheiterte: in einem roten Kasten im Portal, in den letzten Zeilen eines Fensters, in der Mail eines Jobs. Bei einem Skript oder geplanten Job in seiner Logdatei nachsehen (AzCopy: `.azcopy` im Benutzerordner dessen, unter dem es läuft; Windows: Aufgabenplanung > die Aufgabe > Verlauf). Eine Zeile genügt, etwa „403“ oder „AuthorizationFailure“.',
};
