import { describe, expect, it } from 'vitest';
import { faultOf, filledResources, keepResources, keptResources } from './resources';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const somebody = { name: 'A crisis line', line: 'Day and night, free of charge', link: '' };

describe('where people can turn', () => {
  it('is kept on this device for next time', () => {
    const storage = memory();
    expect(keptResources(storage)).toEqual([]);
    keepResources(storage, [somebody]);
    expect(keptResources(storage)).toEqual([somebody]);
    storage.setItem('holdspace.support-resources', '[{"name":3}]');
    expect(keptResources(storage)).toEqual([]);
  });

  it('leaves out empty rows, and makes a phone number one that can be called', () => {
    const rows = [
      { name: '', line: ' ', link: '' },
      { ...somebody, link: '0800 111 0 111' },
    ];
    expect(filledResources(rows)).toEqual([{ ...somebody, link: 'tel:08001110111' }]);
  });

  it('needs a name and a line, and a link that can be followed', () => {
    expect(faultOf([somebody])).toBeNull();
    expect(faultOf([{ ...somebody, line: '' }])).toBe('name');
    expect(faultOf([{ ...somebody, link: 'https://help.example/now' }])).toBeNull();
    expect(faultOf([{ ...somebody, link: 'javascript:alert(1)' }])).toBe('link');
    expect(faultOf([{ ...somebody, link: 'http://help.example' }])).toBe('link');
  });
});
