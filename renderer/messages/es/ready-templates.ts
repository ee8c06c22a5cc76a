import type { AreaIn } from '../en/translation.ts';

/**
 * Names and descriptions of the templates that come with the program, by their ids. What they ask Claude
 * stays English.
 */
export const readyTemplates = {
  'classify-tickets': {
    name: 'Clasificar consultas de soporte',
    description:
      'Da a cada consulta una categoría, una urgencia y un estado de ánimo, y una línea que dice qué quiere el cliente.',
  },
  translate: {
    name: 'Traducir una columna',
    description:
      'Traduce cada texto al idioma indicado en su fila y conserva los marcadores, los números y los nombres.',
  },
  'product-descriptions': {
    name: 'Redactar descripciones de productos',
    description:
      'Convierte el nombre y los datos de un producto en una descripción de unas 80 palabras para una tienda.',
  },
  'seo-texts': {
    name: 'Redactar títulos y descripciones SEO',
    description: 'Redacta el título y la descripción que muestran los buscadores para cada página.',
  },
  'survey-answers': {
    name: 'Codificar respuestas de encuestas',
    description:
      'Da a cada respuesta abierta su tema principal, su tono (positivo o negativo) y las palabras que lo muestran.',
  },
  'screen-applications': {
    name: 'Revisar candidaturas',
    description:
      'Compara cada candidatura con sus criterios y cita las pruebas, para ayudar a que decida una persona.',
  },
  summarise: {
    name: 'Resumir textos largos',
    description: 'Dice qué contiene cada texto en tres frases como máximo, primero lo más importante.',
  },
  'extract-data': {
    name: 'Extraer datos de textos',
    description:
      'Lee una factura, un pedido o un correo y pone su número, fecha, importe y partes en columnas.',
  },
  'clean-names': {
    name: 'Limpiar nombres y direcciones',
    description:
      'Separa nombres y direcciones en columnas adecuadas, con las mayúsculas y el orden que corresponden.',
  },
  'answer-reviews': {
    name: 'Preparar respuestas a reseñas',
    description:
      'Prepara una respuesta pública breve a cada reseña, en el idioma de la reseña y con el tono de su empresa.',
  },
} as const satisfies AreaIn<'readyTemplates', 'one' | 'many' | 'other'>;
