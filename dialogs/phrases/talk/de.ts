import type { Translation } from '../say.ts';

export const talkDe: Translation = {
  ifItIs: 'Falls es das ist: {title}',
  asSaid: 'Wie gesagt:',
  whatIGoBy: 'Worauf ich mich stütze:',

  safeReads: 'Die Befehle sehen nur nach. Sie ändern nichts.',
  safeWords: 'Dieser Schritt hat keinen Befehl; er geht von Hand.',
  safeThen: 'Der Schritt danach ist etwas anderes.',
  safeSoFar: 'Was du bisher für mich nachsehen solltest, ändert nichts.',

  whoYou: 'Du selbst.',
  whoNobody: 'Niemand muss etwas tun.',
  whoOwner: 'Zuständig: {owner}.',
  whoAdministrator: 'Wer den Rechner verwaltet (root, oder eine erhöhte Eingabeaufforderung).',
  whoGives:
    'Rollen vergeben können Owner, User Access Administrator oder Role Based Access Control Administrator am Konto oder darüber. Contributor reicht nicht.',
  whoSettings:
    'Einstellungen des Kontos ändern können Contributor oder Storage Account Contributor. Ein globaler Administrator ist nicht nötig.',
  whoRotates: 'Schlüssel erneuern können Contributor, Storage Account Contributor oder Storage Account Key Operator.',
  whoLocks: 'Sperren setzen und entfernen können Owner oder User Access Administrator.',
  whoSas:
    'Eine SAS kann ausstellen, wer den Kontoschlüssel hat; für eine, die mit der Anmeldung signiert wird, braucht man eine Datenrolle und keinen Schlüssel.',
  whoData:
    'Die Befehle selbst brauchen nur Rechte an den Daten: eine SAS mit den nötigen Buchstaben oder eine Datenrolle, keinen Administrator.',
  roleMay: 'Als {role} am Konto oder darüber darfst du das selbst tun; die Rolle allein ändert nichts.',
  roleNoMatter:
    'Auf Rollen in Azure kommt es hier nicht an: zu tun ist etwas am Rechner, im Programm oder in seinem Netz.',
  askFor: 'Bitte darum, genau so, wie es hier steht:',
  askWhich: 'Noch steht es nicht fest. Bitte darum, nachzusehen, was davon es ist:',
  whoHandOn: 'Für den, der es tut: sag „hand off“, und ich schreibe alles auf.',

  nextStep: 'Dann kommt das:',
  thenTryAgain: 'Dann versuch es noch einmal.',
  ifItStillFails: 'Wenn es dann noch scheitert:',
  nextWorked: 'Woran man sieht, dass es geklappt hat:',
  wayAlso: 'Die Seite kennt auch diese Wege:',
  wayOfOthers: 'Für genau diesen Fall kennt meine Seite keinen anderen Weg. Für andere Fälle hat sie diese:',
  wayNone: 'Meine Seite kennt für diese Ursache keinen anderen Weg.',

  guessFits: 'Kann sein. Dann würdest du das sehen:',
  guessElse: 'Nichts, was du gezeigt hast, deutet darauf hin. Sonst würdest du das sehen:',
  guessUnknown: 'Aus dem, was du gezeigt hast, lässt sich das weder bejahen noch verneinen. Worauf ich mich stütze:',
  guessIsIt: 'Ja, das glaube ich auch.',

  askedSince: 'Ich frage, weil die Antwort entscheidet, wie es weitergeht:',
  askedPlain: 'Ich frage, weil ich sonst raten müsste.',
  askedThen: '{answer} spricht für: {titles}',
  commandRead: 'Dein Befehl, wie ich ihn lese:',
  commandPlaces: 'Von `{source}` ({sourceKind}) nach `{destination}` ({destinationKind}).',
  commandOneSide: 'Er nennt nur einen Ort. Zuerst kommt, wo die Daten sind, dann, wohin sie sollen.',
  commandUnquoted:
    'Eine URL steht ohne Anführungszeichen: die Shell beendet den Befehl am &. Setze sie in Anführungszeichen.',
  commandSmartQuotes: 'Die runden Anführungszeichen “ ” sind für eine Shell keine. Tippe " neu.',
  commandUnclosed: 'Ein Anführungszeichen wird nicht geschlossen.',
  commandNoHttps:
    '`{place}` gilt als lokaler Ordner: eine URL beginnt mit https:// und dem Host des Kontos, etwa {url}.',
  commandPrivateLink:
    '`{place}` nennt den privaten Link selbst; dafür gibt es kein Zertifikat, und AzCopy erkennt ihn womöglich nicht als Speicher. Schreibe {url}: DNS führt das zur privaten Adresse.',
  commandToken: 'Ein Token steht dort, wo eine URL hingehört: erst die URL, dann ? und das Token.',
  commandFlag: '--{flag} gibt es in AzCopy 10 nicht.',
  commandNoContainer:
    '`{place}` nennt keinen Container und keine Freigabe, und an die Wurzel eines Kontos legt AzCopy nichts: hänge einen Namen an den Host.',
  commandRecursiveMissing: '`{place}` ist ein Ordner oder ein ganzer Container: ohne --recursive lehnt AzCopy das ab.',
  commandPerhapsAFolder: 'Wenn `{place}` ein Ordner ist, fehlt --recursive.',
  commandWildcardInside:
    'In `{place}` ist der * kein Platzhalter: in einer URL gilt nur /* am Ende. Nimm --include-pattern.',
  commandBlankInPath:
    '`{place}` enthält ein Leerzeichen: ohne Anführungszeichen sind das zwei Orte. Setze ihn in Anführungszeichen.',
  commandUnsupportedPair:
    'Diesen Weg geht AzCopy mit `{place}` nicht: Queues und Tabellen gar nicht, von S3 und Google Cloud nur in Blobs, und nichts zurück.',
  commandNoStorage:
    'Am Host `{host}` erkennt AzCopy den Dienst nicht. Eine Adresse des Portals gehört nicht zum Speicher; ist es ein Konto unter anderem Namen, füge --from-to hinzu, etwa LocalBlob.',
  commandLocalPlace: '`{place}` ist lokal: azcopy {verb} geht nur auf Speicher.',
  commandNotTopLevel:
    '`{place}` liegt unter einem Container: AzCopy legt Container und Freigaben an, und Ordner kommen mit dem, was hineinkopiert wird.',
  commandFromTo: '--from-to {pair} ist kein Paar, das AzCopy kennt, oder passt nicht zu den beiden Orten.',
  commandValue: '--{flag} nimmt {value} nicht an. Möglich sind: {allowed}.',
  commandStrayValue:
    '--{flag} nimmt kein Wort hinter einem Leerzeichen, das zählt als weiterer Ort: schreibe --{flag} allein, oder --{flag}=false.',
  commandValueMissing: '--{flag} braucht einen Wert.',
  commandReplacedFlag: '--{flag} wurde ersetzt: --{flag}-pattern nimmt Namen, --{flag}-path nimmt Ordner.',
  commandFlagNotHere:
    '--{flag} passt nicht zu diesen beiden Orten: Ebenen und Typen sind für Blobs, die geschrieben werden, Rechte für zwei Seiten, die beide welche haben.',
  commandFlagOfOther: '--{flag} gibt es nur bei azcopy {verb}.',
  commandBothLocal: 'Beide Orte sind lokal. AzCopy kopiert nur in den Speicher oder aus ihm.',
  commandClear: 'Ich sehe keinen Fehler darin.',
  commandAnew: 'Mit Anführungszeichen, und mit der Art beider Orte:',
  kindLocal: 'lokal',
  kindRemote: 'eine URL, deren Host den Dienst nicht verrät',

  anotherAfter: 'Gut: {before} ist zu, ohne deinen Namen vermerkt. Nun zu diesem.',
  whatToSend:
    'Füge es hier ein: die ersten Zeilen des Fehlers, die letzten 80 des Logs, oder die Datei selbst, als Text und nicht als Bild. Schlüssel und Signaturen verdecke ich, bevor ich etwas behalte; nimm sie trotzdem heraus. Auch der Befehl hilft.',
  cannotDoIt:
    'Ich sage nur, was zu tun ist. Auf dein Konto oder deinen Rechner habe ich keinen Zugriff, und ich ändere nichts. Sag „hand off“, und ich schreibe alles auf für den, der es tut.',
  reasonLine: '(Zeile {line})',
  reasonLines: '(Zeile {line}, {count}-mal)',
  inPlainWords: 'Das macht nichts. Worum es geht:',
  firstTheAnswer:
    'Noch nichts ändern. Zuerst die Antwort auf die Frage unten suchen: das sieht nur nach und unterscheidet diese hier.',
  firstLookAt: 'Noch nichts ändern. Zuerst nachsehen, das ändert nichts: was es zeigt, unterscheidet diese hier.',
  firstSee: 'Zuerst nachsehen, ob es das ist; das ändert nichts:',
  firstSeeIf: 'Zuerst nachsehen, ob es das ist (das ändert nichts): {title}',
  firstThen: 'Wenn ja, kommt das zuerst:',
  firstDo: 'Das kommt zuerst:',
  beginWith: 'Fang mit dieser einen Sache an, und sag, was sie zeigt:',
  orSomebodyElse:
    'Ist ein Wort unklar, frag „Was ist …?“. Betreut das jemand anderes, sag „Übergabe“, dann schreibe ich es dafür auf.',
  tooEarly: 'Das kann noch zu früh sein.',
  triedBeside: 'Notiert, das half nicht. Ist der gezeigte Schritt noch nicht getan, kommt er zuerst.',
  doYouMean: 'Meinst du eines davon? Drück es, oder sag es in anderen Worten.',
  tellsNothing: 'Notiert. Für sich allein ändert das nichts an dem, was ich denke.',
  mostTelling: 'Am meisten sagt, ob es so aussieht: {tell}',
  nextStays: 'Der nächste Schritt bleibt: {step}',
  wouldTell: 'Es bleibt dabei: {title}. Am meisten sagt, ob es so aussieht: {tell}',
  takeYourTime: 'Lass dir Zeit. Ich bin da, wenn du etwas zeigen oder fragen willst.',
  letItBe: 'Gut, dann lassen wir es. Komm darauf zurück, wann du magst, oder schick mir etwas anderes.',
  listening: 'Sag, was du jetzt siehst oder was du versucht hast, oder frag mich etwas dazu.',
  onAzure: 'Auf der Seite von Azure, also im Konto, seinem Netzwerk oder Mandanten:',
  nothingOnAzure:
    'In Azure ist dafür nichts einzustellen, von dem meine Seite wüsste: Es geschieht auf der Seite des Clients.',
  onClient: 'Auf der Seite des Clients:',
  nothingOnClient:
    'Auf der Seite des Clients ist dafür nichts zu tun, von dem meine Seite wüsste: Es wird in Azure eingestellt.',
  listeningOn:
    'Ich bin bei dir. Als Nächstes ist noch das dran: {step} Sag, was du dann siehst, oder frag mich etwas dazu.',
  explorerCopies:
    'Der Storage Explorer kopiert selbst mit AzCopy: Was AzCopy nicht kann, oder was der Dienst ablehnt, trifft auch ihn. Man muss darin nichts tippen; was in Ordnung zu bringen ist, bleibt dasselbe.',
  botMidway:
    'Ich bin ein Programm, das die Ursache von Störungen mit Azure Storage findet, und erinnere mich nur an diesen Fall. Bis jetzt denke ich: {title}.',
  compareBoth:
    'Dann ist das die Ursache, worin sich beide unterscheiden. Sieh in beiden dasselbe nach und lege die Antworten nebeneinander:',
  compareAll:
    'Dann ist das die Ursache, worin sich beide unterscheiden. Vergleiche Adresse, Identität, Netz und Version des Programms, und sag, worin sie sich unterscheiden.',
  heardFacts: 'Verstanden: {facts}.',
  heardFor: 'Das spricht für: {titles}.',
  heardAgainst: 'Das spricht gegen: {titles}.',
  askThem: 'Zum Weitergeben an die, die es sehen können: „{question}“ {howTo}',
  elseItMayBe: 'Sonst kann es sein',
  sureProven: 'Was du gezeigt hast, beweist es.',
  sureNotProven: 'Was du gezeigt hast, spricht dafür und beweist es nicht.',
  sureOpen: 'Noch nicht sicher. Nach dem, was bisher bekannt ist:',
  doubtTell: 'Wenn das nicht passt: was spricht dagegen? Sag, was du dort siehst, oder füge den ganzen Fehler ein.',
  inProgram: 'Dasselbe in einem Programm, mit Entra ID angemeldet:',
  inTemplate: 'Als Vorlage, neben dem, was in deiner schon steht:',
  templateWhole:
    'Vorsicht: Eine Vorlage enthält die ganze Liste. Was von Hand gesetzt wurde und nicht darin steht, verschwindet beim nächsten Apply oder Deployment; sieh also erst nach, was da ist.',
  templateSas:
    'Eine SAS aus einer Vorlage steht in deren State und Ausgaben, wo andere sie lesen, und läuft ab. Gib stattdessen der Identität des Programms eine Rolle (Reader, wenn es nur liest):',
  sameInPowerShell: 'Azure CLI und AzCopy sind in der PowerShell dieselben. Dort schreibst du:',
  nameUpper: 'keine Großbuchstaben: schreibe ihn klein.',
  nameSign: 'nur Buchstaben a bis z, Ziffern und Bindestriche; kein Unterstrich, Punkt oder Leerzeichen.',
  nameHyphen: 'kein Bindestrich am Anfang oder Ende, und keine zwei hintereinander.',
  nameLength: '3 bis 63 Zeichen.',
  pageSays: 'Meine Seite sagt dazu:',
  saysOtherwise:
    'Der Fehler sagt etwas anderes. Beides stimmt, wenn die Anfrage woanders hingeht, als du nachsiehst: anderes Konto, andere Schreibweise, andere Identität. Vergleiche:',
  saysOtherwiseNext:
    'Buchstabe für Buchstabe, auch den Namen des Kontos. Sind sie gleich, füge die ganze Anfrage oder den Befehl ein.',
  faultYours: 'Auf eurer Seite: der Dienst tut, was ihm gesagt ist, und Microsoft hat dafür nichts zu beheben.',
  faultTheirs: 'Nicht auf eurer Seite: der Fehler steckt im Programm, und beheben muss ihn, wer es herstellt.',
  faultOpen:
    'Das lässt sich noch nicht sagen: es kommt darauf an, welche Ursache es ist. Mit 403, 404 oder 409 antwortet ein Dienst, der läuft.',
  faultBetween:
    'Microsoft hat dafür nichts zu beheben. Von euch beiden liegt es bei dem, der hier zuständig ist; woran man es sieht, steht darunter.',
  faultLook:
    'Ein Fehler bei Microsoft zeigt sich im Portal: das Speicherkonto > Hilfe > Ressourcenintegrität, und Service Health für die Region. Dann hätten auch andere Konten der Region Probleme.',
  whoDidSettings:
    'Einstellungen, Schlüssel, Rollen, Sperren und das Konto selbst: das Aktivitätsprotokoll weiß 90 Tage lang, wer sie geändert hat (Portal: das Konto > Aktivitätsprotokoll).',
  whoDidData:
    'Dateien und Blobs: das wissen nur die Ressourcenprotokolle, wenn sie da schon an waren (Portal: das Konto > Überwachung > Protokolle):',
  restartToken:
    'Keinen Rechner. Eine Rolle gilt nach bis zu zehn Minuten, und ein laufendes Programm behält so lange sein altes Token: neu anmelden, oder dieses Programm neu starten.',
  redoTransfers:
    'Nein. Was angekommen ist, bleibt. Ein fortgesetzter AzCopy-Job überträgt nur, was fehlt, und braucht dazu seine SAS noch einmal; mit einem anderen Programm: noch einmal kopieren, ohne zu überschreiben (`--overwrite false`), oder mit sync.',
  redoNone: 'Nein. Wiederhole nur, was gescheitert ist; was durchging, bleibt, wie es ist.',
  nothingLost:
    'Nichts davon entfernt oder ändert Daten: eine Anfrage, die fehlschlägt, lässt im Konto alles, wie es ist, und was nicht kopiert wurde, liegt noch an der Quelle.',
  stays: 'Das passt. Es bleibt dabei:',
  lessSure: 'Damit bin ich weniger sicher, aber es steht noch vorn:',
};
