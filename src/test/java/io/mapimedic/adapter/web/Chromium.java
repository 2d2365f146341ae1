package io.mapimedic.adapter.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser: Debian's Chromium, whose place {@code CHROMIUM} may name. */
final class Chromium implements AutoCloseable {

    /** A folder for pictures of the pages, for whoever wants to look at them: {@code BROWSER_PICTURES} in the environment. */
    private static final int GROUPS_LOOKED_AT = 6;

    private static final String PICTURES = System.getenv().getOrDefault("BROWSER_PICTURES", "");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(
                                        Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-quic",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Keeps a picture where somebody wants pictures. */
    static void picture(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
        }
    }

    static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 844);
    }

    /**
     * What axe complains of on a page that is unfolded, but for groups of fields beyond the first {@value #GROUPS_LOOKED_AT}: one template
     * makes all of them, and axe takes minutes for a thousand fields.
     */
    static List<String> violations(Page page, String name) {
        page.evaluate("""
                most => {
                  let groups = 0;
                  document.querySelectorAll('details').forEach(details => {
                    details.open = details.querySelector('input, select, textarea') === null || groups++ < most;
                  });
                }
                """, GROUPS_LOOKED_AT);
        return complaints(page, name);
    }

    /** What axe complains of on a page as it is shown. */
    static List<String> complaints(Page page, String name) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> "%s: %s".formatted(name, describe(rule)))
                        .toList();
    }

    private static String describe(Rule rule) {
        return "%s (%s) at %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList());
    }

    static void unfold(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    /** By how many pixels the page is wider than its window. */
    static int overflow(Page page) {
        return ((Number)
                        page.evaluate(
                                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .intValue();
    }
}
