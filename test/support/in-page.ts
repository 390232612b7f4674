/** Questions that run inside the page, as text: the tests themselves know no DOM. */

/** Every visible text whose contrast with what is behind it is below 4.5 (WCAG AA), with its ratio. */
export const faintTexts = `(() => {
  const numbersIn = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const channel = (value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const backOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const back = numbersIn(getComputedStyle(at).backgroundColor);
      if (back.length === 3 || back[3] === 1) return back;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!own.length || !seen || element.closest(':disabled')) continue;
    const text = luminance(numbersIn(getComputedStyle(element).color));
    const back = luminance(backOf(element));
    const ratio = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
    if (ratio < 4.5) faint.push(own[0].data.trim().slice(0, 40) + ' ' + ratio.toFixed(2));
  }
  return faint;
})()`;

/** Whether something makes the page or the conversation scroll sideways. */
export const sticksOut = `[document.documentElement, document.querySelector('.log')]
  .some((one) => one.scrollWidth > one.clientWidth)`;

/** Everything one can operate that has no name for a screen reader. */
export const nameless = `[...document.querySelectorAll('button, input, select, textarea, a, iframe')]
  .filter((one) => one.checkVisibility())
  .filter((one) => !one.labels?.length && !one.title && !one.getAttribute('aria-label') && !one.textContent.trim())
  .map((one) => one.outerHTML)`;

/** What has the keyboard, and whether one sees that it has. */
export const focused = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return undefined;
  const shown = [one, one.closest('.box'), one.closest('label')].filter(Boolean);
  const isSeen = shown.some((near) => getComputedStyle(near).outlineStyle !== 'none');
  return { what: one.id || one.textContent || one.className, isSeen };
})()`;

/** The computed value of a style property of the first element that matches. */
export function styleOf(selector: string, property: string): string {
  const [where, what] = [JSON.stringify(selector), JSON.stringify(property)];
  return `getComputedStyle(document.querySelector(${where})).getPropertyValue(${what})`;
}
