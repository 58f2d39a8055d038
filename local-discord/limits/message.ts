import { ComponentType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { everyComponent } from '../component-tree.ts';
import { layout, rowsOnly } from './components.ts';
import { formProblem, list, text, url } from './form.ts';

/** Discord's limits for a whole message; those of its parts stand with the parts. */
const messageLimits = {
  content: 2000,
  embeds: 10,
  embedCharacters: 6000,
  rows: 5,
  layoutComponents: 40,
  layoutCharacters: 4000,
  attachments: 10,
};

const link = url(['http', 'https']);
const picture = url(['http', 'https', 'attachment']);

const embed = z
  .looseObject({
    title: text(0, 256).nullish(),
    description: text(0, 4096).nullish(),
    url: link.nullish(),
    timestamp: z.string().nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    footer: z.looseObject({ text: text(1, 2048), icon_url: picture.nullish() }).nullish(),
    image: z.looseObject({ url: picture }).nullish(),
    thumbnail: z.looseObject({ url: picture }).nullish(),
    author: z.looseObject({ name: text(1, 256), url: link.nullish() }).nullish(),
    fields: list(
      z.looseObject({ name: text(1, 256), value: text(1, 1024), inline: z.boolean().nullish() }),
      0,
      25,
    ).nullish(),
  })
  .superRefine((it, context) => {
    if (it.title || it.description || it.fields?.length || it.footer || it.author || it.image || it.thumbnail)
      return;
    formProblem(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['description']);
  });

const allowedMentions = z
  .looseObject({
    parse: list(z.enum(['users', 'roles', 'everyone']), 0, 3).nullish(),
    users: list(z.string(), 0, 100).nullish(),
    roles: list(z.string(), 0, 100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((it, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!it.parse?.includes(kind) || !it[kind]?.length) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      formProblem(context, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  });

const fields = z.looseObject({
  content: text(0, messageLimits.content).nullish(),
  embeds: list(embed, 0, messageLimits.embeds).nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.int().nullish(),
  tts: z.boolean().nullish(),
  nonce: z.union([text(0, 25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: list(
    z.looseObject({
      id: z.union([z.string(), z.int()]),
      filename: text(1, 1024).nullish(),
      description: text(0, 1024).nullish(),
    }),
    0,
    messageLimits.attachments,
  ).nullish(),
  message_reference: z
    .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
});

export type MessageBody = z.infer<typeof fields>;

/** A message the bot sends or edits. `flagsBefore`: those of the message it edits, which cannot lose its layout. */
export const messageForm = (flagsBefore = 0) => ((flagsBefore & V2) === 0 ? byItsFlags : alwaysLayout);

const V2 = MessageFlags.IsComponentsV2;
const [byItsFlags, alwaysLayout] = [formAfter(0), formAfter(V2)];

function formAfter(flagsBefore: number) {
  return fields.superRefine((body, context) => {
    const isLayout = (((body.flags ?? 0) | flagsBefore) & V2) !== 0;
    const parts = (isLayout ? layout : rowsOnly).safeParse(body.components ?? []);
    for (const issue of parts.error?.issues ?? []) {
      context.issues.push({ ...issue, input: undefined, path: ['components', ...issue.path] } as never);
    }
    if (isLayout) checkLayout(body, context);
    checkTotals(body, context);
  });
}

function checkLayout(body: MessageBody, context: z.core.$RefinementCtx): void {
  for (const field of ['content', 'embeds'] as const) {
    if (!body[field]?.length) continue;
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    formProblem(context, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message, [field]);
  }
  const met = everyComponent(body.components);
  if (met.length > messageLimits.layoutComponents) {
    const message = `The total number of components must be ${messageLimits.layoutComponents} or fewer; these are ${met.length}.`;
    formProblem(context, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message, ['components']);
  }
  const characters = met
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .reduce((sum, { component }) => sum + (component.content?.length ?? 0), 0);
  if (characters > messageLimits.layoutCharacters) {
    const message = `The total displayable text must be ${messageLimits.layoutCharacters} or fewer; this is ${characters}.`;
    formProblem(context, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message, ['components']);
  }
}

function checkTotals(body: MessageBody, context: z.core.$RefinementCtx): void {
  const size = (body.embeds ?? []).reduce((sum, each) => sum + embedCharacters(each), 0);
  if (size > messageLimits.embedCharacters) {
    const message = `Embed size exceeds maximum size of ${messageLimits.embedCharacters}; it is ${size}.`;
    formProblem(context, 'MAX_EMBED_SIZE_EXCEEDED', message, ['embeds']);
  }
  const seen = new Set<string>();
  for (const { component, path } of everyComponent(body.components)) {
    const id = component.custom_id;
    if (!id) continue;
    if (seen.has(id)) {
      const message = 'Component custom id cannot be duplicated';
      formProblem(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', message, ['components', ...path, 'custom_id']);
    }
    seen.add(id);
  }
}

/** What counts towards the 6,000: title, description, fields, footer, author. */
function embedCharacters(it: z.infer<typeof embed>): number {
  const fieldTexts = (it.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [it.title, it.description, it.footer?.text, it.author?.name, ...fieldTexts];
  return texts.reduce((sum, each) => sum + (each?.length ?? 0), 0);
}
