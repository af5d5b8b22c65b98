import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const LOOKS = [
  { name: "light, wide", colorScheme: "light", size: WIDE },
  { name: "dark, wide", colorScheme: "dark", size: WIDE },
  { name: "dark, phone", colorScheme: "dark", size: PHONE },
  { name: "light, phone", colorScheme: "light", size: PHONE },
] as const;

/**
 * What is wrong on a page as it stands: by axe, and whether it scrolls sideways. `without` names rules that a library's
 * own markup breaks.
 */
export async function faultsOf(page: Page, without: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).disableRules(without).analyze();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  return excess > 0 ? [...faults, `scrolls sideways by ${excess} px`] : faults;
}

/** Expects no fault of the page in light and dark, wide and on a phone; leaves it as it was. */
export async function expectNoFaultInAnyLook(page: Page, without: string[] = []): Promise<void> {
  const size = page.viewportSize();
  for (const look of LOOKS) {
    // Without motion: colours that are still on their way to the other scheme are nobody's.
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(look.size);
    await page.evaluate(async () => {
      // From its top: of a button that the bar above covers half, axe finds the rest too small.
      window.scrollTo(0, 0);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      // Brought to their end, not waited for: in closed details they stand still for ever.
      for (const one of ending) one.finish();
    });
    expect(await faultsOf(page, without), look.name).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (size) await page.setViewportSize(size);
}
