import type { AreaIn } from '../en/translation.ts';

/**
 * The wizard: sheet, instruction, try, send. Where a placeholder's braces are meant for the reader they come
 * in as a value.
 */
export const newJob = {
  title: 'Nuevo trabajo',
  steps: 'Pasos',
  startOver: 'Empezar de nuevo',
  startOverTitle: '¿Empezar de nuevo?',
  startOverText:
    'Se borran lo que ha elegido y la instrucción de este asistente. Su libro y sus trabajos no cambian.',
  stepDone: 'hecho',
  step: { sheet: 'Hoja', instruction: 'Instrucción', try: 'Prueba', send: 'Envío' },
  stepHint: {
    sheet: 'Qué filas',
    instruction: 'Qué hacer',
    try: 'Unas respuestas',
    send: 'El precio y listo',
  },
  back: 'Atrás',
  next: {
    sheet: 'Siguiente: Instrucción',
    instruction: 'Siguiente: Prueba',
    try: 'Siguiente: Envío',
  },
  stillMissing: 'Aún falta: {{issue}}',
  toBeSent_one: 'Se enviará {{count, number}} fila',
  toBeSent_many: 'Se enviará {{count, number}} de filas',
  toBeSent_other: 'Se enviarán {{count, number}} filas',
  rowsOfSheet_one: '{{count, number}} fila en esta hoja',
  rowsOfSheet_many: '{{count, number}} de filas en esta hoja',
  rowsOfSheet_other: '{{count, number}} filas en esta hoja',
  counting: 'Contando filas…',

  issues: {
    'no-workbook': 'elija un libro.',
    'no-rows': 'elija una hoja con filas.',
    'no-place': 'deje sitio para las respuestas junto a la tabla, o elija otra hoja.',
    'no-instruction': 'escriba qué debe hacer Claude.',
    'no-column-used':
      'ponga al menos una columna en la instrucción; si no, todas las filas recibirían la misma respuesta.',
    'unknown-column': 'no hay ninguna columna llamada “{{name}}”.',
    'stray-braces': 'cierre las llaves de “{{name}}” o elija la columna.',
    'braces-in-background': 'en el contexto no puede haber columnas: “{{name}}”.',
    'braces-in-answer': 'en una etiqueta o en el nombre de un campo no puede haber columnas: “{{name}}”.',
    'too-few-labels': 'indique al menos dos etiquetas entre las que elegir.',
    'field-without-name': 'dé un nombre a cada campo.',
    'field-name-repeated': 'dos campos se llaman “{{name}}”.',
    'field-name-taken': 'su hoja ya tiene una columna “{{name}}”. Dé otro nombre al campo.',
    'field-without-labels': 'dé a “{{name}}” al menos dos etiquetas.',
    'column-name-empty': 'dé un nombre a la columna nueva.',
    'column-name-taken': 'su hoja ya tiene una columna “{{name}}”. Elija otro nombre.',
    'range-turned-round': 'la primera fila debe ir antes que la última.',
    'range-outside': 'no hay filas en ese intervalo.',
    'empty-column-unknown': 'elija la columna que debe estar vacía.',
    'cap-not-an-amount': 'escriba el tope de gasto como un importe, por ejemplo 5 o 2,50.',
  },

  sheet: {
    title: 'Elija un libro',
    lead: 'Cada fila será una pregunta para Claude. Ahora su libro solo se lee; las respuestas irán después a una copia.',
    sampleTitle: '¿No tiene un libro a mano?',
    sampleText:
      'Use el ejemplo: consultas de soporte de una tienda en línea, con una instrucción lista para usar.',
    sampleUse: 'Usar el ejemplo',
    recentTitle: 'Abiertos antes',
    chooseOther: 'Otro libro',
    titleChosen: '¿Qué filas?',
    sheetLabel: 'Hoja',
    sheetHidden: '{{name}} (oculta en Excel)',
    sheetChart: '{{name}} (sin filas: un gráfico)',
    sheetOther: '{{name}} (sin filas)',
    headerLabel: 'Nombres de columna en',
    headerRow: 'Fila {{row, number}}',
    headerRows: 'Filas {{first, number}}–{{last, number}}',
    headerNone: 'Ninguna fila: usar letras',
    headerPick: 'Usar la fila {{row}} como nombres de columna',
    headerHint: 'O haga clic abajo en un número de fila.',
    aboveHeader_one: '{{count, number}} fila por encima de los nombres de columna no se envía.',
    aboveHeader_many: '{{count, number}} filas por encima de los nombres de columna no se envían.',
    aboveHeader_other: '{{count, number}} filas por encima de los nombres de columna no se envían.',
    place: 'Las respuestas van a la columna {{column}}, a la derecha de “{{before}}”.',
    placeBeyond:
      'Las respuestas van a la columna {{column}}: a la derecha de “{{before}}”, las columnas hasta {{last}} están ocupadas.',
    covered_one:
      'La fila {{rows}} es una sola celda combinada a lo ancho de la tabla, donde no cabría ninguna respuesta. No se envía.',
    covered_many:
      '{{count, number}} filas son celdas combinadas a lo ancho de la tabla, donde no cabría ninguna respuesta. No se envían: {{rows}}.',
    covered_other:
      '{{count, number}} filas son celdas combinadas a lo ancho de la tabla, donde no cabría ninguna respuesta. No se envían: {{rows}}.',
    idLabel: 'Id. de fila',
    idNone: 'Sin columna de id.',
    idSuggested: '{{name}} (sugerida)',
    idHint: 'Sirve para encontrar cada fila si ordena la hoja.',
    gridLabel: 'Las primeras filas de “{{sheet}}”',
    gridCaption: 'Primeras filas de la hoja. La fila con los nombres de columna está marcada.',
    gridHeader: 'Nombres de columna',
    gridHiddenRow: 'oculta en Excel',
    gridLeftOutRow: 'no se envía: no parece contener datos',
    gridMoreColumns_one: 'y {{count, number}} columna más, que se puede usar como las demás',
    gridMoreColumns_many: 'y {{count, number}} de columnas más, que se pueden usar como las demás',
    gridMoreColumns_other: 'y {{count, number}} columnas más, que se pueden usar como las demás',
    gridMore_one: 'y {{count, number}} fila más',
    gridMore_many: 'y {{count, number}} de filas más',
    gridMore_other: 'y {{count, number}} filas más',
    hidden_one: '{{count, number}} fila está oculta o filtrada en Excel.',
    hidden_many: '{{count, number}} de filas están ocultas o filtradas en Excel.',
    hidden_other: '{{count, number}} filas están ocultas o filtradas en Excel.',
    hiddenInclude: 'Enviar también las filas ocultas',
    filledMerges_one:
      '«{{names}}» está combinada en varias filas; su valor cuenta para cada una: {{count, number}} fila.',
    filledMerges_many:
      '«{{names}}» está combinada en varias filas; su valor cuenta para cada una: {{count, number}} de filas.',
    filledMerges_other:
      '«{{names}}» está combinada en varias filas; su valor cuenta para cada una: {{count, number}} filas.',
    fillDown: 'Rellenar las celdas vacías de «{{name}}» con la fila de arriba',
    continueBy: 'Las filas sin «{{name}}» continúan la fila de arriba',
    joinedRows_one: '{{count, number}} fila se unió a la de arriba.',
    joinedRows_many: '{{count, number}} de filas se unieron a las de arriba.',
    joinedRows_other: '{{count, number}} filas se unieron a las de arriba.',
    nonDataSure_one:
      '{{count, number}} fila no parece contener datos y solo se envía si marca esta casilla: {{rows}}.',
    nonDataSure_many:
      '{{count, number}} de filas no parecen contener datos y solo se envían si marca esta casilla: {{rows}}.',
    nonDataSure_other:
      '{{count, number}} filas no parecen contener datos y solo se envían si marca esta casilla: {{rows}}.',
    nonDataSend: 'Enviarlas también',
    nonDataUnsure_one:
      '{{count, number}} fila quizá no contenga datos, pero se envía si no marca esta casilla: {{rows}}.',
    nonDataUnsure_many:
      '{{count, number}} de filas quizá no contengan datos, pero se envían si no marca esta casilla: {{rows}}.',
    nonDataUnsure_other:
      '{{count, number}} filas quizá no contengan datos, pero se envían si no marca esta casilla: {{rows}}.',
    nonDataLeaveOut: 'Omitirlas',
    otherTable_one:
      'Otra tabla de {{count, number}} fila tiene sus nombres de columnas en la fila {{row, number}}: {{names}}.',
    otherTable_many:
      'Otra tabla de {{count, number}} de filas tiene sus nombres de columnas en la fila {{row, number}}: {{names}}.',
    otherTable_other:
      'Otra tabla de {{count, number}} filas tiene sus nombres de columnas en la fila {{row, number}}: {{names}}.',
    otherTableTake: 'Usar esa tabla',
    sideReadsOwn: 'Solo se leen las columnas {{columns}}: al lado hay otras tablas.',
    sideReadsAll:
      'Junto a las columnas {{columns}}, tras una columna vacía, hay otras con nombres propios. Todas se leen como una sola tabla.',
    sideTable_one:
      'En las columnas {{columns}} hay una tabla de {{count, number}} fila, con sus nombres de columnas en la fila {{row, number}}: {{names}}.',
    sideTable_many:
      'En las columnas {{columns}} hay una tabla de {{count, number}} de filas, con sus nombres de columnas en la fila {{row, number}}: {{names}}.',
    sideTable_other:
      'En las columnas {{columns}} hay una tabla de {{count, number}} filas, con sus nombres de columnas en la fila {{row, number}}: {{names}}.',
    sideTakeOnly: 'Usar solo {{columns}}',
    sideTakeAll: 'Leer todas las columnas como una sola tabla',
    totalsRow: 'La fila {{row, number}} es la fila de totales de la tabla y no se envía.',
    brokenLetters_one:
      'La línea {{lines}} tiene caracteres que no se pueden leer con esta codificación. Se envían como � o como caracteres invisibles; elija otra codificación si ahí debería haber letras.',
    brokenLetters_many:
      '{{count, number}} de líneas tienen caracteres que no se pueden leer con esta codificación: {{lines}}. Se envían como � o como caracteres invisibles; elija otra codificación si ahí debería haber letras.',
    brokenLetters_other:
      '{{count, number}} líneas tienen caracteres que no se pueden leer con esta codificación: {{lines}}. Se envían como � o como caracteres invisibles; elija otra codificación si ahí debería haber letras.',
    strayQuotes_one:
      'Unas comillas de la línea {{lines}} no se cierran nunca, o se cierran demasiado pronto: se leen como texto. El archivo guardado pone su celda entre comillas, para que todos los programas la lean así.',
    strayQuotes_many:
      'Las comillas de {{count, number}} de líneas no se cierran nunca, o se cierran demasiado pronto: {{lines}}. Se leen como texto. El archivo guardado pone esas celdas entre comillas, para que todos los programas las lean así.',
    strayQuotes_other:
      'Las comillas de {{count, number}} líneas no se cierran nunca, o se cierran demasiado pronto: {{lines}}. Se leen como texto. El archivo guardado pone esas celdas entre comillas, para que todos los programas las lean así.',
    unformatted_one:
      '{{count, number}} celda (fila {{rows}}) tiene un formato de número que no se puede aplicar. Se envía el número o la fecha misma, no lo que muestra Excel.',
    unformatted_many:
      '{{count, number}} de celdas (filas {{rows}}) tienen formatos de número que no se pueden aplicar. Se envían los números o las fechas mismas, no lo que muestra Excel.',
    unformatted_other:
      '{{count, number}} celdas (filas {{rows}}) tienen formatos de número que no se pueden aplicar. Se envían los números o las fechas mismas, no lo que muestra Excel.',
    lostTexts_one:
      '{{count, number}} celda (fila {{rows}}) remite a un texto que falta en el archivo. Se lee como vacía.',
    lostTexts_many:
      '{{count, number}} de celdas (filas {{rows}}) remiten a textos que faltan en el archivo. Se leen como vacías.',
    lostTexts_other:
      '{{count, number}} celdas (filas {{rows}}) remiten a textos que faltan en el archivo. Se leen como vacías.',
    repeatedCells_one:
      '{{count, number}} celda figura varias veces en el archivo (fila {{rows}}). Cuenta la última, y es la única que queda al guardar.',
    repeatedCells_many:
      '{{count, number}} de celdas figuran varias veces en el archivo (filas {{rows}}). Cuenta la última de cada una, y es la única que queda al guardar.',
    repeatedCells_other:
      '{{count, number}} celdas figuran varias veces en el archivo (filas {{rows}}). Cuenta la última de cada una, y es la única que queda al guardar.',
    guardedDigits_one:
      'La línea {{lines}} contiene cifras protegidas contra Excel (un signo igual, un apóstrofo, un tabulador) o un carácter invisible. Solo se envían las cifras; el archivo conserva lo demás.',
    guardedDigits_many:
      '{{count, number}} de líneas contienen cifras protegidas contra Excel (un signo igual, un apóstrofo, un tabulador) o un carácter invisible: {{lines}}. Solo se envían las cifras; el archivo conserva lo demás.',
    guardedDigits_other:
      '{{count, number}} líneas contienen cifras protegidas contra Excel (un signo igual, un apóstrofo, un tabulador) o un carácter invisible: {{lines}}. Solo se envían las cifras; el archivo conserva lo demás.',
    useSheet: 'Usar la hoja “{{name}}”',
    encodingLabel: 'Codificación del texto',
    encodingHint: 'Cámbiela si las tildes o la ñ se ven mal.',
    delimiterLabel: 'Las columnas se separan con',
    delimiterNoneHint:
      'Cada línea es una celda. En el archivo guardado, la respuesta va tras un tabulador, o tras una coma en un .csv.',
    delimiters: {
      comma: 'Coma ,',
      semicolon: 'Punto y coma ;',
      tab: 'Tabulador',
      pipe: 'Barra |',
      none: 'Nada: una sola columna',
    },
    reading: 'Leyendo “{{name}}”…',
    readingCancel: 'Detener la lectura',
    readAgain: 'Volver a leer',
    looking: 'Abriendo “{{name}}”…',
    noSheets: 'Este libro solo contiene gráficos o macros. Elija uno con filas.',
    formulaRows_one:
      '{{count, number}} fila tiene una fórmula que nunca se calculó. Abra el archivo en Excel, guárdelo y elíjalo de nuevo.',
    formulaRows_many:
      '{{count, number}} de filas tienen fórmulas que nunca se calcularon. Abra el archivo en Excel, guárdelo y elíjalo de nuevo.',
    formulaRows_other:
      '{{count, number}} filas tienen fórmulas que nunca se calcularon. Abra el archivo en Excel, guárdelo y elíjalo de nuevo.',
    losses: {
      formulas_one:
        '{{count, number}} fórmula ({{where}}) no se puede conservar en el libro nuevo de Excel: en su lugar queda su valor. Su propio archivo la conserva.',
      formulas_many:
        '{{count, number}} de fórmulas ({{where}}) no se pueden conservar en el libro nuevo de Excel: en su lugar quedan sus valores. Su propio archivo las conserva.',
      formulas_other:
        '{{count, number}} fórmulas ({{where}}) no se pueden conservar en el libro nuevo de Excel: en su lugar quedan sus valores. Su propio archivo las conserva.',
      names_one:
        '{{count, number}} nombre definido ({{where}}) designa algo a lo que el libro nuevo de Excel no puede hacer referencia, y faltará en él. Su propio archivo lo conserva.',
      names_many:
        '{{count, number}} de nombres definidos ({{where}}) designan algo a lo que el libro nuevo de Excel no puede hacer referencia, y faltarán en él. Su propio archivo los conserva.',
      names_other:
        '{{count, number}} nombres definidos ({{where}}) designan algo a lo que el libro nuevo de Excel no puede hacer referencia, y faltarán en él. Su propio archivo los conserva.',
      'covered-cells_one':
        '{{count, number}} celda ({{where}}) tiene contenido debajo de celdas combinadas. No estará en el libro nuevo de Excel; su propio archivo lo conserva.',
      'covered-cells_many':
        '{{count, number}} de celdas ({{where}}) tienen contenido debajo de celdas combinadas. No estará en el libro nuevo de Excel; su propio archivo lo conserva.',
      'covered-cells_other':
        '{{count, number}} celdas ({{where}}) tienen contenido debajo de celdas combinadas. No estará en el libro nuevo de Excel; su propio archivo lo conserva.',
      'print-ranges_one':
        'El área de impresión de {{count, number}} hoja ({{where}}) no se puede conservar en el libro nuevo de Excel: se imprimirá toda la hoja.',
      'print-ranges_many':
        'Las áreas de impresión de {{count, number}} de hojas ({{where}}) no se pueden conservar en el libro nuevo de Excel: se imprimirán las hojas enteras.',
      'print-ranges_other':
        'Las áreas de impresión de {{count, number}} hojas ({{where}}) no se pueden conservar en el libro nuevo de Excel: se imprimirán las hojas enteras.',
      'sheet-names_one':
        '{{count, number}} hoja tiene un nombre que Excel no admite. En el libro nuevo se llama de otro modo: {{where}}.',
      'sheet-names_many':
        '{{count, number}} de hojas tienen nombres que Excel no admite. En el libro nuevo se llaman de otro modo: {{where}}.',
      'sheet-names_other':
        '{{count, number}} hojas tienen nombres que Excel no admite. En el libro nuevo se llaman de otro modo: {{where}}.',
    },
    warnings: {
      signed:
        'Este libro tiene una firma digital. La copia con las respuestas ya no la llevará; su original la conserva.',
      'shared-with-history':
        'Este libro guarda un historial de cambios de varias personas. La columna nueva no aparecerá en ese historial.',
      'protected-sheet':
        'Esta hoja está protegida contra cambios. Aun así, las respuestas se pueden añadir a la copia.',
      'formulas-without-values':
        'Algunas fórmulas nunca se calcularon. Abra el archivo en Excel, guárdelo y elíjalo de nuevo.',
      'saved-as-xlsx':
        'Este formato es antiguo o distinto. Las respuestas se guardarán en un libro nuevo de Excel (.xlsx) con las celdas, las fórmulas, los formatos de número, las celdas combinadas y los nombres de este archivo. Los gráficos, las imágenes, los colores, las listas desplegables y las macros no estarán en él; su propio archivo los conserva.',
      'text-named-workbook':
        'Este archivo es texto, aunque se llame como un libro: Excel puede rechazarlo o convertir entradas como 3-4 en fechas. Aquí se lee tal cual, y la copia con las respuestas recibe un nombre de archivo de texto, como .csv o .tsv.',
      'letters-by-content':
        'El archivo indica para sus textos una codificación que no es la suya. Se leen según sus bytes: compruebe abajo las primeras filas.',
      'end-missing':
        'Falta el final de este archivo. Sus hojas están completas y se leen tal cual; otra cosa que contenía, como macros, se ha perdido.',
      'rows-out-of-order':
        'Las filas o las celdas de esta hoja no están en orden en el archivo. Se leen según sus números, y al guardar quedan en orden: nada de lo que usted ve cambia.',
    },
  },

  instruction: {
    title: '¿Qué debe hacer Claude con cada fila?',
    editorLabel: 'Instrucción para cada fila',
    editorPlaceholder: 'Por ejemplo: Traduce al francés, en tono amable: …',
    editorHint:
      'Haga clic en una columna para insertarla, arrástrela o escriba {{braces}}. En su lugar, Claude ve el texto de cada fila.',
    columnsOffered: 'Columnas',
    columnsLabel: 'Columnas de su hoja',
    columnInsert: 'Insertar la columna {{name}}',
    columnsFilter: 'Buscar una columna',
    chipKnown: 'Columna {{name}}',
    chipUnknown: 'Columna desconocida {{name}}',
    unknown: 'Su hoja no tiene ninguna columna “{{name}}”.',
    unknownSuggest: '¿Quería decir “{{name}}”?',
    unknownReplace: 'Usar “{{name}}”',
    stray: 'En “{{name}}” las llaves no están cerradas o no nombran ninguna columna.',
    keepBraces: 'Enviar las llaves tal cual',
    chipBraces: 'Dos llaves que se envían tal cual',
    lookAlike: '¿Quería decir la columna “{{name}}”? “{{written}}” se envía tal cual.',
    lookAlikeKeep: 'Dejarlo así',
    twin: '{{number}} columnas se llaman “{{name}}”. Se toma la primera de ellas.',
    twinKeep: 'La primera es la correcta',
    answerTitle: '¿Cómo debe ser la respuesta?',
    kind: { text: 'Texto', labels: 'Una de una lista', fields: 'Varios campos' },
    kindHint: {
      text: 'Una frase, una traducción, un resumen',
      labels: 'Una categoría, una valoración, sí o no',
      fields: 'Un nombre y una fecha, cada uno en su columna',
    },
    stripsPreamble: 'Omitir introducciones como “Aquí tiene la traducción:”',
    labelsLabel: 'Etiquetas para elegir, una por línea',
    labelsHint:
      'Pegue una lista de donde quiera. Las respuestas fuera de la lista se marcan; nunca se hacen pasar por válidas.',
    labelsCount_one: '{{count, number}} etiqueta',
    labelsCount_many: '{{count, number}} de etiquetas',
    labelsCount_other: '{{count, number}} etiquetas',
    labelsFrom: 'Tomar de una columna',
    labelsTaken_one: '{{count, number}} valor tomado de “{{name}}”.',
    labelsTaken_many: '{{count, number}} de valores tomados de “{{name}}”.',
    labelsTaken_other: '{{count, number}} valores tomados de “{{name}}”.',
    labelsNone: '“{{name}}” no tiene valores.',
    labelsTooMany:
      '“{{name}}” tiene más de {{limit, number}} valores distintos. Solo se tomaron los más frecuentes.',
    fieldsLabel: 'Campos; cada uno será una columna',
    fieldName: 'Nombre del campo {{number}}',
    fieldNamePlaceholder: 'Nombre de columna',
    fieldType: 'Tipo del campo {{number}}',
    fieldTypes: {
      text: 'Texto',
      number: 'Número',
      'yes-no': 'Sí o no',
      date: 'Fecha',
      'one-of': 'Una de una lista',
    },
    fieldLabels: 'Etiquetas del campo {{number}}, separadas por comas',
    fieldLabelsPlaceholder: 'Etiquetas, separadas por comas',
    fieldRemove: 'Quitar el campo {{number}}',
    fieldAdd: 'Añadir un campo',
    columnLabel: 'Nombre de la columna nueva',
    columnHint: 'Se añade después de la última columna de su hoja.',
    lengthLabel: 'Respuesta más larga',
    lengths: {
      short: 'Corta: hasta 50 palabras',
      medium: 'Media: hasta 300 palabras',
      long: 'Larga: hasta 1000 palabras',
      'very-long': 'Muy larga: hasta 3000 palabras',
    },
    suggestedText: 'Respuesta',
    suggestedLabels: 'Categoría',
    rowsTitle: '¿Qué filas?',
    rows: {
      all: 'Todas las filas',
      visible: 'Solo las filas visibles en Excel',
      range: 'De la fila … a la fila …',
      'where-empty': 'Solo donde una columna está vacía',
    },
    rangeFirst: 'Primera fila',
    rangeLast: 'Última fila',
    emptyColumn: 'Columna que debe estar vacía',
    faultyRows_one:
      '{{count, number}} fila contiene, en las columnas usadas, un error o una fórmula que nunca se calculó, y se envía si no marca esta casilla: {{rows}}.',
    faultyRows_many:
      '{{count, number}} de filas contienen, en las columnas usadas, un error o una fórmula que nunca se calculó, y se envían si no marca esta casilla: {{rows}}.',
    faultyRows_other:
      '{{count, number}} filas contienen, en las columnas usadas, un error o una fórmula que nunca se calculó, y se envían si no marca esta casilla: {{rows}}.',
    faultyLeaveOut: 'Omitir estas filas',
    emptyLabel: 'Filas con celdas vacías',
    emptyRules: {
      'skip-when-all-empty': 'Omitir la fila si todas sus celdas usadas están vacías',
      'skip-when-any-empty': 'Omitir la fila si alguna celda usada está vacía',
      'send-empty': 'Enviar todas las filas; las celdas vacías se leen “(empty)”',
    },
    backgroundTitle: 'Contexto para todas las filas',
    backgroundNone: 'opcional',
    backgroundSet_one: '{{count, number}} palabra',
    backgroundSet_many: '{{count, number}} de palabras',
    backgroundSet_other: '{{count, number}} palabras',
    backgroundLabel: 'Lo que Claude debe saber en todas las filas',
    backgroundHint:
      'Por ejemplo, una guía de estilo, datos del producto o definiciones. Se envía con cada fila, así que ponga solo lo importante.',
    backgroundBraces:
      'El contexto es el mismo para todas las filas: “{{name}}” no se sustituye ahí por el texto de la fila. Ponga la columna en la instrucción.',
    backgroundFile: 'Tomar de un archivo: texto, Word o PDF',
    backgroundFileWrong:
      '“{{name}}” no es ni un archivo de texto ni un documento de Word. Copie su texto y péguelo aquí.',
    backgroundFileLarge: '“{{name}}” es demasiado largo: se admiten hasta {{limit, number}} caracteres.',
  },

  preview: {
    title: 'Exactamente lo que lee Claude',
    rowIs: 'Fila {{row, number}}',
    positionOf: '{{position, number}} de {{total, number}}',
    previous: 'Fila anterior',
    following: 'Fila siguiente',
    jump: 'Ir a',
    longest: 'La más larga',
    shortest: 'La más corta',
    'first-with-empty': 'La primera con celdas vacías',
    nonData: 'Esta fila se omite: no parece contener datos (véase «Hoja»).',
    faulty: 'Esta fila se omite: una celda usada contiene un error o una fórmula sin valor.',
    skipped: 'Esta fila se omite: sus celdas están vacías.',
    notSent: 'Esta fila se omite: no está entre las que eligió o sus celdas están vacías.',
    waiting: 'Escriba una instrucción para ver lo que leerá Claude.',
    withBackground: 'El contexto va antes de este texto.',
    noneFound: 'No hay ninguna fila así.',
    loading: 'Componiendo el texto…',
  },

  model: {
    title: '¿Qué modelo?',
    fast: 'Rápido y barato',
    balanced: 'Equilibrado',
    capable: 'El más capaz',
    other: 'Otro modelo',
    fastText: 'Clasificar, respuestas cortas, reglas claras',
    balancedText: 'Bueno para casi todo',
    capableText: 'Decisiones difíciles, textos largos o delicados',
    otherText: 'También disponible con su clave',
    per1000: 'aprox. {{price}} por 1000 filas',
    per1000Unknown: 'precio desconocido',
    per1000Waiting: 'calculando el precio…',
    narrows: 'El precio depende de la longitud de las respuestas. Pruebe unas filas y el cálculo se afina.',
    deprecated: 'se desactivará pronto',
    more: 'Otros modelos',
    moreLabel: 'Otro modelo',
    moreHint: 'Elija uno o escriba su nombre como lo escribe Anthropic.',
    failed: 'No se pudo cargar la lista de modelos.',
  },

  tryOut: {
    title: 'Pruebe con unas filas',
    lead: 'Vea respuestas reales antes de enviarlo todo.',
    leadPractice: 'Vea cómo funciona. En la práctica, las respuestas se inventan en este equipo.',
    run_one: 'Probar {{count, number}} fila',
    run_many: 'Probar {{count, number}} de filas',
    run_other: 'Probar {{count, number}} filas',
    running: 'Preguntando a Claude…',
    runningPractice: 'Inventando respuestas…',
    price: 'Probar cuesta el precio completo: como máximo, unos {{price}}.',
    priceUnknown: 'Probar cuesta el precio completo de estas filas.',
    pricePractice: 'Gratis: las respuestas de práctica son inventadas.',
    whichLabel: 'Filas para probar',
    which: { first: 'Las 3 primeras filas', chosen: 'Filas que elijo' },
    chosenLabel: 'Números de fila, 10 como máximo',
    chosenPlaceholder: 'por ejemplo, 5, 12, 40',
    chosenWrong: 'Escriba números de fila como los muestra Excel, separados por comas; 10 como máximo.',
    before: 'La vez anterior:',
    noAnswer: 'Sin respuesta',
    costTotal: 'Estas pruebas costaron {{price}}.',
    costFree: 'Estas pruebas no costaron nada.',
    outdated:
      'Ha cambiado algo desde que llegaron estas respuestas. Pruebe de nuevo para ver qué hace Claude ahora.',
    looksWrong: '¿No es lo que quería? Cambie la instrucción',
    resultsHere: 'Las respuestas ya están aquí.',
    resultsLabel: 'Respuestas a las filas probadas',
    noKeyTitle: 'Aún no hay clave; esto es una práctica',
    noKeyText:
      'Las respuestas se inventan en este equipo y no se envía nada. Con una clave de Anthropic serán reales.',
    addKey: 'Añadir una clave',
    practiceSwitch: 'Practicar con respuestas inventadas',
    practiceSwitchHint: 'No se envía nada y no cuesta nada.',
  },

  send: {
    title: 'Todo listo para enviar',
    titlePractice: 'Todo listo para practicar',
    summary: 'Resumen',
    workbook: 'Libro',
    sheet: 'Hoja',
    rows: 'Filas',
    leftOut: 'Omitidas',
    leftOutRows_one: '{{count, number}} fila que no parece contener datos: {{rows}}',
    leftOutRows_many: '{{count, number}} de filas que no parecen contener datos: {{rows}}',
    leftOutRows_other: '{{count, number}} filas que no parecen contener datos: {{rows}}',
    rowsSkipped: '{{rows}}, y {{skipped, number}} sin enviar porque sus celdas están vacías',
    longRowsTitle_one: 'La fila {{row, number}} probablemente sea más larga de lo que este modelo puede leer',
    longRowsTitle_many:
      '{{count, number}} de filas probablemente sean más largas de lo que este modelo puede leer; la más larga es la fila {{row, number}}',
    longRowsTitle_other:
      '{{count, number}} filas probablemente sean más largas de lo que este modelo puede leer; la más larga es la fila {{row, number}}',
    longRows:
      'Tiene unos {{tokens, number}} tokens y el modelo lee {{readable, number}}. Anthropic rechazará una fila así: no cuesta nada y se queda sin respuesta. Acorte el texto, deje fuera la fila o elija un modelo que lea más.',
    manyLabelsTitle_one: 'Una lista de {{count, number}} etiqueta podría ser rechazada',
    manyLabelsTitle_many: 'Una lista de {{count, number}} de etiquetas podría ser rechazada',
    manyLabelsTitle_other: 'Una lista de {{count, number}} etiquetas podría ser rechazada',
    largeFormatTitle: 'Tantos campos podrían ser rechazados',
    largeFormat:
      'Anthropic limita a Claude a una lista o a unos campos solo hasta cierto tamaño, y no dice hasta cuál. Pruebe primero con una fila: lo que se rechaza no cuesta nada. En ese caso, use menos, o pida un texto y ponga las etiquetas en el contexto.',
    rowsShared: '{{rows}}; las idénticas se preguntan una vez: {{requests, number}} preguntas en total',
    model: 'Modelo',
    newColumn_one: 'Columna nueva',
    newColumn_many: 'Columnas nuevas',
    newColumn_other: 'Columnas nuevas',
    placeLabel: 'Va a',
    placeOne: 'Columna {{column}}',
    placeSeveral: 'Columnas {{first}} a {{last}}',
    price: 'Precio',
    pricePractice: 'Gratis',
    pricePracticeText: 'Práctica: las respuestas se inventan en este equipo y se marcan como tales.',
    priceUnknown: 'Desconocido',
    priceUnknownText:
      'Sheetbatch no tiene el precio de este modelo. Anthropic cobrará el suyo; consúltelo antes de enviar.',
    withoutDiscount: 'Sin el descuento',
    saving: 'Usted ahorra',
    caching: 'Ahorro en el contexto',
    cachingSaves: 'de {{low}} a {{high}}',
    cachingCanCostMore:
      'Se pide a Anthropic que recuerde su contexto entre filas. Si rara vez lo hace, cuesta hasta {{price}} más que enviarlo sin más.',
    worstCase: 'Como máximo',
    worstCaseHint: 'El máximo: si cada respuesta fuera tan larga como se permite.',
    isCounted:
      'Anthropic midió el texto en una muestra de sus filas; la longitud de las respuestas es una estimación.',
    isGuessed:
      'El texto se midió en este equipo con una regla aproximada; la longitud de las respuestas es una estimación.',
    estimating: 'Calculando el precio…',
    again: 'Calcular de nuevo',
    capLabel: 'No gastar nunca más de (en dólares)',
    capHint:
      'Al llegar a este importe, el trabajo se pone en pausa y le pregunta. Déjelo vacío para no poner tope.',
    capWrong: 'Escriba un importe, como 5 o 2,50.',
    capLow: 'Es menos de lo que el trabajo podría costar, así que puede ponerse en pausa por el camino.',
    later: 'Más formas de enviar',
    queueButton_one: '{{send}}, cuando termine {{count, number}} trabajo anterior',
    queueButton_many: '{{send}}, cuando terminen {{count, number}} de trabajos anteriores',
    queueButton_other: '{{send}}, cuando terminen los {{count, number}} trabajos anteriores',
    optionsTitle: 'Opciones',
    share: 'Preguntar una sola vez las filas idénticas',
    shareHint: 'Las filas con exactamente el mismo texto comparten una respuesta y un precio.',
    delete: 'Eliminar después el lote en Anthropic',
    deleteHint: 'Cuando todas las respuestas estén en este equipo. Si no, Anthropic las conserva 29 días.',
    leavesTitle: 'Qué sale de su equipo',
    leavesColumns: 'De cada fila, el texto de estas columnas, insertado en su instrucción:',
    leavesInstruction: 'Su instrucción',
    leavesBackground_one: 'El contexto ({{count, number}} palabra)',
    leavesBackground_many: 'El contexto ({{count, number}} de palabras)',
    leavesBackground_other: 'El contexto ({{count, number}} palabras)',
    leavesLabels: 'Los nombres de sus etiquetas o campos',
    leavesIds:
      'De cada fila, su número, o su id. si es corto y sencillo, para que las respuestas vuelvan a su sitio',
    leavesTo:
      'Va a Anthropic (api.anthropic.com) y a ningún otro lugar. Las demás columnas, el archivo y su nombre se quedan aquí.',
    leavesNothing: 'Nada. En la práctica, las respuestas se inventan en este equipo.',
    howLongOwn:
      'Sus últimos {{count, number}} lotes de tamaño parecido tardaron de {{shortest}} a {{longest}}; la mitad, {{median}} como mucho. Mientras tanto puede cerrar la ventana o el portátil.',
    howLong:
      'Suele tardar menos de una hora, como máximo 24. Puede cerrar la aplicación y el portátil: el trabajo sigue en Anthropic.',
    howLongPractice: 'Tarda menos de un minuto.',
    button_one: 'Enviar {{count, number}} fila por aprox. {{price}}',
    button_many: 'Enviar {{count, number}} de filas por aprox. {{price}}',
    button_other: 'Enviar {{count, number}} filas por aprox. {{price}}',
    buttonUnpriced_one: 'Enviar {{count, number}} fila (precio desconocido)',
    buttonUnpriced_many: 'Enviar {{count, number}} de filas (precio desconocido)',
    buttonUnpriced_other: 'Enviar {{count, number}} filas (precio desconocido)',
    buttonPractice_one: 'Practicar con {{count, number}} fila: gratis',
    buttonPractice_many: 'Practicar con {{count, number}} de filas: gratis',
    buttonPractice_other: 'Practicar con {{count, number}} filas: gratis',
    buttonWaiting: 'Calculando el precio…',
    buttonNothing: 'No hay filas que enviar',
    sending: 'Anotándolo todo…',
    unsure:
      'Aún no se ha podido saber si este trabajo se aceptó. Si es así, aparecerá aquí por sí solo; mire sus trabajos antes de volver a enviarlo.',
    lookAtJobs: 'Ver sus trabajos',
  },
} as const satisfies AreaIn<'newJob', 'one' | 'many' | 'other'>;
