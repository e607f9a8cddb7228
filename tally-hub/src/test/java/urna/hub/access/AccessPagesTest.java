package urna.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import urna.hub.testing.Browser;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.web.PageFiles;

/** An administrator at the pages of login, accounts and trail, in a real browser. */
class AccessPagesTest {
    private static final int PHONE = 360;

    private static TestAccess hub;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        hub = TestAccess.serve(data, new SetClock(), PageFiles.load());
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        hub.close();
    }

    @BeforeEach
    void nobodyIsLoggedIn() {
        browser.driver().manage().deleteAllCookies();
    }

    private static void get(String path, String language) {
        browser.driver().get(hub.web().address().resolve(path) + "?lang=" + language);
    }

    private static void logIn(String password) {
        browser.type("#name", "administrator");
        browser.type("#password", password);
        browser.find("#login button").click();
    }

    @ParameterizedTest
    @CsvSource({"es, no son correctos, Cuentas", "en, is not right, Accounts"})
    void aLoginLeadsToThePageThatWasAskedFor(String language, String wrong, String title) {
        browser.driver().get(hub.web().address().resolve("/accounts").toString());
        browser.awaitPath("/login");
        browser.driver().get(browser.driver().getCurrentUrl() + "&lang=" + language);
        logIn("not the password");
        assertThat(browser.find("#message.alarm").getText()).contains("⚠", wrong);
        logIn(TestAccess.PASSWORD);
        browser.awaitPath("/accounts");
        assertThat(browser.find("h1").getText()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"es, Operación", "en, Operator"})
    void anAccountIsAddedAndItsPasswordShownOnce(String language, String role) throws Exception {
        get("/login", language);
        logIn(TestAccess.PASSWORD);
        browser.awaitPath("/");
        get("/accounts", language);
        browser.type("#name", "ana-" + language);
        browser.find("#add button").click();
        String password = browser.find("[data-part=drawn]").getText();
        assertThat(hub.tryLogin("ana-" + language, password).statusCode()).isEqualTo(200);
        browser.find("#written").click();
        assertThat(browser.driver().getPageSource()).doesNotContain(password);
        String row = "[data-account=ana-" + language + "]";
        assertThat(browser.find(row).getText()).contains(role);

        browser.find(row + " [data-action=disable]").click();
        browser.find("#yes").click();
        browser.find(row + "[data-disabled=true]");
        assertThat(hub.tryLogin("ana-" + language, password).statusCode()).isEqualTo(403);

        get("/trail", language);
        browser.find("#trail [data-action=ACCOUNT_DISABLED]");
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void everyPageFitsAPhone(String language) {
        get("/login", language);
        browser.find("#login");
        assertThat(browser.overflowAtWidth(PHONE)).isZero();
        logIn(TestAccess.PASSWORD);
        browser.awaitPath("/");
        for (String page : new String[] {"/accounts", "/trail", "/password"}) {
            get(page, language);
            browser.find("#session");
            browser.find("main table tbody tr, main form");
            assertThat(browser.overflowAtWidth(PHONE)).as(page).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/x", "/.//example.org/x", "/x/..//example.org/x", "https://example.org/x"})
    void aLoginNeverLeadsElsewhere(String elsewhere) {
        browser.driver().get(hub.web().address().resolve("/login") + "?next=" + elsewhere);
        logIn(TestAccess.PASSWORD);
        browser.awaitPath("/");
        assertThat(browser.driver().getCurrentUrl())
                .startsWith(hub.web().address().toString());
    }

    @Test
    void theLogoutEndsTheSession() throws Exception {
        get("/login", "es");
        logIn(TestAccess.PASSWORD);
        browser.awaitPath("/");
        get("/accounts", "es");
        browser.find("#logout").click();
        browser.awaitPath("/");
        get("/accounts", "es");
        browser.find("#login");
    }
}
