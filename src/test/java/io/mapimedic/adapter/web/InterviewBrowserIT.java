package io.mapimedic.adapter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interview in a real browser, from a sentence to its erasure. Runs in the profile {@code real}. */
@QuarkusTest
@Tag("real")
class InterviewBrowserIT {

    private static final String SENTENCE = "Outlook keeps asking for my password since Monday.";
    private static final int MOST_TABS = 200;
    private static final int MOST_ASKED = 6;

    private static Chromium chromium;

    @TestHTTPResource("/")
    URL root;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, true", "1280, DARK, false", "390, DARK, true", "320, LIGHT, false"})
    void an_interview_goes_from_a_sentence_to_its_erasure(int width, ColorScheme scheme, boolean script)
            throws IOException {
        try (BrowserContext context =
                chromium.context(Chromium.options(width).setColorScheme(scheme).setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            Visit visit = new Visit(page, width + "-" + scheme + (script ? "" : "-plain"), script);
            begin(page, visit);
            String address = page.url();
            answerTwo(page, visit);
            takeOneBack(page, visit);
            askWhy(page, visit);
            answerUntilAStepIsOffered(page);
            reportStep(page, visit);
            close(page, visit);
            export(page);
            erase(page, visit, address);

            assertThat(visit.complaints).isEmpty();
        }
    }

    private void begin(Page page, Visit visit) {
        page.navigate(root.toString());
        page.locator("nav a", new Page.LocatorOptions().setHasText("Interview")).click();
        visit.look("begin");
        page.locator("#text").fill(SENTENCE);
        page.locator("#audience").selectOption("helpdesk");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Interview");
        assertThat(page.locator("#question-title").textContent()).isEqualTo("Next question");
        visit.look("question");
    }

    private static void answerTwo(Page page, Visit visit) {
        String first = question(page);
        page.locator(".next button[type=submit]").click();
        assertThat(question(page)).isNotEqualTo(first);
        assertThat(answers(page)).hasSize(1);
        page.locator(".next button[type=submit]").click();
        assertThat(answers(page)).hasSize(2);
        visit.look("two-answers");
    }

    private static void takeOneBack(Page page, Visit visit) {
        List<String> before = answers(page);
        page.locator(".answers button", new Page.LocatorOptions().setHasText("Take back"))
                .first()
                .click();
        assertThat(answers(page)).containsExactly(before.get(1));
        visit.look("taken-back");
    }

    private static void askWhy(Page page, Visit visit) {
        page.locator("a", new Page.LocatorOptions().setHasText("Why this question?"))
                .click();
        assertThat(page.locator(".chain li").allTextContents()).anyMatch(text -> text.startsWith("It is asked next"));
        visit.look("why-question");
        page.locator("a", new Page.LocatorOptions().setHasText("Back to the interview"))
                .click();
        page.locator("#cause").selectOption("certificate.expired");
        page.locator("button", new Page.LocatorOptions().setHasText("Explain it"))
                .click();
        assertThat(page.locator(".chain li").first().textContent())
                .contains("The certificate of the server has expired");
        visit.look("why-not");
        page.locator("a", new Page.LocatorOptions().setHasText("Back to the interview"))
                .click();
    }

    /** Who knows nothing is offered nothing yet: with hundreds of causes a sentence alone makes none of them likely enough to act on. */
    private static void answerUntilAStepIsOffered(Page page) {
        Locator steps = page.locator("section[aria-labelledby=tried-title]");
        for (int asked = 0; steps.count() == 0; asked++) {
            assertThat(asked).as("questions before a step is offered").isLessThan(MOST_ASKED);
            Locator yes = page.locator(".next input[type=radio][value=yes]");
            if (yes.count() > 0) {
                yes.first().check();
            }
            page.locator(".next button[type=submit]").click();
        }
    }

    private static void reportStep(Page page, Visit visit) {
        page.locator("section[aria-labelledby=tried-title] input[value=did-not-help]")
                .check();
        page.locator("section[aria-labelledby=tried-title] button").click();
        assertThat(page.locator("section[aria-labelledby=done-title]").textContent())
                .contains("did not help");
        visit.look("tried");
    }

    private static void close(Page page, Visit visit) {
        page.locator("section[aria-labelledby=close-title] button").click();
        assertThat(page.locator("[role=alert]").textContent()).contains("Choose how it ended.");
        visit.look("not-chosen");
        page.locator("section[aria-labelledby=close-title] input[value=not-fixed]")
                .check();
        page.locator("#comment").fill("Given to the network team");
        page.locator("section[aria-labelledby=close-title] button").click();
        assertThat(page.locator("h1").textContent()).contains("closed");
        assertThat(page.locator("section[aria-labelledby=outcome-title]").textContent())
                .contains("Given to the network team");
        assertThat(page.locator(".next").count()).isZero();
        visit.look("closed");
    }

    private static void export(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a", new Page.LocatorOptions().setHasText("Everything that is kept"))
                        .click());

        assertThat(download.suggestedFilename()).isEqualTo("interview.json");
        assertThat(Files.readString(download.path())).contains(SENTENCE, "Given to the network team");
    }

    private static void erase(Page page, Visit visit, String address) {
        Locator fold = page.locator("details:has-text('Erase it')").last();
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").click();
        }
        fold.locator("button").click();
        assertThat(page.url()).endsWith("/interviews/new");
        assertThat(page.navigate(address).status()).isEqualTo(404);
        visit.look("erased");
    }

    @Test
    void the_keyboard_is_enough() {
        try (BrowserContext context = chromium.context(Chromium.options(1280))) {
            Page page = context.newPage();
            page.navigate(root + "interviews/new");
            tabTo(page, "#text");
            page.keyboard().type(SENTENCE);
            tabTo(page, "main button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL("**/interviews/*");

            String first = question(page);
            tabTo(page, ".next input, .next select, .next textarea");
            tabTo(page, ".next button[type=submit]");
            page.keyboard().press("Enter");
            assertThat(asked(page)).not().hasValue(first);
            assertThat(answers(page)).hasSize(1);

            tabTo(page, ".answers form[action$=take-back] button");
            page.keyboard().press("Enter");
            assertThat(asked(page)).hasValue(first);

            tabTo(page, "section[aria-labelledby=close-title] input[type=radio]");
            page.keyboard().press("ArrowDown");
            tabTo(page, "section[aria-labelledby=close-title] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("closed");
        }
    }

    @Test
    void the_skip_link_comes_first_and_leads_past_the_navigation() {
        try (BrowserContext context = chromium.context(Chromium.options(1280))) {
            Page page = context.newPage();
            page.navigate(root + "interviews/new");
            page.keyboard().press("Tab");
            assertThat(focusMatches(page, "a.skip")).isTrue();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focusMatches(page, "main *")).isTrue();
        }
    }

    /** What is seen and complained of on the way. */
    private record Visit(Page page, String name, boolean script, List<String> complaints) {

        Visit(Page page, String name, boolean script) {
            this(page, name, script, new ArrayList<>());
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
        }

        /** Without scripts axe cannot look, but people can. */
        void look(String what) {
            Chromium.picture(page, what + "-" + name);
            if (script) {
                complaints.addAll(Chromium.violations(page, what));
            }
            int wider = Chromium.overflow(page);
            if (wider > 0) {
                complaints.add("%s scrolls sideways by %d pixels".formatted(what, wider));
            }
        }
    }

    private static String question(Page page) {
        return asked(page).inputValue();
    }

    private static Locator asked(Page page) {
        return page.locator(".next input[name=asked]");
    }

    private static List<String> answers(Page page) {
        return page.locator(".answers > li > p").allTextContents();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (focusMatches(page, selector)) {
                assertThat(focusMatches(page, ":focus-visible")).as(selector).isTrue();
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static boolean focusMatches(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
