import { ButtonStyle, ComponentType } from 'discord.js';
import { z } from 'zod';
import { formProblem, list, text, url } from './form.ts';

const base = { id: z.int().nonnegative().nullish() };
const customId = text(1, 100);
const emoji = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }).nullish();
const media = z.looseObject({ url: url(['http', 'https', 'attachment']) });

const button = z
  .looseObject({
    ...base,
    type: z.literal(ComponentType.Button),
    style: z.enum(ButtonStyle),
    label: text(0, 80).nullish(),
    custom_id: customId.nullish(),
    url: url(['http', 'https', 'discord'], 512).nullish(),
    sku_id: z.string().nullish(),
    disabled: z.boolean().nullish(),
    emoji,
  })
  .superRefine((it, context) => {
    const required = (field: string) =>
      formProblem(context, 'BASE_TYPE_REQUIRED', 'This field is required', [field]);
    if (it.style === ButtonStyle.Link) {
      if (!it.url) required('url');
      if (it.custom_id) {
        formProblem(context, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A link has a url and no custom id.');
      }
    } else if (it.style === ButtonStyle.Premium) {
      if (!it.sku_id) required('sku_id');
    } else if (!it.custom_id) {
      required('custom_id');
    }
    if (it.style !== ButtonStyle.Premium && !it.label && !it.emoji) {
      formProblem(context, 'BUTTON_COMPONENT_INVALID', 'A button needs a label or an emoji.');
    }
  });

const menu = {
  ...base,
  custom_id: customId,
  placeholder: text(0, 150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
};
const stringMenu = z
  .looseObject({
    ...menu,
    type: z.literal(ComponentType.StringSelect),
    options: list(
      z.looseObject({ label: text(1, 100), value: text(1, 100), description: text(0, 100).nullish(), emoji }),
      1,
      25,
    ),
  })
  .superRefine((it, context) => {
    it.options.forEach(({ value }, index) => {
      if (it.options.findIndex((other) => other.value === value) === index) return;
      formProblem(context, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'This value occurs twice.', [
        'options',
        index,
        'value',
      ]);
    });
  });
const pickMenu = (type: ComponentType) => z.looseObject({ ...menu, type: z.literal(type) });

const inRow = z.discriminatedUnion('type', [
  button,
  stringMenu,
  pickMenu(ComponentType.UserSelect),
  pickMenu(ComponentType.RoleSelect),
  pickMenu(ComponentType.MentionableSelect),
  pickMenu(ComponentType.ChannelSelect),
]);
const row = z
  .looseObject({ ...base, type: z.literal(ComponentType.ActionRow), components: list(inRow, 1, 5) })
  .superRefine((it, context) => {
    if (it.components.length > 1 && it.components.some((each) => each.type !== ComponentType.Button)) {
      const message = 'A select menu stands alone in its row.';
      formProblem(context, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, ['components']);
    }
  });

const textDisplay = z.looseObject({
  ...base,
  type: z.literal(ComponentType.TextDisplay),
  content: text(1, 4000),
});
const thumbnail = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Thumbnail),
  media,
  description: text(0, 1024).nullish(),
});
const section = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Section),
  components: list(textDisplay, 1, 3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.looseObject({
  ...base,
  type: z.literal(ComponentType.MediaGallery),
  items: list(z.looseObject({ media, description: text(0, 1024).nullish() }), 1, 10),
});
const separator = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().nullish(),
  spacing: z.union([z.literal(1), z.literal(2)]).nullish(),
});
const file = z.looseObject({ ...base, type: z.literal(ComponentType.File), file: media });
const inContainer = z.discriminatedUnion('type', [row, textDisplay, section, gallery, separator, file]);
const container = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Container),
  components: list(inContainer, 1, 40),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
});

/** What may stand at the top of a message without IS_COMPONENTS_V2: up to five rows. */
export const rowsOnly = list(z.discriminatedUnion('type', [row]), 0, 5);

/** What may stand at the top of a message with IS_COMPONENTS_V2. The totals are checked with the message. */
export const layout = list(
  z.discriminatedUnion('type', [row, textDisplay, section, gallery, separator, file, container]),
  0,
  40,
);

const field = z.discriminatedUnion('type', [
  z.looseObject({
    ...base,
    type: z.literal(ComponentType.TextInput),
    custom_id: customId,
    style: z.union([z.literal(1), z.literal(2)]),
    label: text(0, 45).nullish(),
    min_length: z.int().min(0).max(4000).nullish(),
    max_length: z.int().min(1).max(4000).nullish(),
    value: text(0, 4000).nullish(),
    placeholder: text(0, 100).nullish(),
    required: z.boolean().nullish(),
  }),
  stringMenu,
  pickMenu(ComponentType.UserSelect),
  pickMenu(ComponentType.RoleSelect),
  pickMenu(ComponentType.MentionableSelect),
  pickMenu(ComponentType.ChannelSelect),
  z.looseObject({ ...base, type: z.literal(ComponentType.FileUpload), custom_id: customId }),
]);

/** A modal: one to five fields, each in a label or (the older way) in a row of its own. */
export const modal = z.looseObject({
  custom_id: customId,
  title: text(1, 45),
  components: list(
    z.discriminatedUnion('type', [
      z.looseObject({ ...base, type: z.literal(ComponentType.ActionRow), components: list(field, 1, 1) }),
      z.looseObject({
        ...base,
        type: z.literal(ComponentType.Label),
        label: text(1, 45),
        description: text(0, 100).nullish(),
        component: field,
      }),
      textDisplay,
    ]),
    1,
    5,
  ),
});
