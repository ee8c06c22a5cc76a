import type { AreaIn } from '../translation.ts';

/** One job: its stages, its problems, what can be done with it, its details. */
export const job = {
  sheetOf: '{{workbook}} · {{sheet}} · {{model}}',
  loading: 'Auftrag wird geöffnet',
  goneTitle: 'Diesen Auftrag gibt es nicht mehr',
  goneText: 'Er wurde entfernt.',
  backToJobs: 'Zu Ihren Aufträgen',

  queue: 'Senden, wenn die vorigen Aufträge fertig sind',
  sendNow: 'Jetzt senden',
  queueWaits_one: 'Wartet auf {{count, number}} vorigen Auftrag:',
  queueWaits_other: 'Wartet auf {{count, number}} vorige Aufträge:',
  queuePaused: 'Auf pausierte Aufträge wird nicht gewartet. Die Limits werden beim Senden geprüft.',
  save: 'Antworten speichern…',
  pause: 'Pausieren',
  resume: 'Fortsetzen',
  more: 'Weitere Aktionen',
  cancel: 'Auftrag abbrechen…',
  remove: 'Auftrag entfernen…',
  undoSave: 'Letztes Speichern rückgängig machen…',
  deleteRemote: 'Bei Anthropic löschen…',

  stagesLabel: 'Schritte des Auftrags',
  stage: {
    written: 'Notiert',
    sent: 'Gesendet',
    working: 'Claude arbeitet',
    fetching: 'Antworten abholen',
    ready: 'Fertig',
  },
  stageDone: 'erledigt',
  stageCurrent: 'jetzt',
  stageQueued: 'in der Warteschlange',
  stageAhead: 'kommt noch',
  stageStopped: 'hier angehalten',
  since: 'seit {{span}}',

  nowDraft: 'Jede Zeile wird auf diesem Computer notiert, bevor etwas gesendet wird.',
  nowQueued: 'Jede Zeile ist auf diesem Computer notiert. Es wurde noch nichts gesendet.',
  nowSending: 'Die Zeilen werden an Anthropic gesendet.',
  nowSendingPractice: 'Die Zeilen werden übergeben. Nichts verlässt diesen Computer.',
  nowProcessing:
    'Meist innerhalb einer Stunde fertig, spätestens {{latest}}. Sie können das Fenster oder den Laptop schließen: Claude arbeitet weiter.',
  nowProcessingOwn:
    'Ihre letzten {{count, number}} Stapel ähnlicher Größe brauchten {{shortest}} bis {{longest}} (die Hälfte höchstens {{median}}), dieser spätestens bis {{latest}}. Sie können das Fenster oder den Laptop schließen: Claude arbeitet weiter.',
  nowProcessingOwnAlike:
    'Ihre letzten {{count, number}} Stapel ähnlicher Größe brauchten je {{median}}, dieser spätestens bis {{latest}}. Sie können das Fenster oder den Laptop schließen: Claude arbeitet weiter.',
  nowProcessingOpen:
    'Meist innerhalb einer Stunde fertig, spätestens nach einem Tag. Sie können das Fenster oder den Laptop schließen: Claude arbeitet weiter.',
  nowProcessingPractice: 'Eine Übung dauert wenige Sekunden; ein echter Auftrag meist bis zu einer Stunde.',
  nowCollecting: 'Die Antworten werden abgeholt und ihren Zeilen zugeordnet.',
  nowPausedUnsent: 'Der Auftrag ist pausiert. Es wurde noch nichts gesendet.',
  nowPaused:
    'Der Auftrag ist pausiert. Gesendete Stapel laufen bei Anthropic weiter; mehr wird nicht gesendet.',
  nowCanceling: 'Anthropic hält die Arbeit an. Was schon beantwortet ist, bleibt erhalten.',
  nowCanceled: 'Abgebrochen: {{when}}. Was beantwortet war, bleibt erhalten.',
  nowFinished: 'Fertig nach {{span}}: {{when}}.',
  costReal: 'Kosten: {{amount}}.',
  costRealAndEstimate: 'Kosten: {{amount}}; geschätzt waren {{estimate}}.',
  costSoFar: 'Kosten bisher: {{amount}}; geschätzt sind {{estimate}}.',
  costEstimate: 'Geschätzt sind {{estimate}}.',
  costSoFarOnly: 'Kosten bisher: {{amount}}.',
  costUnknown: 'Der Preis dieses Modells ist nicht bekannt.',
  costNotYet: 'noch nichts beantwortet',
  costFree: 'Üben ist kostenlos.',
  retryIn: 'In {{span}} folgt ein neuer Versuch.',
  retryNow: 'Neuer Versuch läuft.',
  savedAs: 'Zuletzt gespeichert als {{name}}.',

  raiseCap: 'Limit anheben…',
  raiseTitle: 'Limit dieses Auftrags anheben',
  raiseLabel: 'Limit in US-Dollar',
  raiseHint: 'Leer lassen für kein Limit. Sheetbatch prüft, was jeder Stapel höchstens kosten könnte.',
  raiseInvalid: 'Geben Sie einen Betrag wie 50 oder 12,50 ein.',
  raiseTooLow:
    'Mit dem nächsten Stapel könnten es insgesamt {{amount}} werden. Das Limit muss mindestens so hoch sein.',
  raiseConfirm: 'Limit setzen und fortsetzen',

  cancelTitle: 'Diesen Auftrag abbrechen?',
  cancelKeep: 'Weiterlaufen lassen',
  cancelConfirm: 'Auftrag abbrechen',
  cancelNotSent_one: '{{count, number}} Zeile wurde noch nicht gesendet und kostet nichts.',
  cancelNotSent_other: '{{count, number}} Zeilen wurden noch nicht gesendet und kosten nichts.',
  cancelSent_one:
    'Claude arbeitet an {{count, number}} Zeile. Was bis dahin beantwortet ist, wird bezahlt und bleibt erhalten.',
  cancelSent_other:
    'Claude arbeitet an {{count, number}} Zeilen. Was bis dahin beantwortet ist, wird bezahlt und bleibt erhalten.',
  cancelAtMost: 'Das kann noch höchstens {{amount}} kosten.',
  cancelFree: 'Das ist eine Übung: Sie kostet so oder so nichts.',

  removeTitle: 'Diesen Auftrag entfernen?',
  removeConfirm: 'Auftrag entfernen',
  removeText_one:
    'Der Auftrag und seine {{count, number}} Antwort werden endgültig von diesem Computer gelöscht. Gespeicherte Arbeitsmappen bleiben, wie sie sind.',
  removeText_other:
    'Der Auftrag und seine {{count, number}} Antworten werden endgültig von diesem Computer gelöscht. Gespeicherte Arbeitsmappen bleiben, wie sie sind.',
  removeUnsaved: 'Sie haben diese Antworten noch nicht in einer Arbeitsmappe gespeichert.',

  deleteTitle: 'Stapel bei Anthropic löschen?',
  deleteConfirm: 'Bei Anthropic löschen',
  deleteText:
    'Anthropic löscht, was dort zu diesem Auftrag aufbewahrt wird. Die Antworten auf diesem Computer bleiben.',

  tabsLabel: 'Ansichten des Auftrags',
  tabResults: 'Ergebnisse',
  tabDetails: 'Details',

  instruction: 'Anweisung',
  instructionUnknown:
    'Hier nicht bekannt: Der Stapel wurde von einem anderen Computer oder mit einem anderen Programm gesendet, und Anthropic bewahrt nur die Antworten auf. Deshalb können seine Zeilen aus diesem Auftrag nicht erneut gesendet werden.',
  background: 'Gemeinsames Hintergrundwissen',
  settingsTitle: 'So wurde gesendet',
  model: 'Modell',
  answers: 'Antworten',
  answersText: 'Text',
  answersLabels: 'Eins von: {{labels}}',
  answersFields: 'Felder: {{fields}}',
  newColumns: 'Neue Spalten',
  inputColumns: 'Verwendete Spalten',
  idColumn: 'Zeilen werden wiedergefunden anhand von',
  idColumnNone: 'Zeilennummer, oder ihrem Text, wenn sich das Blatt geändert hat',
  maxTokens: 'Längste Antwort',
  maxTokensValue: '{{count, number}} Tokens',
  jobCap: 'Limit dieses Auftrags',
  jobCapNone: 'keins',
  estimate: 'Schätzung',
  cost: 'Kosten',
  started: 'Begonnen',
  finished: 'Fertig',

  batchesTitle: 'Stapel',
  batchesText:
    'Ein Auftrag wird in einem oder mehreren Stapeln gesendet. Die Angaben helfen beim Nachsehen bei Anthropic.',
  batchesNone: 'Bisher wurde nichts gesendet.',
  batchNumber: 'Nr.',
  batchRows: 'Zeilen',
  batchState: 'Status',
  batchSent: 'Gesendet',
  batchEnded: 'Beantwortet',
  batchId: 'Name bei Anthropic',
  batchInDoubt: 'wird geprüft, ob er ankam',
  batchStates: {
    planned: 'wartet auf das Senden',
    intent: 'wird gesendet',
    sent: 'Claude arbeitet',
    ended: 'Antworten sind bereit',
    collected: 'Antworten sind hier',
    removed: 'bei Anthropic gelöscht',
  },
} as const satisfies AreaIn<'job', 'one' | 'other'>;
