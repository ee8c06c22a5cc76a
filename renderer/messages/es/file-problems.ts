/** What can go wrong with files and workbooks, on the way in and on the way out. */
export const fileProblems = {
  'file-not-chosen': {
    title: 'No se eligió ningún archivo',
    explanation: 'Sheetbatch necesita un libro con el que trabajar.',
    next: 'Elija un libro o arrástrelo hasta la ventana.',
  },
  'file-not-found': {
    title: 'El archivo ya no está ahí',
    explanation: 'Se movió, cambió de nombre o se eliminó, o su unidad no está conectada.',
    withFacts: '“{{name}}” se movió, cambió de nombre o se eliminó, o su unidad no está conectada.',
    next: 'Elija de nuevo el archivo donde esté ahora.',
  },
  'file-not-readable': {
    title: 'No se pudo leer el archivo',
    explanation:
      'Su equipo no lo permitió. Quizá el archivo está abierto en otro lugar o usted no tiene permiso para leerlo.',
    withFacts:
      'Su equipo no dejó que Sheetbatch leyera “{{name}}”. Quizá está abierto en otro lugar o usted no tiene permiso para leerlo.',
    next: 'Ciérrelo en los demás programas o cópielo en su carpeta Documentos, y elíjalo de nuevo.',
  },
  'file-too-large': {
    title: 'El archivo es demasiado grande',
    explanation: 'Supera lo que Sheetbatch puede abrir con seguridad.',
    next: 'Divida el libro en archivos más pequeños o guarde solo la hoja que necesita en un archivo aparte.',
  },
  'file-type-unknown': {
    title: 'Sheetbatch no puede abrir este tipo de archivo',
    explanation:
      'Sheetbatch abre Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) y tablas de texto (.csv, .tsv, .txt).',
    withFacts:
      '“{{name}}” es otra cosa. Sheetbatch abre Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) y tablas de texto (.csv, .tsv, .txt).',
    next: 'Abra el archivo en Excel, elija Guardar como y seleccione “Libro de Excel (.xlsx)”.',
  },
  'file-empty': {
    title: 'El archivo está vacío',
    explanation: 'No contiene nada. Quizá aún se está descargando de una carpeta en la nube.',
    next: 'Ábralo en Excel para comprobarlo y elíjalo de nuevo.',
  },
  'workbook-damaged': {
    title: 'El libro está dañado',
    explanation: 'Falta una parte del archivo o no se puede leer, así que Sheetbatch no lo ha abierto.',
    next: 'Ábralo en Excel, deje que Excel lo repare, guárdelo con otro nombre y elija ese archivo.',
  },
  'workbook-cut-off': {
    title: 'Falta el final del archivo',
    explanation:
      'Lo que falta es una parte del propio libro, como cuando se interrumpe una descarga o una copia. Sheetbatch no lo ha abierto, para no pasar por alto ninguna fila.',
    next: 'Consiga de nuevo el archivo en su origen y elija ese.',
  },
  'workbook-password-protected': {
    title: 'El libro está protegido con contraseña',
    explanation: 'Sheetbatch no puede leer un libro que pide contraseña para abrirse.',
    next: 'En Excel, elija Archivo › Información › Proteger libro, quite la contraseña en una copia y elija esa copia.',
  },
  'workbook-unsafe': {
    title: 'El libro no se abrió, por seguridad',
    explanation:
      'Su contenido está hecho de una forma que puede bloquear un equipo. Los libros normales no son así.',
    next: 'Si confía en él, ábralo en Excel, guárdelo como un archivo .xlsx nuevo y elija ese.',
  },
  'workbook-encoding-unknown': {
    title: 'No se reconocen las letras de este archivo de texto',
    explanation: 'Sheetbatch no pudo determinar cómo está guardado el texto del archivo.',
    next: 'Elija usted la codificación o abra el archivo en Excel y guárdelo como “CSV UTF-8”.',
  },
  'sheet-not-found': {
    title: 'La hoja no está en el libro',
    explanation: 'Quizá cambió de nombre o se eliminó desde que eligió el archivo.',
    withFacts: 'No hay ninguna hoja “{{sheet}}” en este libro. Quizá cambió de nombre o se eliminó.',
    next: 'Elija otra hoja o vuelva a abrir el archivo.',
  },
  'sheet-without-rows': {
    title: 'No hay filas debajo del encabezado',
    explanation: 'Sheetbatch no encontró nada que enviar en esta hoja.',
    next: 'Elija otra hoja o una fila de encabezado más arriba.',
  },
  'sheet-is-chart': {
    title: 'Esta pestaña es un gráfico, no una tabla',
    explanation: 'Una hoja de gráfico no tiene filas con las que trabajar.',
    next: 'Elija la hoja que contiene los números del gráfico.',
  },
  'sheet-is-pivot': {
    title: 'Esta hoja muestra una tabla dinámica',
    explanation:
      'Excel vuelve a escribir las filas de una tabla dinámica al actualizarla. Las respuestas a su lado quedarían pronto en filas equivocadas.',
    withFacts:
      'La tabla dinámica resume las filas de la hoja “{{sheet}}”. Las respuestas junto a sus propias filas quedarían en filas equivocadas al actualizarla.',
    next: 'Elija la hoja con las filas que resume.',
  },
  'header-row-out-of-range': {
    title: 'Esa fila de encabezado está por debajo de la última fila',
    explanation: 'El encabezado debe estar por encima de las filas que se envían.',
    next: 'Elija una fila más arriba.',
  },
  'reading-canceled': {
    title: 'Se detuvo la lectura',
    explanation: 'Usted la detuvo antes de que se leyera toda la hoja. No se conservó nada.',
    next: 'Vuelva a elegir el libro cuando quiera.',
  },

  'workbook-locked': {
    title: 'El libro está abierto en otro programa',
    explanation:
      'Excel retiene un archivo mientras está abierto, así que no se puede escribir en él. Sus respuestas están a salvo aquí.',
    withFacts:
      '“{{name}}” está abierto en otro programa, así que no se puede escribir en él. Sus respuestas están a salvo aquí.',
    next: 'Cierre el libro en Excel y guarde de nuevo, o guarde una copia.',
  },
  'workbook-changed-while-saving': {
    title: 'El libro cambió mientras se guardaba',
    explanation:
      'Alguien lo guardó en ese mismo momento, y Sheetbatch se detuvo para no sobrescribir ese trabajo. Sus respuestas están a salvo aquí.',
    next: 'Guarde de nuevo.',
  },
  'save-not-verified': {
    title: 'El archivo nuevo no era lo que debía ser',
    explanation:
      'Sheetbatch vuelve a leer cada archivo antes de que sustituya a otro, y este no contenía lo que debía. Se ha descartado: su propio archivo está como estaba y sus respuestas están a salvo aquí.',
    next: 'Guarde otra vez. Si vuelve a ocurrir, exporte las respuestas como CSV y envíenos un informe (Ayuda, Informar de un problema).',
  },
  'pivot-beside-table': {
    title: 'Hay una tabla dinámica junto a la tabla',
    explanation:
      'A la derecha de la tabla, las únicas columnas libres están junto a una tabla dinámica. Crece al actualizarse y sobrescribiría las respuestas.',
    next: 'Mueva la tabla dinámica a su propia hoja en Excel, o elija otra hoja.',
  },
  'workbook-full': {
    title: 'No cabe otra columna',
    explanation:
      'A la derecha de la tabla no queda ninguna columna libre en todas sus filas hasta la última que permite Excel. No se sobrescribe nada ni se pierde nada.',
    next: 'Vacíe o elimine en Excel columnas a la derecha de la tabla e inténtelo de nuevo.',
  },
  'trial-failed': {
    title: 'No se pueden escribir respuestas en este libro',
    explanation:
      'Antes de que pague, Sheetbatch prueba si se pueden escribir respuestas. En este libro no fue posible. No se envió nada.',
    next: 'Abra el archivo en Excel o LibreOffice, guárdelo como libro nuevo de Excel (.xlsx) y elija ese.',
  },
  'workbook-text-too-long': {
    title: 'Una celda contiene más texto del que permite Excel',
    explanation:
      'Las respuestas se guardan en un archivo de Excel, y sus celdas admiten como máximo 32 767 caracteres. No se escribió nada y no se ha perdido nada.',
    withFacts:
      'La celda {{cell}} de la hoja “{{sheet}}” contiene más de 32 767 caracteres. Las respuestas se guardan en un archivo de Excel, cuyas celdas no admiten más. No se escribió nada y no se ha perdido nada.',
    next: 'Acorte esa celda, o guarde el libro como CSV e impórtelo.',
  },
  'folder-not-found': {
    title: 'La carpeta ya no está ahí',
    explanation: 'Se movió o se eliminó, o su unidad no está conectada. Sus respuestas están a salvo aquí.',
    next: 'Conecte la unidad o guarde en otro lugar.',
  },
  'folder-not-writable': {
    title: 'No se puede escribir en esa carpeta',
    explanation: 'Su equipo no permite guardar ahí. Sus respuestas están a salvo aquí.',
    next: 'Guarde una copia en otra carpeta, por ejemplo, Documentos.',
  },
  'disk-full': {
    title: 'El disco está lleno',
    explanation: 'No hay espacio para continuar. No se ha perdido nada de lo que ya estaba aquí.',
    next: 'Libere espacio e inténtelo de nuevo.',
  },
  'save-refused-source-missing': {
    title: 'El libro original ya no está ahí',
    explanation:
      'Se movió, cambió de nombre o se eliminó, así que las respuestas no se pueden colocar en él. Aquí están a salvo.',
    withFacts:
      '“{{name}}” se movió, cambió de nombre o se eliminó, así que las respuestas no se pueden colocar en él. Aquí están a salvo.',
    next: 'Vuelva a poner el archivo donde estaba y guarde de nuevo.',
  },
  'save-letters-lacking': {
    title: 'Algunas respuestas tienen caracteres que este archivo no admite',
    explanation:
      'La codificación en que está guardado el archivo no tiene algunos caracteres de esas respuestas. No se ha escrito nada.',
    next: 'Elija en el cuadro de guardar si el archivo pasa a UTF-8 o si se escriben signos de interrogación.',
  },
  'save-nothing-to-write': {
    title: 'Aún no hay nada que escribir',
    explanation:
      'Ninguna respuesta tiene una fila a la que ir: o no ha llegado ninguna, o todas sus filas han cambiado o ya no están.',
    next: 'Espere las respuestas o vea aquí los resultados.',
  },
  'export-source-changed': {
    title: 'El libro ha cambiado desde que se envió',
    explanation:
      'Sus filas pueden estar ahora en otro lugar, así que solo se pueden exportar las columnas que se enviaron. No se escribió nada.',
    next: 'Elija solo columnas que se enviaron o guarde las respuestas en el libro.',
  },
  'export-source-missing': {
    title: 'No se puede leer el libro original',
    explanation:
      'Se movió, cambió de nombre o se eliminó, así que solo se pueden exportar las columnas que se enviaron. No se escribió nada.',
    next: 'Vuelva a poner el libro donde estaba o elija solo columnas que se enviaron.',
  },
  'undo-file-gone': {
    title: 'Ya no hay nada que deshacer',
    explanation: 'El archivo se movió, cambió de nombre o se eliminó desde que se guardó.',
    withFacts: '“{{name}}” se movió, cambió de nombre o se eliminó desde que se guardó.',
    next: 'Sus respuestas siguen aquí y se pueden volver a guardar.',
  },
  'undo-file-changed': {
    title: 'Usted ha trabajado en el archivo desde entonces',
    explanation:
      'Quitar ahora las columnas podría llevarse también su propio trabajo, así que Sheetbatch no toca el archivo.',
    withFacts:
      '“{{name}}” ha cambiado desde que se guardó. Quitar ahora las columnas podría llevarse también su propio trabajo, así que Sheetbatch no toca el archivo.',
    next: 'Abra el archivo en Excel y elimine allí las columnas.',
  },
  'undo-columns-gone': {
    title: 'Las columnas ya no están ahí',
    explanation:
      'Usted ha trabajado en el archivo desde entonces y no se encontró ninguna de estas columnas.',
    withFacts: '“{{name}}” ha cambiado desde que se guardó y no se encontró ninguna de estas columnas.',
    next: 'Si aún están, elimínelas en Excel. Sus respuestas siguen aquí y se pueden volver a guardar.',
  },
  'undo-backup-changed': {
    title: 'La copia de seguridad ya no está ahí',
    explanation:
      'Se movió, se eliminó o cambió desde que se hizo, así que el libro no se puede dejar como estaba.',
    withFacts:
      'La copia de seguridad de “{{name}}” se movió, se eliminó o cambió desde que se hizo, así que el libro no se puede dejar como estaba.',
    next: 'Vuelva a poner la copia de seguridad junto al libro o elimine las columnas en Excel.',
  },
} as const;
