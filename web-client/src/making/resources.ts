// Where people can turn outside of the session (care S13), as a facilitator writes it: kept on this device
// for next time, and checked before it is sent. Pure but for the storage it is given.

import type { Keeping } from './facilitator_key';

export interface Resource {
  name: string;
  line: string;
  link: string;
}

export const emptyResource: Resource = { name: '', line: '', link: '' };
export const mostResources = 12;

const place = 'holdspace.support-resources';

export function keptResources(storage: Keeping): Resource[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isResource).slice(0, mostResources) : [];
  } catch {
    return [];
  }
}

export function keepResources(storage: Keeping, resources: readonly Resource[]): void {
  storage.setItem(place, JSON.stringify(resources));
}

// What is sent: rows with nothing in them are left out, and a phone number becomes a link that calls it.
export function filledResources(rows: readonly Resource[]): Resource[] {
  return rows
    .map(({ name, line, link }) => ({ name: name.trim(), line: line.trim(), link: asLink(link.trim()) }))
    .filter(({ name, line, link }) => name !== '' || line !== '' || link !== '');
}

export type ResourceFault = 'name' | 'link' | null;

export function faultOf(resources: readonly Resource[]): ResourceFault {
  if (resources.some(({ name, line }) => name === '' || line === '')) return 'name';
  return resources.some(({ link }) => link !== '' && !/^(https:\/\/\S+|tel:\+?[\d]+)$/.test(link))
    ? 'link'
    : null;
}

function asLink(text: string): string {
  return /^\+?[\d\s()/-]{3,}$/.test(text) ? `tel:${text.replace(/[^\d+]/g, '')}` : text;
}

function isResource(one: unknown): one is Resource {
  if (typeof one !== 'object' || one === null) return false;
  const found = one as Record<string, unknown>;
  return ['name', 'line', 'link'].every((field) => typeof found[field] === 'string');
}
