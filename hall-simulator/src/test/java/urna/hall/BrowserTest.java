package urna.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import urna.hall.kiosk.Appearance;
import urna.hall.kiosk.HallSound;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.kiosk.VirtualPanel;
import urna.hall.voter.Crowd;
import urna.hall.voter.Taste;
import urna.hall.web.KioskPages;
import urna.hall.workshop.HallFolder;
import urna.kiosk.raster.Pictures;
import urna.kiosk.raster.Raster;
import urna.kiosk.voice.Clips;
import urna.note.RandomSource;

/** A person at the page of a virtual kiosk, and the hub's page beside it, in a real browser. */
class BrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static Hall hall;
    private static Crowd crowd;
    private static KioskPages pages;
    private static WebDriver browser;
    private static String pin;

    @BeforeAll
    static void openTheHall() throws Exception {
        // With a pool of 1, every second ballot sends one on its way.
        HallFolder hallFolder = HallFixture.demo(folder, 5, 1);
        RandomSource random = RandomSource.operatingSystem();
        pin = hallFolder.pin();
        hall = new Hall(hallFolder, Clock.systemUTC(), random);
        crowd = new Crowd(0, new Taste(hallFolder.hub().communes().get(0).election(), random), pin);
        HallSound sound = new HallSound(new Clips(folder.resolve("voice")), true);
        pages = new KioskPages(hall.kiosks(), crowd, pin, hall.hub().pageAddress(), sound, 0);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,1000");
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        browser = new ChromeDriver(driver, options);
    }

    @AfterAll
    static void closeTheHall() {
        browser.quit();
        pages.close();
        crowd.close();
        hall.close();
    }

    private static WebElement find(String css) {
        return new WebDriverWait(browser, PATIENCE).until(page -> page.findElement(By.cssSelector(css)));
    }

    private static void press(String button) {
        find("[data-button=" + button + "]").click();
    }

    private static void awaitScreen(String attributes) {
        find("#screen" + attributes);
    }

    private static void openPolls(String kiosk, String language) {
        browser.get(pages.address() + "?kiosk=" + kiosk + "&lang=" + language);
        awaitScreen("[data-polls=NOT_OPENED]");
        find("#key").click();
        find("#key[aria-pressed=true]");
        find("[data-command=polls]").click();
        awaitScreen("[data-kind=PIN]");
        for (int i = 0; i < pin.length(); i++) {
            char digit = pin.charAt(i);
            press("OPTION_" + (digit == '0' ? "10" : digit));
            awaitScreen("[data-typed='" + (i + 1) + "']");
        }
        press("CONFIRM");
        awaitScreen("[data-polls=OPEN][data-kind=LOCKED]");
    }

    /** One ballot by mouse: the second project, two justices, yes. */
    private static void voteByMouse() {
        find("[data-command=enable]").click();
        awaitScreen("[data-contest=proyecto]");
        press("OPTION_2");
        find(".slot.marked[data-option=agua]");
        press("CONFIRM");
        awaitScreen("[data-contest=jueces-de-paz]");
        press("OPTION_1");
        find(".slot.marked[data-option=ana]");
        press("OPTION_3");
        find(".slot.marked[data-option=carlos]");
        press("CONFIRM");
        awaitScreen("[data-contest=carta-fundacional]");
        press("OPTION_1");
        find(".slot.marked[data-option=si]");
        press("CONFIRM");
        awaitScreen("[data-kind=REVIEW]");
        press("CONFIRM");
        awaitScreen("[data-kind=RECORDED]");
    }

    @Test
    void servesWhatTheKioskSaysAndNothingElse() throws Exception {
        String name = Clips.name("PIN");
        Path voice = Files.createDirectories(folder.resolve("voice/es"));
        Files.writeString(voice.resolve(name + ".wav"), "RIFF");
        HttpResponse<String> clip = get("clips/es/" + name + ".wav");
        assertThat(clip.statusCode()).isEqualTo(200);
        assertThat(clip.body()).isEqualTo("RIFF");
        assertThat(clip.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(get("clips/es/0123456789abcdef.wav").statusCode()).isEqualTo(404);
        assertThat(get("clips/es/..%2f..%2fpin.wav").statusCode()).isGreaterThanOrEqualTo(400);
        Appearance kiosk = hall.kiosks().get(0).appearance();
        assertThat(kiosk.speech()).isPresent();
        assertThat(kiosk.speeches()).isPositive();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI address = pages.address().resolve("/api/kiosks/k-1/" + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aVoteByMouseMovesTheTallyOnTheHubsPage() {
        openPolls("k-1", "es");
        assertThat(find("#paper .report").getText()).contains("CERO");
        voteByMouse();
        voteByMouse();

        browser.get(hall.hub().pageAddress().toString());

        find("[data-contest=proyecto] [data-option=agua][data-count='1']");
        find("[data-contest=carta-fundacional] [data-option=si][data-count='1']");
        String hubsPage = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        browser.get(pages.address() + "?kiosk=k-1");
        voteByMouse();
        browser.close();
        browser.switchTo().window(hubsPage);
        find("[data-contest=proyecto] [data-option=agua][data-count='2']");
    }

    /** The picture is the newest screen, pixel by pixel what a panel would show. */
    @Test
    void thePageShowsThePixelsOfThePanel() throws IOException {
        browser.get(pages.address() + "?kiosk=k-1");
        find("#picture[data-number]");
        new WebDriverWait(browser, PATIENCE)
                .until(page -> hall.kiosks().get(0).appearance().screens()
                        == Long.parseLong(find("#picture").getDomAttribute("data-number")));

        VirtualKiosk kiosk = hall.kiosks().get(0);
        BufferedImage served = ImageIO.read(new ByteArrayInputStream(kiosk.png().orElseThrow()));
        BufferedImage painted = new Raster(VirtualPanel.SIZE, Pictures.NONE)
                .image(kiosk.appearance().screen().orElseThrow());
        assertThat(pixels(served)).isEqualTo(pixels(painted));
        Object shown = ((JavascriptExecutor) browser)
                .executeScript(
                        "const p = document.querySelector('#picture'); return p.naturalWidth + 'x' + p.naturalHeight");
        assertThat(shown).isEqualTo(VirtualPanel.SIZE.toString());
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @CsvSource({"k-2, es", "k-3, en"})
    void aWholeBallotCanBeCastWithTheKeyboardAlone(String kiosk, String language) {
        openPolls(kiosk, language);
        find("[data-command=enable]").click();
        awaitScreen("[data-contest=proyecto][lang=es]");
        WebElement page = find("body");
        if (language.equals("en")) {
            page.sendKeys("l");
            awaitScreen("[lang=en]");
        }
        page.sendKeys("1");
        find(".slot.marked[data-option=escaleras]");
        page.sendKeys(Keys.BACK_SPACE);
        find("#lines:not(:has(.marked))");
        page.sendKeys("3");
        find(".slot.marked[data-option=cancha]");
        page.sendKeys(Keys.ENTER);
        awaitScreen("[data-contest=jueces-de-paz]");
        page.sendKeys("b");
        find("[data-button=BLANK].marked");
        page.sendKeys(Keys.ENTER);
        awaitScreen("[data-contest=carta-fundacional]");
        page.sendKeys("2");
        find(".slot.marked[data-option=no]");
        page.sendKeys(Keys.ENTER);
        awaitScreen("[data-kind=REVIEW]");
        page.sendKeys(Keys.ENTER);

        awaitScreen("[data-kind=RECORDED][lang=" + language + "]");

        List<WebElement> marks = browser.findElements(By.cssSelector(".slot.used"));
        assertThat(marks).as("the screen keeps nothing of the vote").isEmpty();
    }

    @Test
    void aWholeBallotCanBeCastWithTwoButtons() {
        openPolls("k-4", "es");
        find("[data-command=enable]").click();
        awaitScreen("[data-contest=proyecto]");
        choose("OPTION_2", ".slot.marked[data-option=agua]");
        choose("CONFIRM", "#screen[data-contest=jueces-de-paz]");
        choose("BLANK", "[data-button=BLANK].marked");
        choose("CONFIRM", "#screen[data-contest=carta-fundacional]");
        choose("OPTION_1", ".slot.marked[data-option=si]");
        choose("CONFIRM", "#screen[data-kind=REVIEW]");
        choose("CONFIRM", "#screen[data-kind=RECORDED]");
    }

    /** MOVE until a button is reached, NEXT where it must be, then SELECT. */
    private static void choose(String button, String then) {
        for (int moves = 0; !focus().equals(button); moves++) {
            assertThat(moves).as("moves to " + button).isLessThan(40);
            String before = focus();
            press("MOVE");
            new WebDriverWait(browser, PATIENCE).until(page -> !focus().equals(before));
        }
        press("SELECT");
        find(then);
    }

    private static String focus() {
        return String.valueOf(find("#screen").getDomAttribute("data-focus"));
    }

    /** Silent until somebody wants to hear; then clip after clip is asked for. */
    @Test
    void whatIsSaidIsPlayedOnceSoundIsTurnedOn() {
        browser.get(pages.address() + "?kiosk=k-1");
        find("#picture[data-number]");
        assertThat(clipsPlayed()).isZero();

        find("#sound").click();

        find("#sound[aria-pressed=true]");
        int phrases = hall.kiosks()
                .get(0)
                .appearance()
                .speech()
                .orElseThrow()
                .phrases()
                .size();
        assertThat(phrases).isPositive();
        new WebDriverWait(browser, PATIENCE).until(page -> clipsPlayed() >= phrases);
    }

    private static long clipsPlayed() {
        Object played = ((JavascriptExecutor) browser)
                .executeScript(
                        "return performance.getEntriesByType('resource').filter(one => one.name.includes('/clips/')).length");
        return (Long) Optional.ofNullable(played).orElseThrow();
    }

    @Test
    void aHeldKeyIsOnePress() {
        openPolls("k-5", "es");
        find("[data-command=enable]").click();
        awaitScreen("[data-contest=proyecto]");
        ((JavascriptExecutor) browser)
                .executeScript("for (const repeat of [false, true, true]) document.body.dispatchEvent("
                        + "new KeyboardEvent('keydown', { key: '2', bubbles: true, cancelable: true, repeat }))");
        find(".slot.marked[data-option=agua]");
        find("body").sendKeys("l");
        awaitScreen("[lang=en]");
        find(".slot.marked[data-option=agua]");
    }
}
