import type { Translation } from '../say.ts';

export const facetsDe: Translation = {
  reachAccount: 'Es gilt für das ganze Konto: jeden Container und jede Freigabe darin, und alle, die es so aufrufen.',
  reachService:
    'Es gilt für einen Dienst des Kontos mit allem, was darin liegt; Blobs, Dateien, Warteschlangen und Tabellen haben je eine eigene Einstellung.',
  reachContainer:
    'Es gilt für diesen einen Container oder diese Freigabe. Die anderen des Kontos sind nicht betroffen.',
  reachItem:
    'Es gilt für einzelne Dateien, Ordner oder Blobs: die, auf die es zutrifft. Was daneben liegt, ist nicht betroffen.',
  reachIdentity:
    'Es gilt für diese eine Identität (Benutzer, App oder verwaltete Identität), überall, wo ihr das Recht fehlt. Andere, die es haben, sind nicht betroffen.',
  reachToken:
    'Es gilt für alles, was mit dieser einen SAS, diesem Schlüssel oder Geheimnis getan wird. Andere Zugangsdaten gehen weiter.',
  reachSignin:
    'Es gilt für jede Anmeldung, die unter die Regel oder Grenze des Mandanten fällt, nicht nur für Speicher.',
  reachManagement:
    'Es gilt für Aufrufe der Verwaltung (anlegen, ändern, löschen) in dem Konto, der Gruppe oder dem Abonnement, wo es gesetzt ist. Daten werden trotzdem gelesen und geschrieben, soweit dafür kein Schlüssel geholt wird.',
  reachNetwork:
    'Es gilt für alle, die aus diesem Netz oder von dieser Adresse kommen, und für jeden Container. Von anderswo kann dasselbe Konto antworten.',
  reachMachine: 'Es gilt nur für diesen Rechner (oder Container). Das Konto und andere Rechner sind nicht betroffen.',
  reachProgram:
    'Es gilt für dieses Programm oder diesen Dienst, mit seiner Version und seinen Einstellungen. Andere erreichen dieselben Daten.',
  reachCommand: 'Es gilt für diesen einen Befehl oder Aufruf, so wie er geschrieben ist. Am Konto ist nichts gesetzt.',
  reachUnknown: 'Meine Seite sagt nicht, wie weit es reicht.',

  whySome:
    'Also eines, das geht, neben eines legen, das scheitert: Name und Pfad (Groß und klein, Zeichen, Länge), Größe, Typ und Ebene, Datum, Rechte, Lease. `az storage blob show` (Dateien: `az storage file show`) von beiden zeigt es; was sich unterscheidet, ist meist der Grund.',
  whySomeOther:
    'Scheitern also nur manche Dateien, unterscheidet sie etwas: wer oder was sie schickt, von wo, wann (vor oder nach dem Beginn), oder es gibt einen zweiten Grund. Vergleiche eine, die geht, mit einer, die scheitert, und sag mir, was anders ist.',

  sinceExpires:
    'Etwas ist von selbst abgelaufen (ein Datum, eine Lebensdauer, ein Kennwort, eine gesetzte Frist). Niemand musste etwas ändern.',
  sinceChanged:
    'Jemand hat etwas geändert: eine Einstellung, eine Regel, eine Rolle, einen Schlüssel oder eine Richtlinie, vielleicht weit über dem Konto. Das Konto > Aktivitätsprotokoll zeigt 90 Tage lang, wer und wann; sieh bei der Stunde nach, zu der es begann.',
  sinceGrows:
    'Es ist gewachsen: mehr Daten, mehr Dateien oder mehr Last, bis eine Grenze erreicht war. Darunter ging alles.',
  sinceFirst:
    'Es muss sich nichts geändert haben: genau so wurde es vorher nie gemacht. Ein anderer Vorgang, Pfad, Schalter, ein anderes Werkzeug, eine andere Identität oder Art von Daten genügt.',
  sinceUpdate:
    'Eine Version: ein Programm, Treiber oder System wurde aktualisiert, oder der Dienst hat eine alte beendet.',
  sincePassing:
    'Zufall: ein Zustand des Augenblicks, im Netz, auf dem Rechner oder beim Dienst. Es kann vergehen und wiederkommen.',
  sinceOthers:
    'Jemand oder etwas anderes greift auf dieselben Daten zu: ein Auftrag, eine Regel, ein Programm, eine andere Person.',
  sinceNetwork: 'Der Weg dorthin ist ein anderer: andere Adresse, anderes Netz, Proxy, DNS oder Rechner als damals.',
  sinceOr: 'Oder dies:',

  preventExpires:
    'Das Ende mit Wochen Vorlauf und einem Zuständigen in den Kalender, oder besser etwas nehmen, das nicht abläuft: eine verwaltete Identität statt Geheimnissen und SAS.',
  preventChanged:
    'Eine Warnung auf das Aktivitätsprotokoll des Kontos (Schreiben, Löschen, Rollenzuweisungen), und Einstellungen in einer Vorlage (Bicep, Terraform) statt im Portal: dann wird eine Änderung gesehen und geprüft. Notiere bei der Einstellung, wer sich auf sie verlässt.',
  preventGrows:
    'Eine Metrikwarnung bei 80 % der Grenze (belegte Kapazität, Transaktionen, gedrosselte Anfragen, Platte), damit Zeit zum Handeln bleibt.',
  preventFirst:
    'Den Befehl oder die Einstellung, die geht, in einem Skript behalten, das alle benutzen, und Neues erst mit einer kleinen Datei versuchen.',
  preventUpdate:
    'Die Version festschreiben, die geht, eine neue erst auf einem Rechner versuchen, und in ihren Versionshinweisen lesen, was endet.',
  preventPassing:
    'Das Programm einige Male mit wachsenden Pausen wiederholen lassen, und jeden Schritt so bauen, dass er zweimal laufen darf.',
  preventOthers:
    'Absprechen, wer wann schreibt, und nur einen dieselben Daten ändern lassen: eine Lease oder ETag-Bedingung schützt sie, vorläufiges Löschen und Versionen bringen Verlorenes zurück.',
  preventNetwork:
    'Ein fester Weg: NAT-Gateway oder feste ausgehende Adresse, ein Subnetz oder ein privater Endpunkt, und eine kurze Prüfung nach jeder Änderung an Netz, Proxy oder DNS.',
  preventSeen:
    'Um zuerst davon zu hören: eine Metrikwarnung auf Transaktionen mit einem anderen ResponseType als Success, und Ressourcenprotokolle in einen Log-Analytics-Arbeitsbereich.',

  urgentNow:
    'Nicht warten: hier läuft eine Frist oder ein Termin, danach geht weniger. Erst anhalten, was weiter ändert oder löscht, dann der Schritt.',
  urgentGrows: 'Bald: von selbst vergeht es nicht, und mit jeder Datei oder Anfrage wird es schlimmer.',
  urgentPasses: 'Nein: es kann von selbst vergehen. Kommt es wieder, bringe es in Ordnung.',
  urgentStays:
    'Durch Warten wird es nicht schlimmer, und von selbst vergeht es nicht: was jetzt scheitert, scheitert weiter. Entscheidend ist, wer darauf wartet. Eine Sicherung, oder Daten, die es sonst nirgends gibt, sind heute dran; ein Auftrag, der sich wiederholen lässt, nicht.',
  urgentNot: 'Gar nicht: es ist nichts kaputt.',

  alsoYes: 'Ja, auch für {services}.',
  alsoNo: 'Nein: das betrifft nur {services}.',
  alsoAll: 'Es ist dasselbe für Blobs, Data Lake, Dateien, Warteschlangen und Tabellen.',
  alsoOnly: 'Es betrifft {services}.',
  alsoRegion:
    'Die Region macht dabei keinen Unterschied. In den Clouds von Behörden und China heißen die Hosts anders.',
  alsoPremium: 'Für Premium-Konten nennt meine Seite keinen Unterschied.',
  serviceBlob: 'Blobs',
  serviceDfs: 'Data Lake (hierarchischer Namespace)',
  serviceFiles: 'Dateien',
  serviceQueue: 'Warteschlangen',
  serviceTable: 'Tabellen',

  takesRole:
    'Eine Rolle zählt nach bis zu zehn Minuten; über eine Gruppe oder bei einer verwalteten Identität können es Stunden sein. Dann neu anmelden: ein laufendes Programm behält sein altes Token.',
  takesSetting: 'Eine Einstellung des Kontos zählt nach bis zu einer Minute, eine Netzwerkregel nach ein bis zwei.',
  takesSas: 'Eine neue SAS zählt sofort.',
  takesSecret:
    'Sofort: das neue gilt und das alte endet im selben Augenblick. Was das alte noch hat, braucht das neue.',
  takesMachine: 'Sofort, für alles, was danach gestartet wird. Was läuft, muss neu gestartet werden.',
  takesCopy:
    'Es gilt sofort. Wie lange die Kopie dann läuft, hängt an der Menge: Gigabyte mal 8.000 durch Mbit/s sind die Sekunden, viele kleine Dateien brauchen länger.',
  takesNetwork: 'Sobald es im Netz gemacht ist; Namen bleiben einige Minuten im Cache.',
  takesNext: 'Sofort: der nächste Versuch zeigt es. Zu warten ist nichts.',

  costsNothing:
    'Der Schritt selbst kostet nichts: Rollen, Schlüssel, SAS, Netzwerkregeln und Einstellungen sind frei. Anfragen und Daten werden berechnet wie bisher.',
  costsCopy:
    'Die Kopie kostet ihre Anfragen, und Datenverkehr, wo Daten die Region oder Azure verlassen. Preise: https://azure.microsoft.com/pricing/details/storage.',
  costsData: 'Nur die Anfragen und den Platz der Daten: https://azure.microsoft.com/pricing/details/storage.',
  costsPaid:
    'Es braucht einen Dienst mit eigenem Preis: https://azure.microsoft.com/pricing. Das Ändern der Einstellungen ist frei.',
  costsMachine: 'Nichts bei Azure: es ist eine Sache des Rechners oder Programms.',

  disturbsYes: 'Das kann es.',
  disturbsNo: 'Nein: es braucht keine Auszeit, und niemand sonst wird unterbrochen.',
  disturbsHere: 'Niemand sonst: nur was auf diesem Rechner oder in diesem Programm läuft.',

  restartVain:
    'Ein Neustart ändert nichts: der Grund liegt nicht in einem Rechner oder Programm. Was behoben ist, gilt ab der nächsten Anfrage.',
  restartHere:
    'Ein Neustart allein behebt es kaum. Was läuft, liest geänderte Einstellungen aber erst, wenn es neu gestartet wird.',

  notAllowed:
    'Dann macht jemand anderes diesen Schritt. Sag „was soll ich denen sagen?“, und ich schreibe es für sie; wer in der IAM des Kontos Besitzer ist, kann jemanden nennen, der darf.',
  inYourHands: 'Was andere Rechte braucht, vielleicht solche, die du hast:',
  notInYourHands: 'Meine Seite kennt keinen Weg ohne dieses Recht.',

  bestFirst: 'Ich würde das nehmen: von den Wegen, die bleiben, ist es der erste, der den Grund selbst behebt.',
  bestThen: 'Geht das nicht: „gibt es einen anderen Weg?“ zeigt die übrigen.',
  bestNone:
    'Alle Wege, die meine Seite kennt, sind ausgeschlossen. Sag „hand off“, und ich schreibe alles auf für jemanden, der helfen kann.',

  automateYes:
    'Ja, diese Zeilen laufen so in einem Skript. Unbeaufsichtigt meldet es sich mit einer verwalteten Identität (`az login --identity`, `azcopy login --identity`) oder einem Dienstprinzipal an, und im Skript steht kein Schlüssel.',
  noRoleLacks: 'An einer Rolle fehlt es hier nicht. Für das, was ich rate:',
  eachOfThem: 'Einer nach dem anderen: ein Name je Zeile in `names.txt`, zuerst mit zweien.',
  automateNo: 'Dieser Schritt geschieht von Hand, einmal. Von selbst laufen kann der Blick, ob es noch so ist:',
  tryRole:
    'Gib die Rolle auf einem Container einer Identität; ein Befehl nimmt sie wieder weg, sonst ändert sich nichts.',
  trySetting:
    'Eine Einstellung des Kontos lässt sich nicht an einem Teil probieren. Nimm ein Testkonto mit denselben Einstellungen, oder eine ruhige Stunde, und notiere den jetzigen Wert.',
  tryNetwork:
    'Erst für einen Rechner oder ein Netz (eine Zeile in seiner hosts-Datei, ein verknüpftes Netz): die anderen behalten ihren Weg.',
  trySas: 'Mach eine, die in einer Stunde endet, für einen Container, und versuche es mit einer Datei.',
  tryCopy: 'Erst eine kleine Datei oder ein Testcontainer; `--dry-run` listet auf, was AzCopy täte, und tut nichts.',
  tryData:
    'Versuche es an einer Kopie oder an etwas, das niemand braucht. Sieh erst nach, was derselbe Filter auflistet.',
  tryMachine: 'Auf einem Rechner und in einer neuen Shell: die anderen merken nichts.',
  tryLook: 'Ja: es sieht nur nach. Führe es so aus.',
  tryNext: 'Ja, mit einer kleinen Datei oder Anfrage: für andere ändert das nichts.',
  lookBefore: 'Davor, und ohne etwas zu ändern, dieser Blick:',

  amountWithin: 'Das liegt innerhalb dessen, was meine Seite nennt:',
  amountBeyond: 'Nein, das ist mehr, als sein darf:',
  amountShort: 'Das kann zu wenig sein:',
  amountNamed: 'Was meine Seite davon nennt:',
  limitsNone:
    'Hier entscheidet keine Zahl. Was Konten, Dateien und Anfragen höchstens sein dürfen, steht in „explain account-limits“ und „explain largest-sizes“.',
  notInPortal: 'Das macht man nicht im Portal, sondern dort, wo das Programm oder der Befehl läuft:',
  noPlaceInPortal:
    'Meine Seite kennt dafür keinen Ort im Portal. Der Befehl tut es, auch in der Cloud Shell des Portals:',
};
