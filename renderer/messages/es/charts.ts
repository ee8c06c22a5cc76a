import type { AreaIn } from '../en/translation.ts';

/** A job at a glance: why rows have no answer, and the charts of its results. */
export const charts = {
  tab: 'Resumen',
  reading: 'Leyendo los resultados…',
  nothingYet: 'Aún no hay nada que dibujar. Los gráficos aparecen en cuanto llegan las primeras respuestas.',
  rowsColumn: 'Filas',
  shareColumn: '%',
  showRows: 'Mostrar estas filas: {{label}}',
  openRow: 'Fila {{row, number}}',

  statesTitle: 'Filas por estado',
  statesColumn: 'Estado',
  labelsTitle: 'Respuestas en “{{column}}”',
  labelsText_one: 'De {{count, number}} fila respondida.',
  labelsText_many: 'De {{count, number}} de filas respondidas.',
  labelsText_other: 'De {{count, number}} filas respondidas.',
  labelsColumn: 'Respuesta',
  labelsEmpty: '(vacía)',
  labelsOther_one: '{{count, number}} respuesta más',
  labelsOther_many: '{{count, number}} de respuestas más',
  labelsOther_other: '{{count, number}} respuestas más',

  lengthsTitle: 'Longitud de las respuestas',
  lengthsText_one: 'Promedio: {{average}} palabras, en {{count, number}} fila respondida.',
  lengthsText_many: 'Promedio: {{average}} palabras, en {{count, number}} de filas respondidas.',
  lengthsText_other: 'Promedio: {{average}} palabras, en {{count, number}} filas respondidas.',
  lengthsColumn: 'Palabras',
  lengthsRange: 'de {{from, number}} a {{to, number}}',
  lengthsOne: '{{from, number}}',
  lengthsAbove: '{{from, number}} o más',
  longestTitle: 'Respuestas más largas',
  words_one: '{{count, number}} palabra',
  words_many: '{{count, number}} de palabras',
  words_other: '{{count, number}} palabras',

  costsTitle: 'Coste por fila',
  costsText_one: '{{total}} en total por {{count, number}} fila pagada; {{average}} de promedio.',
  costsText_many: '{{total}} en total por {{count, number}} de filas pagadas; {{average}} de promedio.',
  costsText_other: '{{total}} en total por {{count, number}} filas pagadas; {{average}} de promedio.',
  costsColumn: 'Coste',
  costsRange: 'de {{from}} a {{to}}',
  costsAbove: '{{from}} o más',
  dearestTitle: 'Filas más caras',

  causesTitle: 'Filas sin una respuesta completa',
  causesText: 'Cada grupo tiene una causa. Las respuestas que tiene se quedan hasta que lleguen las nuevas.',
  causesUnknown:
    'Aquí no se conoce la instrucción de este trabajo, así que sus filas no se pueden volver a enviar desde él.',
  causeRows_one: '{{cause}}: {{count, number}} fila',
  causeRows_many: '{{cause}}: {{count, number}} de filas',
  causeRows_other: '{{cause}}: {{count, number}} filas',
  example: 'Por ejemplo, fila {{row, number}}: {{note}}',
  exampleOf_one: '{{count, number}} fila, por ejemplo la fila {{row, number}}: {{note}}',
  exampleOf_many: '{{count, number}} de filas, por ejemplo la fila {{row, number}}: {{note}}',
  exampleOf_other: '{{count, number}} filas, por ejemplo la fila {{row, number}}: {{note}}',
  exampleRow: 'Por ejemplo, fila {{row, number}}',
  showCause: 'Mostrar las filas',
  showCauseOf: 'Mostrar las filas: {{cause}}',
  raiseMaxTokens_one: 'Dar más espacio a {{count, number}} fila y volver a enviarla: {{price}}',
  raiseMaxTokens_many: 'Dar más espacio a {{count, number}} de filas y volver a enviarlas: {{price}}',
  raiseMaxTokens_other: 'Dar más espacio a {{count, number}} filas y volver a enviarlas: {{price}}',
  raiseMaxTokensUnknown_one: 'Dar más espacio a {{count, number}} fila y volver a enviarla',
  raiseMaxTokensUnknown_many: 'Dar más espacio a {{count, number}} de filas y volver a enviarlas',
  raiseMaxTokensUnknown_other: 'Dar más espacio a {{count, number}} filas y volver a enviarlas',

  cause: {
    'cut-off': 'Cortada',
    'too-long-for-model': 'Demasiado larga para el modelo',
    'off-list': 'Fuera de lista',
    refused: 'Rechazada',
    'request-rejected': 'No aceptada',
    'service-trouble': 'Problema en Anthropic',
    'not-allowed': 'No permitida con su clave',
    'credit-used-up': 'Crédito agotado',
    'spend-limit': 'Límite de gasto',
    'model-unknown': 'Modelo desconocido',
    'answer-limit': 'Longitud máxima no permitida',
    'format-too-complex': 'Lista o campos demasiado grandes',
    unfinished: 'Sin terminar',
    'other-error': 'Otro error',
    'empty-answer': 'Respuesta vacía',
    'result-missing': 'Sin resultado',
    'row-too-large': 'Demasiado grande para enviarla',
    expired: 'Caducada',
    canceled: 'Cancelada',
    skipped: 'Omitida',
  },
  remedy: {
    'cut-off':
      'Las respuestas superaban el espacio disponible. Con el doble de espacio pueden quedar completas.',
    'cut-off-full':
      'Las respuestas tenían todo el espacio que da este modelo. Pida respuestas más cortas o elija otro modelo para un trabajo nuevo.',
    'too-long-for-model':
      'La fila y su respuesta son más largas de lo que este modelo puede leer. Acorte el texto o elija para un trabajo nuevo un modelo que lea más.',
    'off-list': 'La respuesta no era ninguna de sus etiquetas. Las etiquetas se vuelven a indicar.',
    'off-type':
      'Un campo no contenía lo que usted pidió, por ejemplo, un número o una fecha. Lo que se pide se vuelve a indicar.',
    refused: 'Claude no quiso responder. A menudo lo repite; cambiar la instrucción ayuda más.',
    'request-rejected':
      'Anthropic no aceptó estas filas. El ejemplo dice por qué. Ayuda cambiar la fila o la instrucción; volver a enviarlas sin más rara vez ayuda. No costaron nada.',
    'service-trouble': 'Algo falló en Anthropic. Volver a enviarlas suele bastar. No costaron nada.',
    'not-allowed':
      'Su clave no tiene permiso para esto o se agotó el crédito. Revise primero su cuenta de Anthropic y vuelva a enviarlas. No costaron nada.',
    'credit-used-up':
      'El crédito de su cuenta de Anthropic se agotó. Añada crédito en la consola de Anthropic y vuelva a enviarlas. No costaron nada.',
    'spend-limit':
      'Se alcanzó un límite de gasto de su cuenta de Anthropic. Súbalo en la consola de Anthropic o espere al mes siguiente y vuelva a enviarlas. No costaron nada.',
    'model-unknown':
      'Anthropic ya no ofrece este modelo, o no a su cuenta. Cree un trabajo nuevo con otro modelo. No costaron nada.',
    'answer-limit':
      'La longitud máxima de la respuesta era mayor de lo que permite este modelo. Cree un trabajo nuevo con una menor o con otro modelo. No costaron nada.',
    'format-too-complex':
      'Anthropic no puede limitar a Claude a tantas etiquetas o campos. Cree un trabajo nuevo con menos, o con un texto como respuesta y las etiquetas en el contexto. No costaron nada.',
    unfinished: 'Claude se detuvo antes de terminar la respuesta. Volver a enviarlas suele bastar.',
    'other-error': 'Anthropic informó de un error. El ejemplo dice cuál. No costaron nada.',
    'empty-answer': 'Claude envió una respuesta sin texto. Volver a enviarlas suele bastar.',
    'result-missing': 'Anthropic no dio ningún resultado para estas filas. Vuelva a enviarlas.',
    'row-too-large':
      'Estas filas superan lo que acepta Anthropic. Acorte su texto en la hoja y cree un trabajo nuevo.',
    expired: 'Claude no llegó a ellas en 24 horas. No costaron nada.',
    canceled: 'Se cancelaron antes de que Claude llegara a ellas. No costaron nada.',
    skipped:
      'Se omitieron porque sus celdas están vacías o ninguna respuesta recogida las menciona. Rellene las celdas y cree un trabajo nuevo para ellas.',
  },
} as const satisfies AreaIn<'charts', 'one' | 'many' | 'other'>;
