// A facilitator whose browser speaks German, and whether a page of hers still speaks English.

import { DESKTOP, openPage } from './browser.mjs';
import { Facilitator } from './facilitator.mjs';

export const GERMAN = { locale: 'de-DE' };

export class GermanDesk extends Facilitator {
  static async open(browser, server) {
    const desk = new GermanDesk(await openPage(browser, DESKTOP, GERMAN));
    await desk.page.goto(server.facilitatorLink);
    await desk.button('Sitzung anlegen').waitFor();
    return desk;
  }

  async makeSession({ exercise, title, people, series }) {
    await this.page.getByRole('radio', { name: exercise }).check();
    await this.page.getByLabel('Wie heißt die Sitzung?').fill(title);
    await this.page.getByLabel('Für wie viele Menschen?').fill(String(people));
    await this.page.getByLabel('Gehört sie zu einer Reihe?').selectOption({ label: 'Eine neue Reihe …' });
    await this.page.getByLabel('Wie heißt die Reihe?').fill(series);
    await this.nameWhereToTurn();
    await this.button('Sitzung anlegen').click();
    await this.button(/^Mit Schritt 1 beginnen/).waitFor();
  }

  async nameWhereToTurn() {
    const box = this.page.locator('details', { hasText: 'Menschen, an die man sich wenden kann' });
    const name = box.getByLabel('Name', { exact: true }).first();
    if (!(await name.isVisible())) await box.locator('summary').click();
    await name.fill('Die Nummer');
    await box.getByLabel('Was es ist, und wie man hinkommt').first().fill('Jemand, Tag und Nacht.');
  }

  async joinCode() {
    return /Code\s+([0-9A-Z]{3} ?[0-9A-Z]{3})/.exec(await this.text())[1].replace(' ', '');
  }

  displayLink() {
    return this.page.getByLabel('Link für die Leinwand').inputValue();
  }

  begin() {
    return this.press(/^Mit Schritt 1 beginnen/);
  }

  async goToStep(number) {
    await this.press(new RegExp(`^Weiter zu Schritt ${number}\\b`));
    await this.sees(`Schritt ${number}, `);
  }

  async invite(role, name) {
    await this.press('Team');
    await this.dialog().getByRole('radio', { name: role }).check();
    await this.dialog().getByLabel('Name, nur für diese Liste').fill(name);
    await this.dialog().getByRole('button', { name: 'Einladung erstellen' }).click();
    const link = await this.dialog().getByLabel(/^Link der Einladung/).inputValue();
    await this.closeCard();
    return link;
  }

  async endGently() {
    await this.press(/^Sanft beenden Das war der letzte Schritt/);
    await this.dialog().getByRole('button', { name: 'Sanft beenden', exact: true }).click();
    await this.sees('Die Sitzung ist beendet');
  }

  async openReceipt() {
    const link = await this.page.getByRole('link', { name: 'Ergebnisblatt' }).getAttribute('href');
    const receipt = await this.context.newPage();
    await receipt.goto(link);
    return receipt;
  }
}

const COMMON = 'the and you your with this that it is are of to for who people answers nobody everybody';
const ENGLISH = new RegExp(`\\b(${COMMON.replaceAll(' ', '|')})\\b`, 'i');

/** @returns {Promise<string[]>} the lines, names and titles with an English word in them */
export async function englishOn(page) {
  const said = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')];
    const names = named.flatMap((one) =>
      ['aria-label', 'title', 'alt', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
    );
    const drawn = [...document.querySelectorAll('svg title')].map((one) => one.textContent);
    return [document.title, ...document.body.innerText.split('\n'), ...names, ...drawn];
  });
  return said.filter((line) => ENGLISH.test(line));
}
