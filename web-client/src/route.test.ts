import { describe, expect, test } from 'vitest';
import { routeOf } from './route';

describe('an address', () => {
  test.each([
    ['/', '', { page: 'landing' }],
    ['/', '#R7K2MF', { page: 'join', code: 'R7K2MF' }],
    ['/join', '#r7k%202mf', { page: 'join', code: 'r7k 2mf' }],
    ['/join', '', { page: 'landing' }],
    ['/s', '#01ABC', { page: 'seat', sessionId: '01ABC' }],
    ['/s', '', { page: 'landing' }],
    ['/facilitate', '#key=abc', { page: 'making' }],
    ['/facilitate/01ABC', '', { page: 'console', sessionId: '01ABC' }],
    ['/display', '#01ABC.tok', { page: 'display', fragment: '01ABC.tok' }],
    ['/receipt', '#01ABC.tok', { page: 'receipt', fragment: '01ABC.tok' }],
    ['/', '#invite=01ABC.sec_-', { page: 'invitation', fragment: '01ABC.sec_-' }],
    ['/support/01ABC', '', { page: 'supporter', sessionId: '01ABC' }],
    ['/watch/01ABC', '', { page: 'observer', sessionId: '01ABC' }],
    ['/library', '', { page: 'library' }],
    ['/library/pulse-check', '', { page: 'designer', exerciseId: 'pulse-check' }],
    ['/series', '', { page: 'series' }],
    ['/series/01ABC', '', { page: 'trend', seriesId: '01ABC' }],
    ['/watch', '', { page: 'nowhere' }],
    ['/support/01ABC/x', '', { page: 'nowhere' }],
    ['/elsewhere', '', { page: 'nowhere' }],
    ['/join/x', '', { page: 'nowhere' }],
    ['/join', '#%E0%A4%A', { page: 'join', code: '%E0%A4%A' }],
  ])('%s%s', (path, hash, route) => {
    expect(routeOf(path, hash)).toEqual(route);
  });
});
