import type { OwnTemplate, TemplateContent } from '../../../shared/model/library.ts';
import { failure, unwrap } from '../../../shared/model/outcome.ts';
import type { CoreServices } from '../services/core-services.ts';
import { findReadyTemplate, readyTemplates } from '../templates/library/ready-templates.ts';
import { presentVersion } from '../templates/own-templates.ts';
import { exportTemplate, templateFileName } from '../templates/template-file.ts';
import { writeSample } from '../templates/write-sample.ts';
import { calls } from './procedures.ts';

/** The library: the templates that come with the program and the user's own. */
export function templateRoutes(services: CoreServices) {
  const { templates, files } = services;

  /** The content behind an id, whoever wrote it. */
  async function findContent(templateId: string): Promise<TemplateContent> {
    const ready = findReadyTemplate(templateId);
    if (ready !== null) {
      const { id: _, sample: __, ...content } = ready;
      return content;
    }
    const own = await templates.find(templateId);
    return own === null ? unwrap(failure('reference-unknown')) : presentVersion(own).content;
  }

  return {
    listReady: calls.templates.listReady.handler(() => readyTemplates),
    list: calls.templates.list.handler(async () => (await templates.list()).map(listed)),
    save: calls.templates.save.handler(async ({ input }) => {
      const content = input.content;
      return listed(unwrap(await templates.save(content, input.templateId)));
    }),
    rename: calls.templates.rename.handler(async ({ input }) =>
      listed(unwrap(await templates.rename(input.templateId, input.name))),
    ),
    duplicate: calls.templates.duplicate.handler(async ({ input }) =>
      listed(unwrap(await templates.duplicate(await findContent(input.templateId)))),
    ),
    restore: calls.templates.restore.handler(async ({ input }) =>
      listed(unwrap(await templates.restore(input.templateId, input.version))),
    ),
    remove: calls.templates.remove.handler(async ({ input }) => {
      unwrap(await templates.remove(input.templateId));
      return {};
    }),
    export: calls.templates.export.handler(async ({ input }) => {
      const content = await findContent(input.templateId);
      return { fileName: templateFileName(content.name), text: exportTemplate(content) };
    }),
    import: calls.templates.import.handler(async ({ input }) =>
      listed(unwrap(await templates.importText(input.text))),
    ),
    openSample: calls.templates.openSample.handler(async ({ input }) => {
      const ready = findReadyTemplate(input.templateId) ?? unwrap(failure('reference-unknown'));
      return files.register(await writeSample(services.filesFolder, ready.name, ready.sample), 'sample');
    }),
  };
}

/** An own template without the contents of its earlier versions, which may be long. */
function listed(own: OwnTemplate) {
  const versions = own.versions.map(({ number, savedAt, content }) => ({
    number,
    savedAt,
    name: content.name,
  }));
  return { id: own.id, content: presentVersion(own).content, versions };
}
