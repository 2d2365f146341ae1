package io.mapimedic.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser: Debian's Chromium, whose place {@code CHROMIUM} may name. Runs in the profile {@code real}. */
@QuarkusTest
@Tag("real")
class BrowserIT {

    private static final String PASTE = """
            MapiHttpEnabled : False

            Windows Registry Editor Version 5.00

            [HKEY_CURRENT_USER\\Software\\Microsoft\\Exchange]
            "MapiHttpDisabled"=dword:00000001

            nobody understands this line
            """;

    private static final List<String> PAGES = List.of(
            "",
            "knowledge",
            "knowledge?q=tls",
            "knowledge?kind=finding&page=2",
            "knowledge/protocol.enable-client",
            "knowledge/C045",
            "knowledge/nowhere");

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

    @Test
    void a_case_goes_from_paste_to_next_answer_without_javascript() {
        try (BrowserContext context = chromium.context(Chromium.options(390).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            diagnose(page);

            assertThat(page.locator(".remediation pre").allTextContents())
                    .anyMatch(command -> command.contains("Set-OrganizationConfig -MapiHttpEnabled $true"));
            assertThat(page.locator(".copy").count()).isZero();

            page.locator(".next form button[type=submit]").click();

            assertThat(page.locator(".remediation pre").allTextContents())
                    .anyMatch(command -> command.contains("Set-OrganizationConfig -MapiHttpEnabled $true"));
        }
    }

    @Test
    void a_command_is_copied_as_it_stands() {
        try (BrowserContext context =
                chromium.context(Chromium.options(1280).setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            Page page = context.newPage();
            diagnose(page);
            String command = page.locator(".remediation .command code").first().textContent();

            page.locator(".remediation .copy").first().click();

            assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(command);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void nothing_scrolls_sideways(int width) {
        try (BrowserContext context = chromium.context(Chromium.options(width))) {
            Page page = context.newPage();
            for (String path : PAGES) {
                page.navigate(root + path);
                Chromium.unfold(page);
                assertThat(Chromium.overflow(page))
                        .as("%s at %d px", path, width)
                        .isEqualTo(0);
            }
            diagnose(page);
            Chromium.unfold(page);
            assertThat(Chromium.overflow(page)).as("diagnosis at %d px", width).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void every_page_meets_wcag_2_2_aa(ColorScheme scheme) {
        for (int width : new int[] {390, 1280}) {
            try (BrowserContext context =
                    chromium.context(Chromium.options(width).setColorScheme(scheme))) {
                Page page = context.newPage();
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> {
                    if (message.text().contains("Content Security Policy")) {
                        complaints.add(message.text());
                    }
                });
                for (String path : PAGES) {
                    page.navigate(root + path);
                    complaints.addAll(Chromium.violations(page, path));
                }
                diagnose(page);
                complaints.addAll(Chromium.violations(page, "diagnosis"));
                page.navigate(root.toString());
                page.locator("button[type=submit]").first().click();
                // What is folded here is what the form without a problem has, and was looked at there.
                complaints.addAll(Chromium.complaints(page, "form with a problem"));

                assertThat(complaints).isEmpty();
            }
        }
    }

    private void diagnose(Page page) {
        page.navigate(root.toString());
        page.locator("#text").fill(PASTE);
        page.locator("button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Diagnosis");
    }
}
