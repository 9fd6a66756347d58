import type { Translation } from '../say.ts';

export const shownDe: Translation = {
  shownOfSeveral: 'Zu den {count} Vorfällen hier:',
  shownSince: 'Seit {time}, vor {duration}; bisher {count|# Alarm|# Alarme}.',
  shownSinceUntil: 'Von {time} bis {until}, {duration} lang.',
  shownHappened: 'Es geschah {time}, vor {duration}, und hat kein eigenes Ende.',
  remarkNoted: 'In Ordnung; es steht hier für alle, die später kommen.',
  shownNobody: 'Hier hat es noch niemand bestätigt oder übernommen.',
  shownHas: '{who} hat es.',
  shownSeen: '{who} hat es bestätigt, {time}; übernommen hat es niemand.',
  shownOthers: '{count|# weiterer Alarm steht|# weitere Alarme stehen} hier offen; `status` zeigt sie.',
  shownNoOthers:
    'Sonst steht hier nichts offen; was Azure über andere Regionen und Kunden sagt, kommt nur, wo ein Service-Health-Alarm eingerichtet ist.',
  shownStill:
    'Es besteht noch, soviel ich weiß: seit {time} ({duration}), ein Ende wurde nicht gemeldet. Zuletzt kam {heard} etwas.',
  shownOver: 'Es ist vorbei seit {time}, nach {duration}.',
  shownExpired: 'Nicht bekannt: ein Ende wurde nicht gemeldet, und seit {time} kam nichts mehr.',
  shownEvent: 'Es geschah {time} und war damit getan; es dauert nicht an und endet nicht.',
  shownNever: 'Von {name} kenne ich keinen solchen Alarm davor.',
  shownBefore: 'Er kam schon {count|einmal|# Mal} auf dieser Ressource, soweit ich es aufhebe; zuletzt {time}.',
  shownLasted: 'Damals dauerte es {duration}.',
  shownWithin: 'In diesem Vorfall kam es {count} Mal.',
  shownDeed: '{what}: {time}.',
  shownDeedBy: '{what}: {time}, durch {who}.',
  shownNoDeed:
    'Von einer Änderung an {name} in den Stunden davor hat mir niemand gesagt. Ich höre nur, was ein Aktivitätsprotokoll-Alarm bringt; das Aktivitätsprotokoll selbst hat alles:',
  graveNow: 'Dafür steht man auf: jetzt ansehen.',
  graveSoon: 'Bald ansehen. Warten kann es nur, wenn Clients es noch einmal versuchen und durchkommen.',
  graveLater: 'Dem Schweregrad nach kann es bis morgen warten, solange sich niemand beschwert, der es nutzt.',
  graveNote: 'Eine Notiz: niemand muss etwas tun.',
  graveOver: 'Es ist vorbei; die Ursache lässt sich bei Tag suchen.',
  whoseOurs: '**Eher wir:** Azure tut, was eingestellt ist.',
  whoseAzure: '**Azure, nach eigener Auskunft.** Auf eurer Seite nichts ändern.',
  whoseEither:
    '**Es kann beides sein:** dieser Alarm allein sagt es nicht. Es entscheidet „Ressourcenintegrität“ (Resource health) von {name} im Portal: „Verfügbar“ spricht für uns oder den Weg dorthin.',
  lookNow: 'Wie es jetzt steht:',
  lookHarmless: 'Das sieht nur nach und ändert nichts.',
  lookNowhere: 'Für einen Alarm dieser Art habe ich keinen Befehl. So sieht man nach:',
  clientInLogs:
    'Der Alarm zählt und nennt keinen Client. Die Ressourcenprotokolle nennen ihn, nach Adresse, Programm und Identität, wo sie eingeschaltet sind (`explain resource-logs`).',
  clientNowhere:
    'Hinter so einer Zahl steht kein einzelner Client und kein Protokoll einzelner Anfragen. So sieht man nach:',
  whoseRequests:
    'Wessen Anfragen es sind, unter Logs des Kontos oder seines Arbeitsbereichs (der User-Agent unterscheidet die Programme):',
  dataKept:
    '**Dadurch allein geht nichts verloren:** was gespeichert ist, bleibt. Was abgewiesen wurde oder zu lange dauerte, ist vielleicht nicht geschrieben: sein Client muss es noch einmal senden.',
  dataCopied:
    '**Dadurch allein geht nichts verloren:** die Quelle bleibt, wie sie ist. Was fehlschlug, fehlt am Ziel, bis der Job ohne Fehler noch einmal gelaufen ist.',
  dataGone:
    '**Etwas ist weg.** Ob es zurückkommt, hängt von Soft Delete, Versionen, Snapshots oder einer Sicherung ab, manche davon nur einige Tage lang. Halte zuerst an, was löscht, und lege nichts unter demselben Namen neu an.',
  dataOpen: '**Dadurch wird nichts gelöscht.** Es kann aber andere hineinlassen:',
  dataUnguarded:
    '**Nicht dadurch allein.** Es nimmt einen Schutz weg: was von nun an verloren geht, kommt vielleicht nicht zurück.',
  endsPlanned: 'Geplant ist es bis {time}. Die Karte ändert sich, sobald das Ende gemeldet wird.',
  endsWithItsCause:
    'Wann es endet, hat niemand gesagt. Es endet von selbst, sobald die Ursache weg ist und die Regel nichts mehr findet; die Karte ändert sich dann.',
  endsWithAzure:
    'Das liegt bei Azure, und eine Zeit wurde nicht genannt. Die nächste Meldung von Azure ändert diese Karte.',
  undoUnknown: 'Dafür kenne ich keinen Schalter zurück. Was zu tun ist:',
  dataClosed: '**Dadurch nicht.** Es lässt niemanden hinein, der vorher draußen war.',
  undoNothing:
    'Von einer Änderung dahinter hat mir niemand gesagt, also gibt es nichts zurückzunehmen. Was zu tun ist:',
  deployedBefore:
    'Dann begann es {duration} danach ({at}; ausgelöst seit {time}). Damit ist das der erste Verdacht: seine Zugangsdaten, seine Adressen, wie viel auf einmal angefragt wird. Zurückgenommen, wo das geht, ist es bewiesen oder entlastet.',
  deployedLongBefore:
    'Das war {duration} davor ({at}; ausgelöst seit {time}): zu lange für etwas, das sofort scheitert. Möglich bleibt es bei dem, was nach Plan läuft oder seither ablief.',
  deployedAfter: 'Ausgelöst ist es seit {time}, und das war {duration} später ({at}): damit begann es nicht.',
  deployedUnknown:
    'Ausgelöst ist es seit {time}. Was in der Stunde davor geändert wurde, ist der erste Verdacht; was später kam, hat es nicht begonnen. Wann war es?',
  attackOpen:
    'Ein Alarm allein beweist das nicht. Dafür sprechen Adressen und Programme, die niemand kennt, viele Namen nacheinander probiert, Löschen oder langes Lesen in der Nacht. Meistens ist es ein eigener Job oder ein Scanner, der jede Adresse im Internet probiert.',
  measuresNothing: 'Gemessen wird nichts; er sagt, was geschah.',
  shownEndAlone: 'Es endete {until}; wann es begann, wurde nicht gesagt.',
  endsByItsWord: 'Das liegt bei Azure. Zum Wann sagt es dies:',
  noticedRefused: 'Seit {time} werden einige Anfragen an unseren Speicher abgewiesen.',
  noticedSlow: 'Seit {time} dauern einige Anfragen an unseren Speicher länger als sonst oder müssen wiederholt werden.',
  noticedErrors:
    'Seit {time} schlagen einige Anfragen an unseren Speicher fehl oder laufen in eine Zeitüberschreitung.',
  noticedThen:
    'Von {time} bis {until} schlugen einige Anfragen an unseren Speicher fehl, wurden abgewiesen oder waren langsam. Das ist vorbei.',
  customerLead: 'Zum Weitergeben, so oder in eigenen Worten. Es nennt kein Konto von euch:',
  customerKept:
    'Was gespeichert ist, ist nicht betroffen; was nicht geschrieben werden konnte, muss noch einmal gesendet werden.',
  customerAzure: 'Microsoft meldet eine eigene Störung{id} und arbeitet daran.',
  customerOurs: 'Wir suchen die Ursache.',
  customerNothing: 'Allein durch diesen Alarm merken Kunden nichts: bisher gibt es nichts zu sagen.',
  customerNotYours:
    'Noch nichts. Wer was über Daten erfährt, entscheiden ihr Eigentümer und Sicherheit oder Datenschutz: sag **ihnen** jetzt, was es ist, seit wann, und durch wen.',
  ticketOurs:
    'Noch nicht: nichts hier weist auf Azure, und der Support würde zuerst fragen, was „Diagnose beginnen“ fragt. Es lohnt sich, wenn es danach weitergeht, mit Zeit, Konto und den Anforderungs-IDs (`x-ms-request-id`) einiger fehlgeschlagener Anfragen.',
  ticketAzure:
    'Dafür nicht: Microsoft weiß davon{id} und arbeitet daran. Es lohnt sich für eine Ressource, die in der Meldung fehlt, oder wenn ihr es schriftlich braucht.',
  ticketEither:
    'Sieh zuerst nach „Ressourcenintegrität“ (Resource health) von {name}. „Verfügbar“: eher wir oder der Weg dorthin. Alles andere, oder Serverfehler, die nicht enden: öffne eines, mit Zeit, Konto und den Anforderungs-IDs (`x-ms-request-id`) einiger fehlgeschlagener Anfragen.',
  stopCaller:
    'Frag zuerst {who}, wenn das nur eine Minute dauert: es kann ein Job sein, der das soll. Sonst: das listet die Rollen auf; die eine, die es erlaubt, unter „Zugriffssteuerung (IAM)“ der Ressource entfernt, hält genau {who} fern. Ein Token gilt bis zu einer Stunde weiter, und vorher ausgelesene Schlüssel oder SAS berührt das nicht.',
  stopClient:
    'Dann nimm genau das weg, was dieser Aufrufer benutzt: seine Rolle, seine SAS (über ihre gespeicherte Zugriffsrichtlinie oder ihren Delegierungsschlüssel), seine Adresse in den Netzwerkregeln, oder halte den Job selbst an. Ein neu erzeugter Schlüssel stoppt ihn auch, und mit ihm alle anderen, die diesen Schlüssel benutzen.',
  moneyAzure:
    'Vielleicht, und nur auf Antrag: das SLA zählt die Verfügbarkeit eines Kalendermonats, je nach Kontoart und Redundanz. Hebe auf, was Azure dazu sagt{id}, eure eigenen Zeiten und einige fehlgeschlagene Anfragen, und stelle nach Ende des Monats eine Supportanfrage zur Abrechnung; die Frist steht im SLA.',
  moneyOurs:
    'Kaum: was die eigenen Einstellungen ablehnen oder was über die Grenzen des Kontos geht, zählt im SLA nicht als Ausfall. Anders wäre es, wenn „Ressourcenintegrität“ sagt, dass es an Azure lag.',
  moneyEither:
    'Nur wenn es an Azure lag: das sagen „Ressourcenintegrität“ und „Service Health“. Dann zählt das SLA die Verfügbarkeit eines Kalendermonats, und die Gutschrift wird mit einer Supportanfrage zur Abrechnung beantragt, mit Zeiten und fehlgeschlagenen Anfragen. Was Einstellungen ablehnen oder über die Grenzen des Kontos geht, zählt nicht.',
  reportSoon:
    'Das kann ich nicht entscheiden, und warten darf es vielleicht nicht: sind es Daten von Menschen, läuft womöglich eine Frist ab dem Moment, in dem es jemand weiß (DSGVO: 72 Stunden). Sag ihrem Eigentümer und Sicherheit oder Datenschutz jetzt, was es ist, seit wann, und wer daran kam. Hebt die Protokolle auf.',
  reportNothing:
    'Allein durch diesen Alarm kamen keine Daten hinaus, und keine sind weg. Was ein Vertrag an Verfügbarkeit verspricht, ist eine andere Frage.',
  graverFirst: 'Das Schwerere zuerst:',
  graveAlike: 'Dem Schweregrad nach sind sie gleich; der ältere steht zuerst. Schlimmer ist, was mehr Leute benutzen.',
  standHere: 'Hier {count|steht # Alarm|stehen # Alarme}:',
  relatedAzure:
    'Azure meldet eine eigene Störung ({title}); was sonst in dieser Region auslöst, ist wahrscheinlich eine Folge davon.',
  relatedSame: 'Alle betreffen {name}, also ist eine gemeinsame Ursache wahrscheinlich. Zuerst kam: {title}.',
  relatedKind:
    'Verschiedene Ressourcen, und innerhalb von {duration} dieselbe Art Störung: such, was sie gemeinsam haben, etwa einen Client, ein Deployment, eine Änderung an Netz oder DNS, eine Identität.',
  relatedNot: 'Verschiedene Ressourcen oder Arten von Störung: nichts, was mir gesagt wurde, verbindet sie.',
  notKnownOfIt: 'Das geht aus dem Alarm nicht hervor. Was bekannt ist:',
  notKnownOfThem: 'Das geht aus den Alarmen nicht hervor. Welcher ist gemeint?',
  askOfIt:
    'Frag zum Beispiel: „seit wann?“, „wir oder Azure?“, „kann das warten?“, „welcher Client?“, „was zuerst?“, „was sage ich dem Kunden?“. Etwas anderes ist kaputt: füge den Fehler ein.',
  suspectedOf: 'Allein beweist der Alarm keine Ursache.',
  graveDeed:
    'Es geschah einmal und wächst nicht, aber was es aussperrt oder hereinlässt, bleibt so: frag bald, ob es gewollt war.',
  graveGone:
    'War es nicht gewollt, lass es nicht bis morgen liegen: was davon aufgehoben wird, wird nur für begrenzte Zeit aufgehoben.',
  orMeant: '**Oder war das gemeint?**',
  foundNoted: 'Ich nehme es, wie du es sagst; von hier aus kann ich nicht nachsehen. Was dieser Alarm zu tun lässt:',
  nextNoMore: 'Die Karte hat keinen weiteren Schritt. Die Fragen von „Diagnose starten“ führen von hier weiter.',
  betterNoted:
    'Gut. Die Karte ändert sich von selbst, sobald die Regel das Ende meldet, meist einige Minuten nachdem der Wert wieder stimmt. Ob es so bleibt:',
  betterDone: 'Gut. Ein Ende meldet dafür niemand: schließe es hier, sobald es geklärt ist.',
  worsensNoted:
    'Dann richte dich nicht nach Sev{severity}: was wächst, wartet nicht. Nimm es jetzt, oder hol jemanden dazu (`escalate` nach `subscribe` sagt wen).',
  hurtsNoted:
    '**Das zählt mehr als Sev{severity} der Regel: behandle es als dringend** und sag es jetzt dem Besitzer. Am schnellsten führt der erste Schritt weiter; was zuletzt geändert wurde, wird zuerst zurückgenommen, wo das geht.',
  hurtsAzure:
    '**Das zählt mehr als Sev{severity} der Regel.** Die Störung liegt bei Azure, am Konto behebt sie nichts: sag es jetzt dem Besitzer, er entscheidet über eine zweite Region, wo es eine gibt.',
  doubtsMeasured:
    'So viel ist bewiesen: die Plattform hat es selbst gezählt. Nicht bewiesen ist die Ursache. Gezählt werden die Anfragen aller Clients: bei dir kann es gehen, während es bei anderen scheitert. Wie es jetzt ist:',
  doubtsDone:
    'Ja: es steht im Aktivitätsprotokoll oder in den Ereignissen von Azure ({time}). Ob es gewollt war, weiß nur, wer es tat.',
  doubtsAzure: 'Das sagt Azure über sich selbst, ich gebe es nur weiter. Der Blick darauf:',
  usualLook:
    'Die Grenze der Regel hat einmal jemand gewählt. Was dort üblich ist, zeigt derselbe Wert der letzten Woche, Stunde für Stunde:',
  usualNowhere:
    'Was dort üblich ist, sagt der Alarm nicht, und für einen solchen Alarm habe ich keinen Befehl, der es zeigt.',
  fullLook:
    'Ein einzelner Wert hat keine Geschwindigkeit: wie schnell es wächst, zeigt die letzte Woche. Über der Grenze der Regel nimmt ein Konto weiter Daten an; eine Freigabe hört bei ihrem Kontingent auf.',
  tuneHow:
    'Regel: {rule}. Geändert wird sie im Portal unter Monitor > Warnungen > Warnungsregeln: Schwelle, Zeitfenster, Schweregrad, Dimensionen. Mach es bei Tag, mit einer Woche des Werts vor dir; bis dahin kann es hier still sein:',
  tuneNoRule:
    'Eine Regel nennt er nicht. Was ihn sendet, steht im Portal unter Monitor > Warnungen; bis es geändert ist, kann es hier still sein:',
  quietHow:
    'Hier, mit einer Schaltfläche oder als `mute 1h {account}`, `mute until 8 {account}`. In Azure läuft die Regel weiter:',
  preventGone:
    'Eine Sperre auf dem, was bleiben muss (`az lock create --lock-type CanNotDelete`), vorläufiges Löschen und Versionen mit genug Tagen, eine Sicherung anderswo, und wenige, die löschen dürfen. Wer es war, und durch welche Pipeline, kommt zuerst.',
  preventDone:
    'War es nicht gewollt: wer das darf, entscheiden Rollen (Zugriffssteuerung des Kontos), und Azure Policy verweigert die Einstellung für alle. War es gewollt: sag es der Bereitschaft vorher, und schalte es für die Zeit stumm.',
  preventTrouble:
    'Das hängt an der Ursache, und dieser Alarm allein nennt keine. Ist sie gefunden, sagt ihre Seite, was sie fernhält.',
  unchangedThen:
    'Dann denk an das, was sich von selbst ändert: ein abgelaufenes SAS, Secret oder Zertifikat, eine Rolle, die ein Aufräumen nahm, ein Job, der um diese Zeit beginnt, mehr Last, Azure selbst. Was andere taten, steht im Aktivitätsprotokoll:',
  maybeMeant: 'War eines davon gemeint?',
  toPaste: 'Zum Einfügen:',
};
