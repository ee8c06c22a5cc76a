import type { AreaIn } from '../en/translation.ts';

/** Batches that the Anthropic account has: the list, their results as a table, and putting answers into a workbook. */
export const batches = {
  title: 'Lotes en Anthropic',
  subtitle:
    'Todo lo enviado con su clave en las últimas semanas, también desde otro equipo o con otro programa.',
  refresh: 'Volver a mirar',
  loading: 'Preguntando a Anthropic',
  listLabel: 'Lotes de su cuenta de Anthropic, primero los más recientes',
  more: 'Mostrar anteriores',

  noKeyTitle: 'Primero hace falta su clave',
  noKeyText: 'Sheetbatch pregunta a Anthropic con su clave qué lotes hay. Mirar no cuesta nada.',
  noKeyButton: 'Abrir Ajustes',
  emptyTitle: 'No hay nada',
  emptyText:
    'Nunca se envió un lote con esta clave, o se eliminaron todos. Una clave de otro espacio de trabajo puede ver otros.',

  columnSent: 'Enviado',
  columnFrom: 'Procedencia',
  columnRequests: 'Filas',
  columnState: 'Estado',
  columnActions: 'Qué puede hacer',
  fromHere: 'Este equipo',
  fromElsewhere: 'Otro equipo o programa',
  openJob: 'Abrir el trabajo',
  batchId: 'Nombre en Anthropic: {{id}}',
  working: 'Claude está trabajando',
  canceling: 'Cancelándose',
  answered_one: '{{done, number}} de {{count, number}} respondida',
  answered_many: '{{done, number}} de {{count, number}} respondidas',
  answered_other: '{{done, number}} de {{count, number}} respondidas',
  until: 'Disponibles hasta: {{when}}',
  gone: 'Las respuestas ya no están: Anthropic las conserva 29 días.',
  noAnswers: 'No contiene respuestas',

  download: 'Crear una tabla',
  downloadLabel: 'Crear una tabla (respuestas enviadas: {{when}})',
  downloading: 'Recogiendo',
  downloadReady: 'La tabla {{name}} está lista. Se abre en Excel.',
  downloadSave: 'Descargar {{name}}',
  downloadOpen: 'Abrirla',
  downloadShow: 'Mostrar en la carpeta',
  attach: 'Pasar a un libro…',
  attachLabel: 'Pasar a un libro… (respuestas enviadas: {{when}})',

  attachTitle: 'Pasar las respuestas a un libro',
  attachLead:
    'Elija el libro del que salieron las filas. No se envía ni se vuelve a pagar nada. Su libro no cambia hasta que guarde.',
  anotherWorkbook: 'Otro libro',
  sheet: 'Hoja',
  reading: 'Leyendo la hoja',
  comparing: 'Comparando respuestas y filas',
  idColumn: 'Las respuestas encuentran su fila por',
  idHint: 'La columna cuyos textos son los identificadores con los que se creó el lote.',
  byColumn: '{{name}} (encontradas: {{found, number}})',
  byRowNumbers: 'Números de fila (encontradas: {{found, number}})',
  found_one: '{{found, number}} de {{count, number}} fila del lote está en esta hoja.',
  found_many: '{{found, number}} de {{count, number}} de filas del lote están en esta hoja.',
  found_other: '{{found, number}} de {{count, number}} filas del lote están en esta hoja.',
  noAnswer_one: '{{count, number}} fila del lote no tiene respuesta: falló, se rechazó o se cortó.',
  noAnswer_many:
    '{{count, number}} de filas del lote no tienen respuesta: fallaron, se rechazaron o se cortaron.',
  noAnswer_other:
    '{{count, number}} filas del lote no tienen respuesta: fallaron, se rechazaron o se cortaron.',
  without_one: '{{count, number}} fila de la hoja no está en el lote y se queda como está.',
  without_many: '{{count, number}} de filas de la hoja no están en el lote y se quedan como están.',
  without_other: '{{count, number}} filas de la hoja no están en el lote y se quedan como están.',
  byNumber_one:
    '{{count, number}} respuesta conoce su fila solo por el número. Continúe solo si la hoja está igual que cuando se envió: sin ordenar y sin filas añadidas ni quitadas más arriba.',
  byNumber_many:
    '{{count, number}} de respuestas conocen su fila solo por el número. Continúe solo si la hoja está igual que cuando se envió: sin ordenar y sin filas añadidas ni quitadas más arriba.',
  byNumber_other:
    '{{count, number}} respuestas conocen su fila solo por el número. Continúe solo si la hoja está igual que cuando se envió: sin ordenar y sin filas añadidas ni quitadas más arriba.',
  noneTitle: 'Ninguna respuesta corresponde a una fila de esta hoja',
  noneText:
    'Ninguna columna contiene los identificadores del lote. Elija otra hoja u otro libro, o cree una tabla con las respuestas.',
  samplesTitle: '¿Se corresponden?',
  sampleRow: 'Fila {{row, number}}',
  columnName: 'Nombre de la columna nueva',
  columnNameEmpty: 'Dé un nombre a la columna nueva.',
  columnNameTaken: 'Su hoja ya tiene una columna con este nombre. Elija otro.',
  columnNameDefault: 'Respuesta',
  fields: 'Cada respuesta tiene varias partes. Irán a estas columnas: {{columns}}.',
  fieldsTaken:
    'Cada respuesta tiene varias partes, pero su hoja ya tiene una columna llamada {{columns}}. Por eso las partes irán juntas en una sola columna.',
  confirm: 'Crear un trabajo con ellas',
  confirmBusy: 'Creando el trabajo',

  settingsTitle: 'Lotes en Anthropic',
  settingsText:
    'Las respuestas de un portátil perdido, de otro equipo o de otro programa se pueden recoger con su clave y pasar a un libro.',
  settingsButton: 'Mostrar los lotes',
} as const satisfies AreaIn<'batches', 'one' | 'many' | 'other'>;
