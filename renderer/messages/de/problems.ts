import type { AreaIn } from '../en/translation.ts';
import { fileProblems } from './file-problems.ts';

/** What went wrong, why, and what to do next, for every code of the contract. */
export const problems = {
  'connection-lost': {
    title: 'Sheetbatch läuft nicht',
    explanation:
      'Diese Seite hat die Verbindung zum Programm verloren. Gesendete Aufträge laufen bei Anthropic weiter.',
    next: 'Starten Sie Sheetbatch erneut und verwenden Sie das Fenster oder den Tab, der sich öffnet.',
  },

  ...fileProblems,

  'instruction-empty': {
    title: 'Die Anweisung ist leer',
    explanation: 'Claude muss wissen, was mit jeder Zeile zu tun ist.',
    next: 'Schreiben Sie, was Sie möchten, und fügen Sie die Spalten ein, die Claude ansehen soll.',
  },
  'placeholder-unknown': {
    title: 'Die Anweisung nennt eine Spalte, die es nicht gibt',
    explanation: 'Einer der Namen in doppelten geschweiften Klammern passt zu keiner Spalte dieses Blatts.',
    withFacts: 'In diesem Blatt gibt es keine Spalte „{{name}}“.',
    next: 'Wählen Sie die Spalte aus der Liste, oder berichtigen Sie den Namen.',
  },
  'placeholder-unclosed': {
    title: 'Die Anweisung hat Klammern, die keine Spalte nennen',
    explanation:
      'Zwei öffnende Klammern beginnen den Namen einer Spalte; hier sind sie nicht geschlossen oder leer. Es wurde nichts gesendet.',
    withFacts:
      'In „{{text}}“ sind die Klammern nicht geschlossen, oder sie nennen keine Spalte. Es wurde nichts gesendet.',
    next: 'Wählen Sie die Spalte aus der Liste, oder lassen Sie die Klammern so senden, wie sie dastehen.',
  },
  'placeholder-in-background': {
    title: 'Im Hintergrundwissen kann keine Spalte stehen',
    explanation:
      'Das Hintergrundwissen ist für jede Zeile gleich; nichts darin wird durch den Text einer Zeile ersetzt. Es wurde nichts gesendet.',
    withFacts:
      '„{{text}}“ im Hintergrundwissen würde so gesendet, wie es dasteht, denn das Hintergrundwissen ist für jede Zeile gleich. Es wurde nichts gesendet.',
    next: 'Setzen Sie die Spalte in die Anweisung, oder lassen Sie die Klammern so senden, wie sie dastehen.',
  },
  'placeholder-in-answer': {
    title: 'In einem Listenwert oder Feldnamen kann keine Spalte stehen',
    explanation: 'Listenwerte und Feldnamen sind für jede Zeile gleich. Es wurde nichts gesendet.',
    withFacts:
      '„{{text}}“ würde nicht durch den Text einer Zeile ersetzt: Listenwerte und Feldnamen sind für jede Zeile gleich. Es wurde nichts gesendet.',
    next: 'Nehmen Sie die Klammern heraus.',
  },
  'instruction-without-column': {
    title: 'Die Anweisung nennt keine Spalte',
    explanation: 'Ohne eine Spalte bekäme jede Zeile dieselbe Antwort. Es wurde nichts gesendet.',
    next: 'Setzen Sie mindestens eine Spalte ein, die Claude ansehen soll.',
  },
  'answer-longer-than-model': {
    title: 'Die längste Antwort ist mehr, als dieses Modell schreibt',
    explanation: 'Jedes Modell hat eine längste Antwort. Es wurde nichts gesendet.',
    withFacts: '„{{model}}“ schreibt Antworten von höchstens {{limit}} Tokens. Es wurde nichts gesendet.',
    next: 'Wählen Sie eine kürzere längste Antwort oder ein anderes Modell.',
  },
  'column-name-empty': {
    title: 'Die neue Spalte braucht einen Namen',
    explanation: 'Die Antworten kommen in eine neue Spalte Ihres Blatts, und diese braucht eine Überschrift.',
    next: 'Geben Sie einen Namen für die neue Spalte ein.',
  },
  'column-name-taken': {
    title: 'Eine Spalte mit diesem Namen gibt es schon',
    explanation: 'Zwei Spalten mit derselben Überschrift wären schwer zu unterscheiden.',
    withFacts: 'Ihr Blatt hat schon eine Spalte „{{name}}“.',
    next: 'Wählen Sie einen anderen Namen.',
  },
  'answer-format-invalid': {
    title: 'Das Antwortformat ist nicht vollständig',
    explanation: 'Ein Listenwert oder ein Feld fehlt, ist leer oder kommt doppelt vor.',
    next: 'Gehen Sie zurück zur Anweisung und prüfen Sie die Listenwerte oder Felder.',
  },
  'rows-none-selected': {
    title: 'Es bleibt keine Zeile zu senden',
    explanation: 'Mit den gewählten Zeilen und der Regel für leere Zellen wird jede Zeile ausgelassen.',
    next: 'Wählen Sie andere Zeilen, oder lassen Sie auch Zeilen mit leeren Zellen senden.',
  },
  'row-too-long': {
    title: 'Eine Zeile ist zu lang für dieses Modell',
    explanation: 'Der Text einer Zeile ist mehr, als das Modell auf einmal lesen kann.',
    withFacts: 'Der Text von Zeile {{row}} ist mehr, als das Modell auf einmal lesen kann.',
    next: 'Kürzen Sie ihn, verwenden Sie weniger Spalten, oder wählen Sie ein anderes Modell.',
  },
  'document-not-readable': {
    title: 'Das Dokument konnte nicht gelesen werden',
    explanation:
      'Es ist vielleicht beschädigt, mit einem Kennwort geschützt oder in einem anderen Format als .docx oder .pdf.',
    next: 'Speichern Sie es noch einmal ohne Kennwort als .docx oder .pdf, oder kopieren Sie den Text und fügen Sie ihn hier ein.',
  },
  'document-without-text': {
    title: 'Das Dokument enthält keinen Text',
    explanation: 'Vielleicht besteht es nur aus Bildern, etwa eingescannten Seiten.',
    next: 'Wählen Sie ein Dokument mit Text, oder tippen Sie, was Claude wissen soll.',
  },
  'template-invalid': {
    title: 'Die Vorlage konnte nicht gelesen werden',
    explanation: 'Die Datei enthält keine Sheetbatch-Vorlage, oder sie stammt aus einer neueren Version.',
    next: 'Exportieren Sie die Vorlage erneut, oder wählen Sie eine andere Datei.',
  },

  'key-missing': {
    title: 'Ein Schlüssel wird gebraucht',
    explanation: 'Um Zeilen an Claude zu senden, ist ein Schlüssel aus Ihrem Anthropic-Konto nötig.',
    next: 'Fügen Sie Ihren Schlüssel hinzu. Bis dahin wartet alles, und nichts geht verloren.',
  },
  'key-malformed': {
    title: 'Das sieht nicht wie ein Anthropic-Schlüssel aus',
    explanation:
      'Ein Schlüssel beginnt mit „sk-ant-“ und ist etwa 100 Zeichen lang. Vielleicht fehlt ein Teil.',
    next: 'Kopieren Sie den ganzen Schlüssel aus der Anthropic Console und fügen Sie ihn erneut ein.',
  },
  'key-rejected': {
    title: 'Anthropic nimmt den Schlüssel nicht an',
    explanation: 'Er wurde gelöscht oder abgeschaltet, oder ein Teil davon fehlt.',
    next: 'Erstellen Sie in der Anthropic Console einen neuen Schlüssel und speichern Sie ihn hier.',
  },
  'key-of-another-account': {
    title: 'Der neue Schlüssel sieht die mit dem alten gesendeten Zeilen nicht',
    explanation:
      'Beim Senden von Zeilen ist die Verbindung abgerissen, und danach wurde der Schlüssel gewechselt. Dieser Schlüssel gehört zu einem anderen Konto oder Workspace. Sheetbatch kann deshalb nicht nachsehen, ob die Zeilen ankamen, und sendet sie nicht erneut: Sie könnten doppelt zahlen.',
    next: 'Speichern Sie wieder den alten Schlüssel oder einen aus demselben Workspace; dann läuft der Auftrag von selbst weiter. Oder brechen Sie den Auftrag ab.',
  },
  'key-store-unavailable': {
    title: 'Der Schlüssel konnte auf diesem Computer nicht aufbewahrt werden',
    explanation:
      'Der Kennwortspeicher des Systems ist nicht erreichbar. Sheetbatch schreibt Schlüssel nie in eine Datei.',
    next: 'Entsperren Sie Ihren Kennwortspeicher und versuchen Sie es erneut, oder fügen Sie den Schlüssel bei jedem Start von Sheetbatch ein.',
  },
  'credit-exhausted': {
    title: 'Ihr Guthaben bei Anthropic ist aufgebraucht',
    explanation:
      'Anthropic nimmt keine Zeilen mehr an, bis Guthaben aufgeladen ist. Was beantwortet wurde, bleibt erhalten.',
    next: 'Laden Sie in der Anthropic Console unter „Billing“ Guthaben auf und wählen Sie dann „Fortsetzen“.',
  },
  'spend-limit-reached': {
    title: 'Ihr Anthropic-Konto hat sein Ausgabenlimit erreicht',
    explanation:
      'Das Limit wurde in der Anthropic Console gesetzt, für das Konto oder für den Workspace dieses Schlüssels.',
    next: 'Heben Sie das Limit dort an oder warten Sie bis zum nächsten Monat und wählen Sie dann „Fortsetzen“.',
  },
  'access-denied': {
    title: 'Dieser Schlüssel darf das nicht',
    explanation:
      'Der Workspace des Schlüssels ist nicht berechtigt, dieses Modell zu verwenden oder Stapel zu senden.',
    next: 'Fragen Sie, wer Ihr Anthropic-Konto verwaltet, oder verwenden Sie einen anderen Schlüssel.',
  },
  'model-unknown': {
    title: 'Anthropic bietet dieses Modell nicht an',
    explanation: 'Es wurde eingestellt, oder Ihr Konto darf es nicht verwenden.',
    withFacts: '„{{model}}“ wurde eingestellt, oder Ihr Konto darf es nicht verwenden.',
    next: 'Wählen Sie ein anderes Modell.',
  },
  'spend-cap-reached': {
    title: 'Ihr eigenes Ausgabenlimit ist erreicht',
    explanation:
      'Weiteres Senden könnte mehr kosten als das Limit, das Sie gesetzt haben. Darüber hinaus wurde nichts gesendet.',
    withFacts:
      'Das Limit beträgt {{capUsdMicros}}. Mit dem nächsten Stapel könnten es allerhöchstens {{neededUsdMicros}} werden; deshalb wurde er nicht gesendet.',
    next: 'Heben Sie das Limit an und fahren Sie fort, oder senden Sie den Rest nicht.',
  },
  'price-unknown': {
    title: 'Der Preis dieses Modells ist nicht bekannt',
    explanation: 'Ohne Preis lässt sich ein Ausgabenlimit nicht einhalten.',
    next: 'Wählen Sie ein Modell mit bekanntem Preis, oder senden Sie ohne Limit.',
  },

  offline: {
    title: 'Dieser Computer ist offline',
    explanation:
      'Es gibt keine Verbindung zum Internet. Schon gesendete Zeilen werden bei Anthropic weiterbearbeitet.',
    next: 'Sie müssen nichts tun: Sheetbatch macht weiter, sobald Sie wieder online sind.',
  },
  'service-unreachable': {
    title: 'Anthropic ist nicht erreichbar',
    explanation:
      'Die Verbindung kommt nicht zustande. Vielleicht steht eine Firewall, ein Proxy oder ein VPN im Weg.',
    next: 'Sheetbatch versucht es weiter. Wenn es länger dauert, bitten Sie Ihre IT-Abteilung, api.anthropic.com zuzulassen.',
  },
  'service-busy': {
    title: 'Anthropic bittet zu warten',
    explanation: 'Ihr Konto hat für den Moment so viel gesendet, wie es darf.',
    next: 'Sie müssen nichts tun: Sheetbatch macht von selbst weiter.',
  },
  'service-busy-long': {
    title: 'Anthropic bittet, tagelang zu warten',
    explanation: 'Das ist eher eine Grenze Ihres Kontos als viel Betrieb.',
    withFacts:
      'Anthropic bittet zu warten (Tage: {{days}}). Das ist eher eine Grenze Ihres Kontos als viel Betrieb.',
    next: 'Sehen Sie in der Anthropic Console nach den Grenzen und drücken Sie dann „Fortsetzen“. Inzwischen wird nichts gesendet.',
  },
  'service-overloaded': {
    title: 'Anthropic ist stark ausgelastet',
    explanation: 'Der Dienst hat gerade mehr zu tun, als er bewältigen kann.',
    next: 'Sie müssen nichts tun: Sheetbatch versucht es von selbst erneut.',
  },
  'service-failed': {
    title: 'Bei Anthropic ist etwas schiefgegangen',
    explanation: 'Der Dienst hat mit einem eigenen Fehler geantwortet.',
    next: 'Sie müssen nichts tun: Sheetbatch versucht es von selbst erneut. Wenn es länger dauert, sehen Sie auf status.anthropic.com nach.',
  },
  'request-rejected': {
    title: 'Anthropic hat die Zeilen nicht angenommen',
    explanation: 'Etwas an der Anfrage ist für dieses Modell nicht erlaubt.',
    withFacts: 'Anthropic meldet: {{message}}',
    next: 'Ändern Sie die Anweisung oder das Modell und senden Sie erneut. Nicht angenommene Zeilen kosten nichts.',
  },
  'request-too-large': {
    title: 'Die Zeilen sind zu viel auf einmal',
    explanation:
      'Eine Zeile zusammen mit dem gemeinsamen Hintergrundwissen ist größer, als Anthropic annimmt.',
    withFacts:
      'Zeile {{row}} mit dem gemeinsamen Hintergrundwissen ({{kilobytes}} kB) ist größer, als Anthropic oder ein Proxy auf dem Weg annimmt.',
    next: 'Kürzen Sie das Hintergrundwissen, oder verwenden Sie weniger Spalten.',
  },
  'prompt-too-long': {
    title: 'Eine Zeile ist zu lang für dieses Modell',
    explanation: 'Zeile, Anweisung und Hintergrundwissen zusammen sind länger, als das Modell lesen kann.',
    withFacts: 'Anthropic meldet: {{message}}',
    next: 'Kürzen Sie die Zeile oder das Hintergrundwissen, oder wählen Sie ein Modell, das mehr liest.',
  },
  'answer-limit-too-high': {
    title: 'So lange Antworten gibt dieses Modell nicht',
    explanation: 'Die Höchstlänge der Antwort ist größer, als das Modell schreiben kann.',
    withFacts: 'Anthropic meldet: {{message}}',
    next: 'Wählen Sie eine kleinere Höchstlänge oder ein anderes Modell.',
  },
  'answer-format-too-complex': {
    title: 'Die Liste oder die Felder sind zu viel für Anthropic',
    explanation:
      'Anthropic kann Claude nur bis zu einer gewissen Größe auf eine Liste oder auf Felder festlegen und sagt nicht, bis zu welcher.',
    withFacts: 'Anthropic meldet: {{message}}',
    next: 'Nehmen Sie weniger Einträge oder Felder, oder lassen Sie einen Text schreiben und nennen Sie die Einträge im Hintergrundwissen.',
  },
  'proxy-needs-login': {
    title: 'Der Proxy verlangt ein Passwort',
    explanation:
      'Ihr Netzwerk schickt alles über einen Proxy, der Namen und Passwort verlangt, und Sheetbatch hat keines. Zu Anthropic ist nichts durchgekommen.',
    next: 'Bitten Sie Ihre IT-Abteilung, api.anthropic.com ohne Passwort durchzulassen.',
  },
  'connection-not-trusted': {
    title: 'Der Verbindung zu Anthropic ist nicht zu trauen',
    explanation:
      'Wer geantwortet hat, konnte nicht beweisen, dass er Anthropic ist. Das kommt vor, wenn die Firewall einer Firma mitliest oder die Uhr dieses Computers falsch geht. Über diese Verbindung wurde nichts gesendet.',
    next: 'Prüfen Sie Datum und Uhrzeit dieses Computers. Stimmen sie, bitten Sie Ihre IT-Abteilung, das Zertifikat der Firewall hier zu installieren oder api.anthropic.com auszunehmen.',
  },
  'not-anthropic': {
    title: 'An Anthropics Stelle hat etwas anderes geantwortet',
    explanation:
      'Es kam eine Webseite oder eine Umleitung, wie von der Anmeldeseite eines WLANs, einem Proxy oder einer Firewall. Dadurch ist nichts entstanden.',
    next: 'Öffnen Sie eine beliebige Webseite im Browser und melden Sie sich dort an, falls verlangt. Hilft das nicht, bitten Sie Ihre IT-Abteilung, api.anthropic.com zuzulassen.',
  },
  'sending-fails': {
    title: 'Die Zeilen lassen sich nicht an Anthropic übergeben',
    explanation:
      'Jedes Mal ist die Verbindung abgerissen oder die Antwort war nicht lesbar. Jedes Mal wurde die Liste Ihres Kontos durchsucht: Nichts ist entstanden, nichts wurde bezahlt.',
    next: 'Prüfen Sie Verbindung, Proxy oder VPN. Drücken Sie dann „Fortsetzen“.',
  },
  'results-unavailable': {
    title: 'Die Antworten lassen sich nicht von Anthropic abholen',
    explanation:
      'Claude ist fertig, aber die Datei mit den Antworten wird nicht herausgegeben oder bricht jedes Mal ab. Was ankam, bleibt erhalten.',
    withFacts:
      'Claude ist fertig, aber die Datei mit den Antworten wird nicht herausgegeben oder bricht jedes Mal ab. Was ankam, bleibt erhalten; Zeilen noch ohne Antwort: {{missing}}.',
    next: 'Drücken Sie „Fortsetzen“, um sie noch einmal abzuholen; das kostet nichts. Brechen Sie den Auftrag stattdessen ab, lassen sich diese Zeilen erneut senden und kosten dann noch einmal.',
  },
  'results-expired': {
    title: 'Die Antworten sind nicht mehr bei Anthropic',
    explanation: 'Anthropic bewahrt Antworten 29 Tage lang auf. Diese wurden nicht rechtzeitig abgeholt.',
    next: 'Senden Sie die Zeilen ohne Antwort erneut.',
  },
  'results-not-ready': {
    title: 'Die Antworten sind noch nicht fertig',
    explanation: 'Claude arbeitet noch daran.',
    next: 'Sie müssen nichts tun: Sheetbatch holt sie ab, sobald sie da sind.',
  },
  'batch-not-found': {
    title: 'Anthropic kennt diesen Stapel nicht',
    explanation: 'Er gehört vielleicht zu einem anderen Schlüssel, oder er wurde dort gelöscht.',
    next: 'Verwenden Sie den Schlüssel, mit dem er gesendet wurde, oder senden Sie die Zeilen ohne Antwort erneut.',
  },
  'results-incomplete': {
    title: 'In der Datei von Anthropic fehlen einige Antworten',
    explanation: 'Die abgeholten Antworten decken nicht jede gesendete Zeile ab.',
    next: 'Sie müssen nichts tun: Sheetbatch holt sie noch einmal ab. Zeilen, die ohne Antwort bleiben, können erneut gesendet werden.',
  },
  'results-expire-soon': {
    title: 'Anthropic löscht die Antworten bald',
    explanation: 'Dort werden Antworten 29 Tage lang aufbewahrt, und diese wurden noch nicht abgeholt.',
    next: 'Bleiben Sie online und lassen Sie Sheetbatch geöffnet, bis sie hier sind.',
  },
  'batch-in-doubt': {
    title: 'Es wird geprüft, ob Anthropic die Zeilen erhalten hat',
    explanation:
      'Beim Senden ist die Verbindung abgerissen. Sheetbatch sieht nach, bevor es etwas sendet, damit Sie nie doppelt zahlen.',
    next: 'Sie müssen nichts tun: Das dauert etwa zwei Minuten.',
  },
  'batch-not-findable': {
    title: 'Ob Anthropic die Zeilen erhalten hat, lässt sich nicht feststellen',
    explanation:
      'Beim Senden ist die Verbindung abgerissen, und die Liste Ihres Kontos zeigt nichts mehr von dem, was sie vorher zeigte. Dort wurden Stapel gelöscht, oder der Schlüssel gehört jetzt zu einem anderen Arbeitsbereich.',
    next: 'Sehen Sie in der Anthropic Console unter „Batches“ nach und drücken Sie dann „Fortsetzen“. Oder brechen Sie den Auftrag ab: Zeilen ohne Antwort lassen sich danach noch einmal senden.',
  },
  'batch-adopted': {
    title: 'Ein schon gesendeter Stapel wurde wiedergefunden',
    explanation:
      'Beim Senden ist die Verbindung abgerissen, aber Anthropic hatte ihn erhalten. Er wurde kein zweites Mal gesendet.',
    next: 'Sie müssen nichts tun.',
  },
  'batch-was-foreign': {
    title: 'Ein Stapel gehört zu etwas anderem',
    explanation:
      'Er sah aus wie einer dieses Auftrags, aber seine Antworten gehören nicht zu diesen Zeilen. Keine davon wurde verwendet.',
    next: 'Senden Sie die Zeilen ohne Antwort erneut.',
  },
  'batch-expires-soon': {
    title: 'Anthropic wird vielleicht nicht rechtzeitig fertig',
    explanation:
      'Claude hat für die Zeilen eines Stapels höchstens 24 Stunden, und die meiste Zeit davon ist um.',
    next: 'Sie müssen jetzt nichts tun: Unbeantwortete Zeilen kosten nichts und können erneut gesendet werden.',
  },

  'job-not-found': {
    title: 'Diesen Auftrag gibt es nicht mehr',
    explanation: 'Er wurde entfernt.',
    next: 'Gehen Sie zurück zur Liste der Aufträge.',
  },
  'job-not-possible-now': {
    title: 'Das ist im Moment nicht möglich',
    explanation: 'Der Auftrag ist inzwischen weiter.',
    next: 'Sehen Sie nach, wo der Auftrag jetzt steht, und versuchen Sie es erneut.',
  },
  'row-not-found': {
    title: 'Diese Zeile gehört nicht zum Auftrag',
    explanation: 'Die Zeile war nicht unter den gesendeten.',
    next: 'Wählen Sie eine andere Zeile.',
  },

  'answer-not-fitting': {
    title: 'Diese Antwort passt nicht in ihre Spalte',
    explanation: 'Der Text gehört nicht in diese Spalte. Die Antwort bleibt, wie sie war.',
    withFacts: '„{{text}}“ gehört nicht in diese Spalte. Die Antwort bleibt, wie sie war.',
    next: 'Wählen Sie aus der Liste, schreiben Sie eine Zahl wie 12,5 oder ein Datum wie 2026-03-31.',
  },
  'data-folder-not-writable': {
    title: 'Sheetbatch kann nicht in seinen Ordner schreiben',
    explanation: 'Ihr Computer erlaubt nicht, Aufträge und Antworten dort aufzubewahren.',
    next: 'Prüfen Sie die Rechte des Ordners und starten Sie Sheetbatch dann erneut.',
  },
  'data-folder-in-use': {
    title: 'Sheetbatch läuft bereits',
    explanation:
      'Ein anderes Fenster oder eine andere Person arbeitet mit denselben Aufträgen. Das geht nur einmal zur selben Zeit, damit nichts doppelt gesendet wird.',
    next: 'Verwenden Sie das geöffnete Fenster, oder schließen Sie es zuerst.',
  },
  'database-damaged': {
    title: 'Die Liste der Aufträge war beschädigt',
    explanation: 'Was lesbar war, wurde gerettet; die beschädigte Datei wurde beiseitegelegt.',
    next: 'Prüfen Sie Ihre Aufträge. Antworten, die noch bei Anthropic sind, können erneut abgeholt werden.',
  },
  'database-recovered': {
    title: 'Die Liste der Aufträge wurde repariert',
    explanation: 'Sie war beschädigt. Was lesbar war, ist hier; die beschädigte Datei wurde beiseitegelegt.',
    next: 'Prüfen Sie Ihre Aufträge. Antworten, die noch bei Anthropic sind, können erneut abgeholt werden.',
  },
  'database-too-new': {
    title: 'Diese Aufträge gehören zu einem neueren Sheetbatch',
    explanation: 'Eine neuere Version hat damit gearbeitet, und diese hier könnte sie beschädigen.',
    next: 'Installieren Sie die neueste Version.',
  },

  'reference-unknown': {
    title: 'Sheetbatch findet diese Datei nicht wieder',
    explanation: 'Sie wurde geöffnet, bevor das Programm zuletzt gestartet wurde.',
    next: 'Wählen Sie die Arbeitsmappe erneut.',
  },
  'not-available-here': {
    title: 'Im Browser nicht möglich',
    explanation: 'Das geht nur in der installierten App.',
    next: 'Laden Sie die Datei stattdessen herunter, oder verwenden Sie die App.',
  },
  'request-invalid': {
    title: 'Das hat Sheetbatch nicht verstanden',
    explanation: 'Eine Eingabe liegt außerhalb des Erlaubten.',
    next: 'Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.',
  },
  unexpected: {
    title: 'Etwas Unerwartetes ist passiert',
    explanation: 'Das ist ein Fehler in Sheetbatch, nicht Ihrer. Seinetwegen wurde nichts gesendet.',
    next: 'Versuchen Sie es erneut. Wenn es wieder passiert, starten Sie Sheetbatch neu.',
  },
} as const satisfies AreaIn<'problems', 'one' | 'other'>;
