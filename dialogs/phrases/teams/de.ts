import type { Translation } from '../say.ts';

export const teamsDe = {
  onlyYouSee: 'Nur du siehst das.',
  messageDiagnosis: 'Diagnose dieser Nachricht',
  messageUnreadTitle: 'In dieser Nachricht steht kein Text, den ich lesen kann',
  messageUnread:
    'Bilder und Dateien bleiben mir hier verschlossen. Füge den Fehler unten ein, oder schicke die Datei an storagebot in einem persönlichen Chat.',
  messageFiles:
    'Eine angehängte Datei bleibt mir hier verschlossen: {names}. Schicke sie an storagebot in einem persönlichen Chat.',
  messageDeleted: 'Diese Nachricht wurde gelöscht.',
  messageSecret: 'Warnung: Diese Nachricht enthält ein Geheimnis.',
  messageSecretDelete: 'Bitte, wer sie geschrieben hat, sie zu löschen. Ich veröffentliche nichts davon.',
  addMore: 'Noch etwas dazu?',
  addMoreHint: 'Weitere Zeilen des Fehlers, der Befehl, oder was du weißt',
  pasteHere: 'Füge den Fehler hier ein',
  go: 'Weiter',
  diagnoseIt: 'Diagnostizieren',
  postToThread: 'Im Thread veröffentlichen',
  posted: 'Im Thread veröffentlicht.',
  postedMaybe: 'Teams hat noch nicht bestätigt. Sieh im Thread nach, bevor du noch einmal veröffentlichst.',
  sharedBy: 'Diagnose der Nachricht darüber, erfragt von {name}. Weiter geht es mit @storagebot und dem, was du weißt.',
  sharedNote: 'Diagnose von storagebot. Weiter geht es mit @storagebot und dem, was du weißt.',
  openAnswers: 'Eines von: {answers}',
  searchNothing: 'Nichts gefunden. Versuche einen Code wie AuthorizationFailure oder Worte wie Archivebene.',
  searchSecret: 'Darin steckt ein Geheimnis, deshalb wurde nicht danach gesucht. Nimm „Eine SAS prüfen“.',
  searchVerdict: 'Diagnose: {cause}',
  searchMore: 'Schreibe storagebot explain {name} für die ganze Seite.',
  sasChatOnly:
    'Der Dienst hat in der Zeit eines Dialogs nicht geantwortet. Schreibe mir check sas in einem Chat und frage den Dienst dort.',
  readAnew: 'Du hast die Nachricht geändert; ich habe sie neu gelesen.',
  messageForgotten: 'Die Nachricht wurde gelöscht. Ich habe diesen Fall vergessen.',
  failedPathsOffered: '{count|# Pfad|# Pfade} mit Fehler, für --list-of-files von azcopy.',
  fileGone: 'Diese Liste habe ich nicht mehr. Schicke mir das Protokoll noch einmal.',
  fileExpired: 'Teams hat zu lange gebraucht, der Platz für die Datei ist weg. Hier die Frage noch einmal:',
  fileNotStored: 'Teams hat die Datei nicht genommen. Hier die Frage noch einmal:',
  fileAgain: 'Dieselbe Datei wie zuvor.',
  fileProgress: 'Ich lese {name}: bisher {mb} MB.',
  sourcesOf: 'Quellen zu „{cause}“:',
  sourcesNone: 'Es gibt keinen Fall, dessen Quellen ich nennen könnte. Füge zuerst einen Fehler ein.',
  turnFailed:
    'Entschuldigung, bei mir ist etwas schiefgegangen. Ich habe es als Fall {case} notiert. Bitte schick es noch einmal; wenn es wieder misslingt, nenne diese Nummer denen, die diesen Bot betreiben.',
  storeAway:
    'Entschuldigung, ich komme gerade nicht an mein Gedächtnis. Nichts von dem, was du mir vorher gesagt hast, ist verloren. Bitte schick es in einer Minute noch einmal; wenn es wieder misslingt, nenne denen, die diesen Bot betreiben, den Fall {case}.',
  newerVersion:
    'Ich werde gerade aktualisiert, und eine neuere Version von mir hat dieses Gespräch festgehalten. Ich lasse es, wie es ist. Bitte schick es in ein paar Minuten noch einmal; wenn es wieder misslingt, nenne denen, die diesen Bot betreiben, den Fall {case}.',
} satisfies Translation;
