import type { Words } from './sentences.ts';

/** The program's sentences outside of its page in Spanish; words as in renderer/messages/es/spanish.ts. */
export const spanish: Words = {
  dialogs: {
    chooseWorkbook: 'Elegir un libro',
    saveWorkbook: 'Guardar las respuestas',
    workbooks: 'Libros y tablas',
    allFiles: 'Todos los archivos',
  },
  menu: {
    file: 'Archivo',
    newJob: 'Nuevo trabajo',
    openWorkbook: 'Abrir libro…',
    saveAnswers: 'Guardar respuestas…',
    settings: 'Ajustes',
    closeWindow: 'Cerrar ventana',
    quit: 'Salir de Sheetbatch',
    edit: 'Edición',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    learnSpelling: 'Agregar al diccionario',
    find: 'Buscar',
    view: 'Ver',
    jobs: 'Trabajos',
    templates: 'Plantillas',
    actualSize: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',
    window: 'Ventana',
    minimize: 'Minimizar',
    zoom: 'Zoom',
    front: 'Traer todo al frente',
    about: 'Acerca de Sheetbatch',
    services: 'Servicios',
    hide: 'Ocultar Sheetbatch',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo',
    help: 'Ayuda',
    guide: 'Guía',
    shortcuts: 'Atajos de teclado',
    reportProblem: 'Informar de un problema…',
    checkUpdates: 'Buscar actualizaciones…',
  },
  tray: {
    open: 'Abrir Sheetbatch',
    quit: 'Salir de Sheetbatch',
    startsAtLogin: 'Iniciar con el equipo',
    idle: 'No hay ningún trabajo en marcha',
    running: {
      one: '{{count}} trabajo en marcha',
      many: '{{count}} de trabajos en marcha',
      other: '{{count}} trabajos en marcha',
    },
    needing: {
      one: '{{count}} trabajo requiere su atención',
      many: '{{count}} de trabajos requieren su atención',
      other: '{{count}} trabajos requieren su atención',
    },
    more: {
      one: '{{count}} trabajo más',
      many: '{{count}} de trabajos más',
      other: '{{count}} trabajos más',
    },
    job: '{{job}}: {{state}}',
    state: {
      draft: 'anotándose',
      queued: 'en cola',
      sending: 'enviando',
      processing: 'Claude está trabajando',
      collecting: 'recogiendo respuestas',
      finished: 'terminado',
      paused: 'en pausa',
      canceling: 'cancelando',
      canceled: 'cancelado',
      needing: 'requiere su atención',
    },
  },
  notices: {
    stillRunningTitle: 'Sheetbatch sigue en marcha',
    stillRunningBody:
      'Sus trabajos continúan en segundo plano. Abra Sheetbatch o salga de él con su icono junto al reloj.',
    updateTitle: 'Hay una versión nueva lista',
    updateBody: 'Se instalará cuando salga de Sheetbatch.',
    finishedTitle: '{{job}}: terminado',
    canceledTitle: '{{job}}: cancelado',
    allAnswered: {
      one: 'Su {{count}} fila está respondida. Abra Sheetbatch para guardar el libro.',
      many: 'Su {{count}} de filas está respondido. Abra Sheetbatch para guardar el libro.',
      other: 'Sus {{count}} filas están respondidas. Abra Sheetbatch para guardar el libro.',
    },
    someAnswered: {
      one: '{{answered}} de {{count}} fila respondida. Abra Sheetbatch para ver el resto.',
      many: '{{answered}} de {{count}} de filas respondidas. Abra Sheetbatch para ver el resto.',
      other: '{{answered}} de {{count}} filas respondidas. Abra Sheetbatch para ver el resto.',
    },
    needsUserTitle: '{{job}}: requiere su atención',
    needsUserBody: {
      key: 'Está en espera porque no hay ninguna clave que Anthropic acepte.',
      money: 'Está en espera porque se alcanzó el tope de gasto o se agotó el crédito en Anthropic.',
      expiring:
        'Anthropic eliminará pronto respuestas que aún no están aquí. Deje Sheetbatch abierto para que pueda recogerlas.',
      other: 'Se ha detenido. Abra Sheetbatch para ver por qué.',
    },
  },
  updates: {
    newest: {
      title: 'Sheetbatch está actualizado',
      text: 'Tiene la versión {{version}}.',
    },
    downloading: {
      title: 'Se está descargando Sheetbatch {{version}}',
      text: 'Se le preguntará cuando esté lista. Sus trabajos continúan.',
    },
    failed: {
      title: 'Sheetbatch no ha podido buscar actualizaciones',
      text: 'Compruebe su conexión a Internet e inténtelo de nuevo más tarde. Tiene la versión {{version}}; funciona como antes.',
    },
    managed: {
      title: 'Las actualizaciones están desactivadas',
      text: 'Su organización se ocupa de las actualizaciones en este equipo. Tiene la versión {{version}}.',
    },
    none: {
      title: 'Esta copia no se actualiza sola',
      text: 'Tiene la versión {{version}}. Las versiones nuevas están donde obtuvo esta.',
    },
    ready: {
      title: 'Sheetbatch {{version}} está lista',
      text: 'Tarda un momento y hace falta reiniciar. Si en ese momento se está enviando algo, Sheetbatch espera a que llegue. Sus trabajos continúan después.',
    },
    news: 'Novedades:',
    restart: 'Reiniciar ahora',
    later: 'Al salir',
    ok: 'Aceptar',
  },
  taskBar: {
    needing: {
      one: '{{count}} trabajo requiere su atención',
      many: '{{count}} de trabajos requieren su atención',
      other: '{{count}} trabajos requieren su atención',
    },
  },
  trouble: {
    cameBackTitle: 'La ventana de Sheetbatch se ha vuelto a abrir',
    cameBack: 'Había dejado de funcionar. Sus trabajos no se han visto afectados.',
    crashesTitle: 'La ventana de Sheetbatch se cierra una y otra vez',
    crashes:
      'Ha dejado de funcionar varias veces en un minuto. Sus trabajos continúan en segundo plano. Si vuelve a ocurrir, infórmenos desde el menú Ayuda.',
    openAgain: 'Volver a abrir',
    hangsTitle: 'La ventana de Sheetbatch no responde',
    hangs:
      'Puede esperar o volver a abrirla. Es posible que se pierda lo último que escribió. Sus trabajos continúan en ambos casos.',
    wait: 'Esperar',
    mistakeTitle: 'Se ha producido un error en Sheetbatch',
    mistake:
      'Puede seguir trabajando. Si algo no parece correcto, salga de Sheetbatch y vuelva a abrirlo: sus trabajos y respuestas se conservan. Para informarnos: Ayuda, Informar de un problema.',
    goOn: 'Continuar',
  },
  closing: {
    title: '¿Mantener Sheetbatch en marcha?',
    question:
      'Este escritorio no muestra ningún icono junto al reloj, así que la ventana pasa a la barra de tareas mientras haya trabajos en curso. Si sale, esperarán a que vuelva a abrir Sheetbatch.',
    keepRunning: 'Mantener en marcha',
    cancel: 'Cancelar',
  },
  startFailures: {
    inUseTitle: 'Sheetbatch ya está en marcha',
    inUse: 'Otro Sheetbatch está usando la carpeta {{folder}}. Use ese o ciérrelo primero.',
    notWritableTitle: 'Sheetbatch no puede guardar sus datos',
    notWritable:
      'No se puede escribir en la carpeta {{folder}}. Compruebe que tiene permiso para cambiarla y que el disco no está lleno.',
    damagedTitle: 'No se pudieron abrir sus trabajos',
    damaged:
      'El archivo con sus trabajos está dañado y no se pudo reparar. No se eliminó nada: está en {{folder}}. Restaure una copia de seguridad de esa carpeta o mueva el archivo a otro lugar para empezar de cero.',
    tooOldTitle: 'Este Sheetbatch es demasiado antiguo para sus trabajos',
    tooOld:
      'En este equipo se ha usado una versión más nueva de Sheetbatch. Vuelva a instalar esa versión para continuar.',
    diskFullTitle: 'El disco está lleno',
    diskFull: 'Sheetbatch necesita espacio libre en {{folder}}. Haga sitio e inícielo de nuevo.',
    otherTitle: 'Sheetbatch no pudo iniciarse',
    other:
      'Ocurrió algo inesperado al abrir {{folder}}. Inicie Sheetbatch de nuevo; sus trabajos se conservan.',
  },
};
