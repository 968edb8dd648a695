import {photoPattern} from '../../api/schema/members.js';
import type {Folder} from '../folder.js';
import {quote, type Problems} from '../problems.js';
import type {Member} from './normalise.js';

const FOLDER = 'photos';

/** Bytes of a portrait: it is shown 56 pixels wide, 719 times in the longest list. */
const LIMIT = 50_000;

/** So many names of members without a portrait are said. */
const MAX_NAMES = 5;

interface Photos {
  /** The members, with the path of their portrait where there is one. */
  readonly members: readonly Member[];
  /** The portraits, by their path in the API. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The campaign's own portraits of members: `photos/ID.webp`. */
export async function readPhotos(folder: Folder, members: readonly Member[], problems: Problems): Promise<Photos> {
  const files = new Map<string, Uint8Array>();
  if (!(await folder.isFolder(FOLDER))) return {members, files};
  const names = new Set(await folder.list(FOLDER));
  const wanted = new Set(members.map(({id}) => `${id}.webp`));
  for (const name of names) {
    const path = `${FOLDER}/${name}`;
    if (!wanted.has(name) || !new RegExp(photoPattern, 'u').test(path)) {
      problems.warn(
        'photo',
        {file: path},
        `There is no MEP with the id ${quote(name.replace(/\.[^.]*$/, ''))}.`,
        'Call a portrait photos/ID.webp.',
      );
      continue;
    }
    const bytes = await folder.readBytes(path, LIMIT);
    if (!bytes) continue;
    if (isWebp(bytes)) files.set(path, bytes);
    else problems.error('photo', {file: path}, 'This file is not a WebP picture.', 'Convert it, for example with “cwebp -resize 112 112”.');
  }
  const without = members.filter(({id}) => !names.has(`${id}.webp`)).map(({name}) => name);
  if (without.length > 0)
    problems.warn(
      'photo',
      {file: FOLDER},
      `${without.length} of ${members.length} MEPs have no portrait: ${without.slice(0, MAX_NAMES).join(', ')}${without.length > MAX_NAMES ? '…' : '.'}`,
      'Widgets show their initials.',
    );
  return {
    members: members.map((member) => {
      const photo = `${FOLDER}/${member.id}.webp`;
      return files.has(photo) ? {...member, photo} : member;
    }),
    files,
  };
}

const isWebp = (bytes: Uint8Array): boolean => /^RIFF[^]{4}WEBP/.test(String.fromCharCode(...bytes.subarray(0, 12)));
