import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import type { z } from 'zod';
import { refusals } from '../api-error.ts';
import { commandForm, commandsForm } from '../limits/commands.ts';
import { checkedForm } from '../limits/form.ts';
import { changed, type World } from '../world.ts';
import { type Call, nothing, ok, type Reply, type Route } from './route.ts';

type CommandBody = z.infer<typeof commandForm>;

/** The list the path speaks of: a guild's own commands, or the global ones. */
function placeOf({ world, params }: Call): string {
  if (params.application !== world.application.id) throw refusals.notFound();
  if (params.guild === undefined) return 'global';
  if (!world.guilds.has(params.guild)) throw refusals.missingAccess();
  return params.guild;
}

function deployedIn(call: Call): APIApplicationCommand[] {
  return call.world.commands.get(placeOf(call)) ?? [];
}

/** A command as Discord keeps it. The id lives as long as name and type stay; the version changes each time. */
function stored(world: World, place: string, body: CommandBody, id: string): APIApplicationCommand {
  const permissions = body.default_member_permissions;
  return {
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    contexts: null,
    ...body,
    id,
    application_id: world.application.id,
    version: world.newId(),
    description: body.type === ApplicationCommandType.ChatInput ? body.description : '',
    default_member_permissions:
      permissions === undefined || permissions === null ? null : String(permissions),
    integration_types: body.integration_types ?? [0],
    ...(place === 'global' ? { dm_permission: body.dm_permission ?? true } : { guild_id: place }),
  } as APIApplicationCommand;
}

function overwrite(call: Call): Reply {
  const { world } = call;
  const place = placeOf(call);
  const before = deployedIn(call);
  const commands = checkedForm(commandsForm, call.body).map((body) => {
    const same = before.find((each) => each.name === body.name && each.type === body.type);
    return stored(world, place, body, same?.id ?? world.newId());
  });
  world.commands.set(place, commands);
  changed(world);
  return ok(commands);
}

function create(call: Call): Reply {
  const { world } = call;
  const place = placeOf(call);
  const before = deployedIn(call);
  const body = checkedForm(commandForm, call.body);
  const same = before.find((each) => each.name === body.name && each.type === body.type);
  const command = stored(world, place, body, same?.id ?? world.newId());
  world.commands.set(place, [...before.filter((each) => each !== same), command]);
  changed(world);
  return { status: same ? 200 : 201, body: command };
}

function edit(call: Call): Reply {
  const { world } = call;
  const place = placeOf(call);
  const before = oneOf(call);
  const body = checkedForm(commandForm, { ...before, ...(call.body as object) });
  const command = stored(world, place, body, before.id);
  world.commands.set(
    place,
    deployedIn(call).map((each) => (each === before ? command : each)),
  );
  changed(world);
  return ok(command);
}

function discard(call: Call): Reply {
  const gone = oneOf(call);
  call.world.commands.set(
    placeOf(call),
    deployedIn(call).filter((each) => each !== gone),
  );
  changed(call.world);
  return nothing;
}

function oneOf(call: Call): APIApplicationCommand {
  const command = deployedIn(call).find(({ id }) => id === call.params.command);
  if (!command) throw refusals.unknownCommand();
  return command;
}

const places = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

/** Deploying commands, globally and in one guild. */
export const commandRoutes: Route[] = places.flatMap((place): Route[] => [
  { method: 'GET', pattern: place, handle: (call) => ok(deployedIn(call)) },
  { method: 'PUT', pattern: place, handle: overwrite },
  { method: 'POST', pattern: place, handle: create },
  { method: 'GET', pattern: `${place}/:command`, handle: (call) => ok(oneOf(call)) },
  { method: 'PATCH', pattern: `${place}/:command`, handle: edit },
  { method: 'DELETE', pattern: `${place}/:command`, handle: discard },
]);
