/** English words of the field → how German words for them begin, in lower case. Compounds are read piece by piece. */
export const GERMAN = `
storage account: speicherkonto speicherkont
storage: azure-speicher blobspeicher speicher
account: konto konten
connection string: verbindungszeichenfolge
account key: kontoschlüssel zugriffsschlüssel
key: schlüssel
keys rotated: schlüsselwechsel
share: freigabe
file: datei
folder: ordner verzeichnis
subfolder: unterordner
drive: laufwerk netzlaufwerk
upload: hochlad hochgelad hochzulad hochlädt
download: herunterlad heruntergelad herunterzulad runterlad runtergelad herunterlädt
copy: kopie kopier
source: quell
destination: ziel
expired: abgelaufen ablauf abläuft gültigkeit
permission: berechtigung rechte
role: rolle
owner: besitzer eigentümer
contributor: mitwirkend
reader: leser
read: lesen gelesen lesend
write: schreib geschrieb
delete: lösch gelöscht entfern
list: auflist aufgelist
access: zugriff zugang zugreif
public: öffentlich
private: privat
anonymous: anonym
without login: anmeldungslos
sign in: anmeld angemeld einlog
password: passwort kennwort
denied: verweiger abgelehnt abgewies
forbidden: verboten untersagt
allowed: erlaubt zugelassen zulass freigeschalt
disabled: deaktivier abgeschalt ausgeschalt
enabled: aktivier eingeschalt
changed: geändert änder umgestell umstell
renewed: erneuer rotier
generated: erzeug generier
moved: umzug umgezog migration verschob
network: netzwerk netz
address: adresse
office: büro
home: zuhause homeoffice daheim
company: firma firmen konzern
customer: kunde
supplier: lieferant
colleague: kolleg
user: benutzer nutzer
since: seit
yesterday: gestern
today: heute
morning: früh
friday: freitag
monday: montag
weekend: wochenende
week: woche
month: monat
year: jahr
night: nacht nächt
minutes: minute
hours: stunde
days: tage
error: fehler
failed: scheiter fehlschlag fehlgeschlag schlägt
breaks off: abgebroch abbruch abbrech bricht
message: meldung nachricht
works: funktionier klappt läuft
goes: geht ging
not: nicht
no: kein
never: niemals
nobody: niemand
nothing: nichts
but: aber
only: nur
without: ohne
always: immer
sometimes: manchmal gelegentlich sporadisch
suddenly: plötzlich
immediately: sofort
after: nach
before: vorher zuvor
old: alte
new: neue
same: selbe dasselbe derselbe gleiche
other: andere
already: bereits schon
exists: vorhanden existier
found: gefunden
missing: fehlt fehlen
overwrite: überschreib
empty: leer
invalid: ungültig
wrong: falsch
correct: richtig korrekt stimmt
clock: uhr
time: zeit
machine: rechner maschine
virtual machine: vm
server: server
browser: browser
website: webseite website
page: seite
picture: bild
pictures: bilder
archive: archiv
backup: sicherung datensicherung
tier: ebene stufe
locked: gesperrt sperr
in use: benutzung verwendung verwendet
full: voll
quota: kontingent
disk: festplatte
space: speicherplatz platz
slow: langsam quälend
restore: wiederherstell
soft delete: vorläufig
subscription: abonnement abo
tenant: mandant
device: gerät
certificate: zertifikat
encryption: verschlüssel
update: aktualisier
installed: installier
mount: einbind eingebund einhäng
connect: verbind verbund
connection: verbindung
timeout: zeitüberschreitung
resolves: auflös
endpoint: endpunkt
identity: identität
managed: verwaltet
assigned: zugewies vergeb
service principal: dienstprinzipal
secret: geheimnis
request: anfrage anforderung
policy: richtlinie
security: sicherheit
template: vorlage
save: speichern gespeichert abspeicher
open: öffn geöffn
closed: geschloss
wait: warte
bill: rechnung
cost: kosten
rule: regel
lifecycle: lebenszyklus
queue: warteschlange
table: tabelle
script: skript
small: klein
large: groß
many: viele
upper case: großbuchstab großschreib
umlaut: umlaut
special characters: sonderzeichen
path: pfad
too long: zu lang
all: alle
each: jede
some: einige manche
local: lokal
direct: direkt
outside: außerhalb
visible: sichtbar
see: sehe sieht
shown: angezeigt anzeige
created: erstell angeleg
token: token
signature: signatur
subject: betreff
version: version
restart: neustart neugestart
replaced: ersetzt
emulator: emulator
says: meldet sagt
more: mehr
cannot: kann
gets: bekomm erhält
loads: lädt laden
between: zwischen
set: gesetzt eingestellt
entered: eingetragen
selected networks: ausgewählte
may: darf
although: obwohl trotz
later: später danach
while: während
two: zwei beide
single: einzeln
renamed: umbenannt umbenenn
log: protokoll
name: name
data: daten
active: aktiv
hangs: hängt hängen
region: region
configuration: konfiguration
resource group: ressourcengruppe
data role: datenrolle
transfer: übertragung
supported: unterstützt
output: ausgabe
several: mehrere
crashes: stürzt abgestürzt
quotes: anführungszeichen
line: leitung
vacation: urlaub
unchanged: unverändert
belongs: gehört
contains: enthält
content: inhalt
prefix: präfix
application: anwendung
service: dienst
resume: fortsetz
continue: weiter
takes: dauert
valid: gültig
row: zeile
job: auftrag
rejects: lehnt
comes: kommt
key vault: tresor
recipient: empfänger
early: vorzeitig
throttled: drossel gedrosselt
evening: abend
december: dezember
partner: partner
print: druck
scanner: scanner
database: datenbank
hospital: klinik
letter: buchstabe
lock: sperre
immutable: unveränder aufbewahrung
hold: vorhalt
event: ereignis
usage: verbrauch auslastung
shared: geteilt
domain: domäne
group: gruppe
restored: zurückgeholt zurückhol
replicated: repliz
capacity: kapazität belegt
check: prüf
`;
