// A participant whose phone speaks German: reads and presses German words, in the same session.

import { openPage, PHONE } from './browser.mjs';
import { Participant } from './participant.mjs';
import { until } from './until.mjs';

export class GermanPhone extends Participant {
  static async join(browser, url, code, name) {
    const phone = new GermanPhone(name, await openPage(browser, PHONE, { locale: 'de-DE' }));
    await phone.page.goto(`${url}/join#${code}`);
    await phone.page.getByRole('button', { name: 'Hereinkommen' }).click();
    await phone.sees('Du bist da');
    return phone;
  }

  seesStep(number, title) {
    return until(`${this.name} ist in Schritt ${number}`, async () => {
      const page = await this.text();
      return page.includes(`Schritt ${number} von `) && page.includes(title);
    });
  }

  async asksForHelp(wording) {
    await this.page.getByRole('navigation').getByRole('button', { name: 'Um Hilfe bitten' }).click();
    await this.page.getByRole('dialog').getByRole('radio', { name: wording }).check();
    await this.button('Jetzt bitten').click();
  }

  submit() {
    return this.button('Abgeben').click();
  }

  handedIn() {
    return this.sees('Abgegeben');
  }

  seesResult(title) {
    return this.sees(`Was die Gruppe sagt: ${title}`);
  }
}
