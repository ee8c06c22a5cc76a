import type { AreaIn } from '../translation.ts';

/** One job: its stages, its problems, what can be done with it, its details. */
export const job = {
  sheetOf: '{{workbook}} · {{sheet}} · {{model}}',
  loading: 'Abriendo el trabajo',
  goneTitle: 'Este trabajo ya no está aquí',
  goneText: 'Se eliminó.',
  backToJobs: 'Ir a sus trabajos',

  queue: 'Enviar cuando terminen los trabajos anteriores',
  sendNow: 'Enviar ahora',
  queueWaits_one: 'Espera a {{count, number}} trabajo anterior:',
  queueWaits_many: 'Espera a {{count, number}} de trabajos anteriores:',
  queueWaits_other: 'Espera a {{count, number}} trabajos anteriores:',
  queuePaused: 'No se espera a los trabajos en pausa. Los topes se comprueban al enviar.',

  save: 'Guardar respuestas…',
  pause: 'Pausar',
  resume: 'Continuar',
  more: 'Más acciones',
  cancel: 'Cancelar el trabajo…',
  remove: 'Eliminar el trabajo…',
  undoSave: 'Deshacer el último guardado…',
  deleteRemote: 'Eliminar en Anthropic…',

  stagesLabel: 'Etapas del trabajo',
  stage: {
    written: 'Anotado',
    sent: 'Enviado',
    working: 'Claude está trabajando',
    fetching: 'Recogiendo respuestas',
    ready: 'Listo',
  },
  stageDone: 'hecho',
  stageCurrent: 'ahora',
  stageAhead: 'pendiente',
  stageStopped: 'detenido aquí',
  since: 'desde hace {{span}}',

  nowDraft: 'Cada fila se está anotando en este equipo antes de enviar nada.',
  nowQueued: 'Todas las filas están anotadas en este equipo. Aún no se ha enviado nada.',
  nowSending: 'Las filas se están enviando a Anthropic.',
  nowSendingPractice: 'Las filas se están entregando. Nada sale de este equipo.',
  nowProcessing:
    'Suele tardar menos de una hora; a más tardar, {{latest}}. Puede cerrar la ventana o el portátil: Claude sigue trabajando.',
  nowProcessingOwn:
    'Sus últimos {{count, number}} lotes de tamaño parecido tardaron de {{shortest}} a {{longest}}; la mitad, {{median}} como mucho. A más tardar, {{latest}}. Puede cerrar la ventana o el portátil: Claude sigue trabajando.',
  nowProcessingOwnAlike:
    'Sus últimos {{count, number}} lotes de tamaño parecido tardaron {{median}} cada uno. A más tardar, {{latest}}. Puede cerrar la ventana o el portátil: Claude sigue trabajando.',
  nowProcessingOpen:
    'Suele tardar menos de una hora; a más tardar, un día. Puede cerrar la ventana o el portátil: Claude sigue trabajando.',
  nowProcessingPractice: 'La práctica tarda unos segundos; un trabajo real suele tardar hasta una hora.',
  nowCollecting: 'Las respuestas se están recogiendo y asignando a sus filas.',
  nowPaused: 'El trabajo está en pausa. Los lotes enviados siguen en Anthropic; no se envía nada más.',
  nowCanceling: 'Anthropic está deteniendo el trabajo. Lo ya respondido se conserva.',
  nowCanceled: 'El trabajo se canceló ({{when}}). Lo respondido se conserva.',
  nowFinished: 'Terminado ({{when}}) en {{span}}.',
  costReal: 'Costó {{amount}}.',
  costRealAndEstimate: 'Costó {{amount}}; la estimación era de {{estimate}}.',
  costSoFar: 'Hasta ahora ha costado {{amount}}; la estimación es de {{estimate}}.',
  costEstimate: 'La estimación es de {{estimate}}.',
  costSoFarOnly: 'Hasta ahora ha costado {{amount}}.',
  costUnknown: 'No se conoce el precio de este modelo.',
  costNotYet: 'aún no hay respuestas',
  costFree: 'La práctica es gratis.',
  retryIn: 'Nuevo intento en {{span}}.',
  retryNow: 'Intentándolo de nuevo.',
  savedAs: 'Guardado por última vez como {{name}}.',

  raiseCap: 'Subir el tope…',
  raiseTitle: 'Subir el tope de este trabajo',
  raiseLabel: 'Tope en dólares estadounidenses',
  raiseHint:
    'Déjelo vacío para no poner tope. Sheetbatch lo compara con lo máximo que podría costar cada lote.',
  raiseInvalid: 'Escriba un importe, como 50 o 12,50.',
  raiseTooLow: 'Con el próximo lote, el total podría llegar a {{amount}}. El tope debe ser al menos ese.',
  raiseConfirm: 'Fijar el tope y continuar',

  cancelTitle: '¿Cancelar este trabajo?',
  cancelKeep: 'Dejarlo en marcha',
  cancelConfirm: 'Cancelar el trabajo',
  cancelNotSent_one: '{{count, number}} fila aún no se ha enviado y no costará nada.',
  cancelNotSent_many: '{{count, number}} de filas aún no se han enviado y no costarán nada.',
  cancelNotSent_other: '{{count, number}} filas aún no se han enviado y no costarán nada.',
  cancelSent_one:
    'Claude está trabajando en {{count, number}} fila. Lo que responda hasta entonces se paga y se conserva.',
  cancelSent_many:
    'Claude está trabajando en {{count, number}} de filas. Lo que responda hasta entonces se paga y se conserva.',
  cancelSent_other:
    'Claude está trabajando en {{count, number}} filas. Lo que responda hasta entonces se paga y se conserva.',
  cancelAtMost: 'Eso aún puede costar {{amount}} como máximo.',
  cancelFree: 'Es una práctica: no cuesta nada en ningún caso.',

  removeTitle: '¿Eliminar este trabajo?',
  removeConfirm: 'Eliminar el trabajo',
  removeText_one:
    'El trabajo y su {{count, number}} respuesta se eliminan de este equipo para siempre. Los libros que haya guardado no cambian.',
  removeText_many:
    'El trabajo y su {{count, number}} de respuestas se eliminan de este equipo para siempre. Los libros que haya guardado no cambian.',
  removeText_other:
    'El trabajo y sus {{count, number}} respuestas se eliminan de este equipo para siempre. Los libros que haya guardado no cambian.',
  removeUnsaved: 'Aún no ha guardado estas respuestas en un libro.',

  deleteTitle: '¿Eliminar los lotes en Anthropic?',
  deleteConfirm: 'Eliminar en Anthropic',
  deleteText: 'Anthropic elimina lo que conserva de este trabajo. Las respuestas de este equipo se quedan.',

  tabsLabel: 'Vistas del trabajo',
  tabResults: 'Resultados',
  tabDetails: 'Detalles',

  instruction: 'Instrucción',
  instructionUnknown:
    'Aquí no se conoce: el lote se envió desde otro equipo o con otro programa, y Anthropic solo conserva las respuestas. Por eso sus filas no se pueden volver a enviar desde este trabajo.',
  background: 'Contexto compartido',
  settingsTitle: 'Cómo se envió',
  model: 'Modelo',
  answers: 'Respuestas',
  answersText: 'Texto',
  answersLabels: 'Una de estas: {{labels}}',
  answersFields: 'Campos: {{fields}}',
  newColumns: 'Columnas nuevas',
  inputColumns: 'Columnas usadas',
  idColumn: 'Las filas se reconocen por',
  idColumnNone: 'su número, o su texto si la hoja ha cambiado',
  maxTokens: 'Respuesta más larga',
  maxTokensValue: '{{count, number}} tokens',
  jobCap: 'Tope de este trabajo',
  jobCapNone: 'ninguno',
  estimate: 'Estimación',
  cost: 'Coste',
  started: 'Inicio',
  finished: 'Fin',

  batchesTitle: 'Lotes',
  batchesText: 'Un trabajo se envía en uno o varios lotes. Esto sirve para consultarlos en Anthropic.',
  batchesNone: 'Aún no se ha enviado nada.',
  batchNumber: 'N.º',
  batchRows: 'Filas',
  batchState: 'Estado',
  batchSent: 'Enviado',
  batchEnded: 'Respondido',
  batchId: 'Nombre en Anthropic',
  batchInDoubt: 'comprobando si llegó',
  batchStates: {
    planned: 'pendiente de enviar',
    intent: 'enviándose',
    sent: 'Claude está trabajando',
    ended: 'respuestas listas',
    collected: 'respuestas recogidas',
    removed: 'eliminado en Anthropic',
  },
} as const satisfies AreaIn<'job', 'one' | 'many' | 'other'>;
