// A page that is used by keyboard alone: Tab from field to field, Enter, Space, letters and arrows.

const MOST_TABS = 250;

export class Keyboard {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  /** Tabs on until it has the focus; from the last place of a page one comes back to the first. */
  async reach(place) {
    await place.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await place.evaluate((node) => node === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`not reached with ${MOST_TABS} tabs: ${place}`);
  }

  async enter(place) {
    await this.reach(place);
    await this.press('Enter');
  }

  /** In place of what stood there. */
  async write(field, text) {
    await this.reach(field);
    await this.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** The next choice of a list. */
  async chooseNext(label) {
    await this.reach(this.page.getByLabel(label, { exact: true }));
    await this.press('ArrowDown');
  }
}
